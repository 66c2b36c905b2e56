// Counts a netfilter log by port, hour and source with DuckDB, two threads: node test/bench/duckdb.mjs LOG
// DuckDB is no dependency of the project: it is looked for where NODE_PATH says. Without a log: only whether it is there.
import { createRequire } from 'node:module';

const { DuckDBInstance } = createRequire(import.meta.url)('@duckdb/node-api');
const [, , log] = process.argv;
if (log !== undefined) {
  const database = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await database.connect();
  // A separator that no log has makes each line one column.
  const reader = await connection.runAndReadAll(`
    SELECT count(*), sum(events) FROM (
      SELECT port, hour, source, count(*) AS events FROM (
        SELECT regexp_extract(line, ' DPT=([0-9]+)', 1) AS port, line[1:9] AS hour,
          regexp_extract(line, ' SRC=([^ ]+)', 1) AS source
        FROM read_csv('${log.replaceAll("'", "''")}', columns = {line: 'VARCHAR'}, delim = '\\x01', quote = '', escape = '',
          header = false, auto_detect = false)
        WHERE line LIKE '% PROTO=%')
      GROUP BY GROUPING SETS ((port), (hour), (source)))`);
  console.log(reader.getRowsJson().join());
}
