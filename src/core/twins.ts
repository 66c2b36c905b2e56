import { blockRows, type EventTable, Mark } from './eventTable';

/** How many rows ahead, and milliseconds, the decision on an audit line is looked for. */
export const farthestRow = 32;
const farthestTime = 1000;

/**
 * `[UFW AUDIT]` and `TRACE:` lines tell of a packet that a later line decides: such a twin weighs nothing, so that the
 * packet counts once. An audit line without a decision keeps its weight. Rows before `firstRow` are settled already.
 */
export function settleTwins(table: EventTable, firstRow = 0): void {
  const isAudit = Uint8Array.from({ length: table.routes.size }, (_none, id) =>
    table.routes.route(id).action === 'audit' ? 1 : 0,
  );
  if (!isAudit.includes(1)) return;
  const claimed = new Set<number>();
  for (let row = firstRow; row < table.length; row++) {
    const block = table.blocks[row >>> 16]!;
    if (isAudit[block.route[row & (blockRows - 1)]!] === 0) continue;
    const last = Math.min(table.length, row + 1 + farthestRow);
    for (let next = row + 1; next < last; next++) {
      if (claimed.has(next) || !isSamePacket(table, row, next)) continue;
      claimed.add(next);
      table.setWeight(row, 0);
      break;
    }
  }
}

/** Whether two rows tell of one packet: not by the same rule, which sees a packet once, nor with two IP IDs. */
function isSamePacket(table: EventTable, row: number, other: number): boolean {
  const a = table.blocks[row >>> 16]!;
  const b = table.blocks[other >>> 16]!;
  const i = row & (blockRows - 1);
  const j = other & (blockRows - 1);
  return (
    a.route[i] !== b.route[j] &&
    a.source[i] === b.source[j] &&
    a.destination[i] === b.destination[j] &&
    a.protocol[i] === b.protocol[j] &&
    a.sourcePort[i] === b.sourcePort[j] &&
    a.destinationPort[i] === b.destinationPort[j] &&
    a.length[i] === b.length[j] &&
    a.flags[i] === b.flags[j] &&
    (a.id[i] === b.id[j] || (a.marks[i]! & b.marks[j]! & Mark.id) === 0) &&
    Math.abs(a.time[i]! - b.time[j]!) <= farthestTime
  );
}
