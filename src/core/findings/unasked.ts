import { portKey } from '../eventTotals';
import { isRequestAt } from './classify';
import type { DetectorTools } from './detector';
import { EventAtHand } from './eventAtHand';
import { Reason } from './reasons';

/**
 * Goes once more through the requests that came unasked, for the details of the few findings that need them: those of the
 * port keys and sources that are marked with 1. `undefined` stands for all.
 */
export function visitUnasked(
  { selection, census, directions }: DetectorTools,
  wanted: { readonly ports?: Uint8Array; readonly sources?: Uint8Array },
  visit: (event: EventAtHand) => void,
): void {
  const event = new EventAtHand(selection);
  const { sources, ports } = wanted;
  for (const part of selection.blocks) {
    const { block, firstRow, places } = part;
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if (sources !== undefined && sources[block.source[place]!] === 0) continue;
      if (ports !== undefined && ports[portKey(block, place)] !== 1) continue;
      const reason = census.reasonOfRow[firstRow + place]!;
      if (reason < Reason.allowed || !isRequestAt(block, place)) continue;
      event.load(part, place);
      event.reason = reason;
      event.direction = directions.of(part, place);
      visit(event);
    }
  }
}
