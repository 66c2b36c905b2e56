import type { TtlFacts } from '../core/summary';
import { guessInitialTtl } from '../knowledge/initialTtl';
import type { SummaryStrings } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { type Column, Table } from './table';

type TtlRow = TtlFacts['values'][number];

/** Every TTL by events, each a door. `query` selects the events of one, `share` says its part of all. */
export function ttlTable(
  context: PageContext,
  query: (ttl: number) => string,
  share: (events: number) => string,
): Table<TtlRow> {
  const { strings, formats } = context;
  return new Table<TtlRow>(context, {
    caption: strings.ttlValues,
    rowHeading: strings.ttl,
    atFirst: 10,
    key: ({ ttl }) => String(ttl),
    name: ({ ttl }) => String(ttl),
    filter: ({ ttl }) => query(ttl),
    columns: [
      { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
      { heading: strings.share, numeric: true, cell: ({ events }) => share(events) },
      ...originColumns(strings),
    ],
  });
}

/** Where a TTL probably began, and how many routers took one off; nothing when several readings fit, or none. */
export function originColumns(strings: SummaryStrings): readonly Column<TtlRow>[] {
  const origin = (ttl: number) => {
    const guess = guessInitialTtl(ttl);
    return guess.certainty === 'likely' ? guess : undefined;
  };
  return [
    {
      heading: strings.ttlInitial,
      numeric: true,
      cell: ({ ttl }) => String(origin(ttl)?.initial ?? strings.ttlUnclear),
    },
    { heading: strings.routersPassed, numeric: true, cell: ({ ttl }) => String(origin(ttl)?.hops ?? '–') },
  ];
}
