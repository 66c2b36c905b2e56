import { actions } from './action';
import { directions } from './direction';
import { blockRows, type EventBlock } from './eventTable';
import { portKey, portKeys, portOfKey } from './eventTotals';
import type { SelectedBlock, Selection } from './selection';
import type { SeriesContext, Stacking } from './timeSeries';

/** A way to tell groups of events apart. */
export interface Grouping {
  /** How many groups there are. */
  readonly size: number;
  /** The group of each selected event of a block, by its index among the places; `size` for what belongs to none. Valid until asked again. */
  of(part: SelectedBlock): Uint32Array;
  name(group: number): string;
}

/** The groups that the bars of a time chart are stacked by. */
export function groupingOf(stackBy: Stacking, { table }: Selection, context: SeriesContext): Grouping {
  switch (stackBy) {
    case 'none':
      return grouping(0, () => 0, String);
    case 'port':
      return grouping(portKeys, portKey, portName);
    case 'country': {
      const { ofAddress, codes } = context.countries.below(table.addresses.size);
      return grouping(
        codes.length,
        ({ source }, place) => ofAddress[source[place]!]!,
        (group) => codes[group]!,
      );
    }
    case 'action': {
      const ofRoute = Uint8Array.from({ length: table.routes.size }, (_none, id) =>
        actions.indexOf(table.routes.route(id).action),
      );
      return grouping(
        actions.length,
        ({ route }, place) => ofRoute[route[place]!]!,
        (group) => actions[group]!,
      );
    }
    case 'direction':
      return grouping(
        directions.length,
        (block, place) => context.direction.of(block, place),
        (group) => directions[group]!,
      );
    case 'source':
      return grouping(
        table.addresses.size,
        ({ source }, place) => source[place]!,
        (group) => table.addresses.text(group),
      );
    case 'answer':
      return grouping(
        answers.length,
        (block, place) => answers.indexOf(context.backscatter.kindOf(block, place) ?? 'none'),
        (group) => answers[group]!,
      );
  }
}

const answers: readonly string[] = ['synAck', 'rst', 'icmp'];

/** @param groupOf -1 for what belongs to no group */
function grouping(
  size: number,
  groupOf: (block: EventBlock, place: number) => number,
  name: (group: number) => string,
): Grouping {
  const groups = new Uint32Array(blockRows);
  return {
    size,
    of({ block, places }) {
      for (let i = 0; i < places.length; i++) {
        const group = groupOf(block, places[i]!);
        groups[i] = group < 0 ? size : group;
      }
      return groups;
    },
    name,
  };
}

function portName(key: number): string {
  const { port, transport } = portOfKey(key);
  return `${port}/${transport}`;
}
