import type { SourceRow } from '../core/summary';
import { countryName } from '../report/words';
import type { PageContext } from './context';
import { type Column, Table } from './table';

/** What differs between all sources and those of one port. */
export interface SourcesTableOptions {
  /** True when times need their year. */
  readonly years: () => boolean;
  /** Selects the events that are counted, besides the source. */
  readonly within?: () => string;
  /** The number of its ports; absent where it is one. */
  readonly ports?: boolean;
}

/** Source addresses with their figures, each to be opened. */
export function sourcesTable(context: PageContext, options: SourcesTableOptions): Table<SourceRow> {
  const { strings, formats } = context;
  const { years, within = () => '', ports = true } = options;
  const portsColumn: Column<SourceRow> = {
    heading: strings.ports,
    numeric: true,
    cell: (row) => formats.count(row.ports),
  };
  return new Table<SourceRow>(context, {
    caption: strings.sources,
    rowHeading: strings.address,
    code: true,
    atFirst: 20,
    key: ({ address }) => address,
    name: ({ address }) => address,
    filter: ({ address }) => `${within()} src:${address}`.trim(),
    opens: ({ address }) => ({ kind: 'source', address }),
    columns: [
      { heading: strings.events, numeric: true, cell: ({ events }) => formats.count(events) },
      { heading: strings.country, cell: ({ country }) => countryName(country, context) },
      ...(ports ? [portsColumn] : []),
      {
        heading: strings.first,
        numeric: true,
        cell: ({ first }) => formats.moment(first, years()),
        value: ({ first }) => first,
      },
      {
        heading: strings.last,
        numeric: true,
        cell: ({ last }) => formats.moment(last, years()),
        value: ({ last }) => last,
      },
      { heading: strings.peakPerMinute, numeric: true, cell: ({ peakPerMinute }) => formats.count(peakPerMinute) },
      { heading: strings.peakPerSecond, numeric: true, cell: ({ peakPerSecond }) => formats.count(peakPerSecond) },
    ],
  });
}
