import type { Action } from '../core/action';
import type { Direction } from '../core/direction';
import type { Stacking, TimeSeries } from '../core/timeSeries';
import { rootServer } from '../knowledge/rootServers';
import { actionName, countryName, directionName, type Wording } from '../report/words';
import type { StackPart } from './stackParts';
import type { Hue } from './theme';

/** The groups of a stack as parts with their names, queries and hues. @param under words that all of them share */
export function stackParts(
  groups: TimeSeries['groups'],
  hues: readonly Hue[],
  stackBy: Stacking,
  under: string,
  wording: Wording,
): readonly StackPart[] {
  return groups.map(({ key, events }, index) => {
    const query = groupQuery(key, stackBy);
    return {
      key,
      name: groupName(key, stackBy, wording),
      events,
      look: `hue-${hues[index] ?? 'rest'}`,
      ...(query === undefined ? {} : { query: `${under} ${query}`.trim() }),
    };
  });
}

/** A group in the person's language. */
export function groupName(key: string, stackBy: Stacking, wording: Wording): string {
  const { strings } = wording;
  if (key === 'rest') return strings.others;
  switch (stackBy) {
    case 'country':
      return countryName(key, wording);
    case 'action':
      return actionName(key as Action, strings);
    case 'direction':
      return directionName(key as Direction, strings);
    case 'source':
      return rootServer(key)?.name ?? key;
    case 'answer':
      return key === 'synAck' ? 'SYN-ACK' : key === 'rst' ? 'RST' : strings.icmpErrors;
    default:
      return key;
  }
}

/** The words that select a group; no words can select the rest. */
function groupQuery(key: string, stackBy: Stacking): string | undefined {
  if (key === 'rest') return undefined;
  switch (stackBy) {
    case 'port': {
      const [port, transport] = key.split('/');
      return `dpt:${port} proto:${transport}`;
    }
    case 'country':
      return `country:${key}`;
    case 'action':
      return `action:${key}`;
    case 'direction':
      return `dir:${key}`;
    case 'source':
      return `src:${key}`;
    case 'answer':
      return `is:backscatter-${key.toLowerCase()}`;
    default:
      return undefined;
  }
}
