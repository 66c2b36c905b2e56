import { Mark } from './eventTable';
import { LocalHours } from './localHours';
import type { Selection } from './selection';
import type { Zone } from './zone';

const known = new WeakMap<Selection, { readonly zone: Zone; readonly hours: LocalHours }>();

/** The selected events by hour, and nothing else. Counted once for each selection. */
export function selectedHours(selection: Selection, zone: Zone): LocalHours {
  const last = known.get(selection);
  if (last?.zone === zone) return last.hours;
  const hours = new LocalHours(timeRange(selection), zone);
  for (const part of selection.blocks) hours.count(selection.table, part);
  known.set(selection, { zone, hours });
  return hours;
}

function timeRange({ blocks }: Selection): { readonly from: number; readonly to: number } {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const { block, times, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if ((block.marks[place]! & Mark.time) === 0) continue;
      const time = times[place]!;
      if (time < from) from = time;
      if (time > to) to = time;
    }
  }
  return { from, to };
}
