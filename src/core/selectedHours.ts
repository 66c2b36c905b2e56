import { Mark } from './eventTable';
import { weightAt } from './eventTotals';
import { LocalHours } from './localHours';
import type { Selection } from './selection';
import type { Zone } from './zone';

/** The selected events by hour, and nothing else. */
export function selectedHours(selection: Selection, zone: Zone): LocalHours {
  const hours = new LocalHours(timeRange(selection), zone);
  const { table, blocks } = selection;
  for (const { block, firstRow, times, places } of blocks) {
    for (let i = 0; i < places.length; i++) {
      const place = places[i]!;
      if ((block.marks[place]! & Mark.time) === 0) continue;
      hours.add(times[place]!, weightAt(table, block.weight[place]!, firstRow + place));
    }
  }
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
