import { portKey } from '../eventTotals';
import { narrow } from '../selection';
import { sieveByColumn } from '../sieve';
import type { DetectorTools } from './detector';
import { EventAtHand } from './eventAtHand';

/**
 * Goes once more through the requests that came unasked, for the details of the few findings that need them: those of the
 * port keys and sources that are marked with 1. `undefined` stands for all.
 */
export function visitUnasked(
  { selection: { table }, census, sides }: DetectorTools,
  wanted: { readonly ports?: Uint8Array; readonly sources?: Uint8Array },
  visit: (event: EventAtHand) => void,
): void {
  const { sources, ports } = wanted;
  const bySource =
    sources === undefined ? [] : [sieveByColumn({ column: 'source', wanted: sources, needs: 0, negated: false })];
  const { blocks } = narrow({ table, blocks: census.requests }, ...bySource);
  const event = new EventAtHand({ table });
  for (const part of blocks) {
    const { block, firstRow, places } = part;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if (ports !== undefined && ports[portKey(block, place)] !== 1) continue;
      event.load(part, place);
      event.reason = census.reasonOfRow[firstRow + place]!;
      event.direction = sides.direction(sides.of(block, place));
      visit(event);
    }
  }
}
