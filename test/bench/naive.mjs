// What most people would write: readline, one regular expression a line, Maps. It counts what the summary's tables count.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';

const line =
  /^(?<time>\w{3} +\d+ \d\d):\d\d:\d\d (?<host>\S+) kernel: (?:\[ *[\d.]+\] )?(?<prefix>.*?)IN=(?<input>\S*) OUT=(?<output>\S*) (?:MAC=(?<mac>\S*) )?SRC=(?<source>\S+) DST=(?<destination>\S+) LEN=(?<length>\d+) .*?(?:TTL|HOPLIMIT)=(?<ttl>\d+) .*?PROTO=(?<protocol>\S+)(?: SPT=(?<sourcePort>\d+) DPT=(?<port>\d+))?/;

const counts = { hours: new Map(), ports: new Map(), protocols: new Map(), sources: new Map(), ttls: new Map() };
const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);

for await (const text of createInterface({
  input: createReadStream(process.argv[2]),
  crlfDelay: Number.POSITIVE_INFINITY,
})) {
  const packet = line.exec(text)?.groups;
  if (packet === undefined) continue;
  count(counts.hours, packet.time);
  count(counts.protocols, packet.protocol);
  count(counts.sources, packet.source);
  count(counts.ttls, packet.ttl);
  if (packet.port !== undefined) count(counts.ports, `${packet.port}/${packet.protocol}`);
}
console.log(JSON.stringify(Object.fromEntries(Object.entries(counts).map(([name, map]) => [name, map.size]))));
