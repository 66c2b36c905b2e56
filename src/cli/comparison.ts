import { compareEvents } from '../core/compareEvents';
import type { CompareAnswer } from '../protocol/page';
import type { Request } from './arguments';
import { type ReadLogs, readEngine } from './readLogs';
import type { World } from './run';
import type { Speech } from './speech';

/** The figures of a summary beside those of another time or of other logs; undefined when nobody asks for it. */
export async function comparison(
  request: Extract<Request, { command: 'summary' }>,
  { engine, redactor }: ReadLogs,
  speech: Speech,
  world: World,
): Promise<CompareAnswer | undefined> {
  const { compare, filter, top } = request;
  if (compare === undefined) return undefined;
  const logs = compare.kind === 'logs' ? compare.logs : [];
  const tallying = {
    tally: (query: string) => engine.tally(query),
    tallyOther: async (query: string) => (await readEngine({ ...request, logs }, speech, world)).tally(query),
  };
  const compared = await compareEvents(filter, compare, tallying, top === 0 ? Number.POSITIVE_INFINITY : top);
  if (compare.kind !== 'logs') return { comparison: compared };
  return { comparison: compared, other: logs.map((log) => redactor?.path(log) ?? log).join(', ') };
}
