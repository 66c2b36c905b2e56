import { Mark } from '../eventTable';
import { weightAt } from '../eventTotals';
import type { DetectorTools } from './detector';
import { mostInSpan, RequestLoad } from './requestLoad';
import { orderByTime, visitByTime } from './timeOrder';

/**
 * Tells which sources sent so much at a time that a pattern of scans, guesses or floods may be found: 1 by address number.
 * The census has counted it unless the log is out of order; then the requests are counted once more, by time.
 */
export function busySources(tools: Omit<DetectorTools, 'sides'>): Uint8Array {
  const { selection, census, thresholds } = tools;
  const { vertical, bruteForce, reflectAttempt, flood, horizontal } = thresholds;
  const load = census.isInOrder ? census.load : loadByTime(tools);
  const spansOfSweep = Math.ceil((horizontal.minutes * 60_000) / load.span) + 1;
  const least = Math.min(
    mostInSpan,
    Math.ceil(Math.min(vertical.ports, bruteForce.attempts, reflectAttempt.sourcePorts) / 2),
    flood.perMinute,
    reflectAttempt.perMinute,
    census.targets < horizontal.destinations
      ? Number.POSITIVE_INFINITY
      : Math.ceil(horizontal.destinations / spansOfSweep),
  );
  const isBusy = new Uint8Array(selection.table.addresses.size);
  for (let source = 0; source < isBusy.length; source++) if (load.busiest(source) >= least) isBusy[source] = 1;
  return isBusy;
}

function loadByTime({ selection: { table }, census, thresholds }: Omit<DetectorTools, 'sides'>): RequestLoad {
  const load = new RequestLoad(table.addresses.size, thresholds);
  const requests = { table, blocks: census.requests };
  visitByTime(requests, orderByTime(requests), ({ block, firstRow, times }, places, count) => {
    for (let i = 0; i < count; i++) {
      const place = places[i]!;
      const time = (block.marks[place]! & Mark.time) === 0 ? Number.NaN : times[place]!;
      load.add(block.source[place]!, time, weightAt(table, block.weight[place]!, firstRow + place));
    }
  });
  return load;
}
