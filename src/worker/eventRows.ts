import type { CountryNumbers } from '../core/countryNumbers';
import { Mark } from '../core/eventTable';
import { transportName } from '../core/protocolNames';
import type { SelectedBlock } from '../core/selection';
import type { EventRow } from '../protocol/analysis';
import type { Logs } from './logs';

/** What the table knows of the selected packets of one log, in the order of their lines. */
export function* eventRows(
  logs: Logs,
  log: number,
  blocks: readonly SelectedBlock[],
  countries: CountryNumbers,
): Generator<EventRow> {
  const { table, facts } = logs;
  const begin = logs.lineAt({ log, line: 1 });
  const end = log + 1 < facts.length ? logs.lineAt({ log: log + 1, line: 1 }) : Number.POSITIVE_INFINITY;
  for (const { block, firstRow, times, places } of blocks) {
    if (places.length === 0 || block.line[places.at(-1)!]! < begin) continue;
    for (const place of places) {
      const line = block.line[place]!;
      if (line < begin) continue;
      if (line >= end) return;
      const protocol = block.protocol[place]!;
      const country = countries.codeOf(block.source[place]!);
      yield {
        log,
        line: line - begin + 1,
        time: (block.marks[place]! & Mark.time) === 0 ? undefined : times[place],
        action: table.routes.route(block.route[place]!).action,
        repeat: table.weight(firstRow + place),
        transport: protocol === 255 ? undefined : transportName(protocol),
        country: /^[A-Z]{2}$/.test(country) ? country : undefined,
      };
    }
  }
}
