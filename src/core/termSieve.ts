import type { BackscatterRows } from './backscatterRows';
import { weekdayOf } from './calendar';
import { addressesIn, isInNetwork } from './cidr';
import type { CountryNumbers } from './countryNumbers';
import { type DirectionFinder, directions } from './direction';
import { type Columns, type EventTable, Mark } from './eventTable';
import type { AnswerKind } from './findings/classify';
import { Protocol } from './packet';
import type { NumberRange, QueryClass, Term } from './query';
import { instants } from './queryTime';
import { type RowTest, type Sieve, sieveByColumn, sieveByTest, sieveByTime } from './sieve';
import type { Zone } from './zone';

/** What a query's words are compared with, beside the table itself. */
export interface QueryContext {
  readonly zone: Zone;
  readonly direction: DirectionFinder;
  readonly countries: CountryNumbers;
  /** The backscatter of the whole log; asked for only by a query that speaks of it. Absent: there is none. */
  backscatter?(): BackscatterRows;
}

/** The sieve that passes what a term matches. */
export function sieveOf(term: Term, table: EventTable, context: QueryContext): Sieve {
  const { negated } = term;
  const byColumn = (column: keyof Columns, wanted: Uint8Array, needs = 0): Sieve =>
    sieveByColumn({ column, wanted, needs, negated });
  const byTest = (test: RowTest): Sieve => sieveByTest(test, negated);
  const byRoute = (isWanted: (id: number) => boolean): Sieve =>
    byColumn('route', wantedOf(table.routes.size, isWanted));
  switch (term.key) {
    case 'dpt':
      return byColumn('destinationPort', wantedIn(65536, term.ranges), Mark.ports);
    case 'spt':
      return byColumn('sourcePort', wantedIn(65536, term.ranges), Mark.ports);
    case 'ttl':
      return byColumn('ttl', wantedIn(256, term.ranges), Mark.ttl);
    case 'len': {
      const wanted = wantedIn(65536, term.ranges);
      // 0 stands for an unknown length.
      wanted[0] = 0;
      return byColumn('length', wanted);
    }
    case 'line':
      return byTest(({ line }, place) => inRanges(line[place]!, term.ranges));
    case 'proto': {
      const wanted = wantedOf(256, (protocol) => term.protocols.includes(protocol));
      if (!term.protocols.includes(Protocol.arp)) return byColumn('protocol', wanted);
      return byTest(({ protocol, marks }, place) => wanted[protocol[place]!] === 1 || (marks[place]! & Mark.arp) !== 0);
    }
    case 'src':
      return byColumn('source', addressesWanted(term, table));
    case 'dst':
      return byColumn('destination', addressesWanted(term, table));
    case 'ip': {
      const wanted = addressesWanted(term, table);
      return byTest(
        ({ source, destination }, place) => wanted[source[place]!] === 1 || wanted[destination[place]!] === 1,
      );
    }
    case 'country': {
      // Countries are written large, what stands instead of one small.
      const texts = new Set(term.texts.flatMap((text) => [text.toUpperCase(), text.toLowerCase()]));
      const { ofAddress, codes } = context.countries.below(table.addresses.size);
      const isWanted = codes.map((code) => texts.has(code));
      return byColumn(
        'source',
        wantedOf(table.addresses.size, (id) => isWanted[ofAddress[id]!]!),
      );
    }
    case 'action':
      return byRoute((id) => term.actions.includes(table.routes.route(id).action));
    case 'in':
      return byRoute((id) => term.texts.includes(table.routes.route(id).input));
    case 'out':
      return byRoute((id) => term.texts.includes(table.routes.route(id).output));
    case 'prefix': {
      const texts = term.texts.map((text) => text.toLowerCase());
      return byRoute((id) => {
        const prefix = table.routes.route(id).prefix.toLowerCase();
        return texts.some((text) => prefix.includes(text));
      });
    }
    case 'dir': {
      const wanted = wantedOf(directions.length, (index) => term.directions.includes(directions[index]!));
      return byTest((block, place) => wanted[context.direction.of(block, place)] === 1);
    }
    case 'flags':
      return byTest(({ protocol, flags }, place) => protocol[place] === 6 && term.masks.includes(flags[place]!));
    case 'hour': {
      const wanted = wantedIn(24, term.ranges);
      return byTest(({ marks }, place, time) => {
        const hour = localHour(time, context.zone);
        return (marks[place]! & Mark.time) !== 0 && wanted[hour - Math.floor(hour / 24) * 24] === 1;
      });
    }
    case 'weekday': {
      const wanted = wantedOf(7, (day) => term.days.includes(day));
      return byTest(
        ({ marks }, place, time) =>
          (marks[place]! & Mark.time) !== 0 && wanted[weekdayOf(Math.floor(localHour(time, context.zone) / 24))] === 1,
      );
    }
    case 'is': {
      const rows = context.backscatter?.();
      const kinds = term.classes.map((name) => answerKinds[name]);
      if (kinds.includes(undefined)) return byTest((block, place) => rows?.has(block, place) === true);
      return byTest((block, place) => {
        const kind = rows?.kindOf(block, place);
        return kind !== undefined && kinds.includes(kind);
      });
    }
    case 'time':
      return sieveByTime(
        term.spans.map((span) => instants(span, context.zone)),
        negated,
      );
  }
}

/** What `is:` asks for; undefined stands for all kinds of backscatter. */
const answerKinds: Readonly<Record<QueryClass, AnswerKind | undefined>> = {
  backscatter: undefined,
  'backscatter-synack': 'synAck',
  'backscatter-rst': 'rst',
  'backscatter-icmp': 'icmp',
};

function wantedOf(size: number, isWanted: (value: number) => boolean): Uint8Array {
  const wanted = new Uint8Array(size);
  for (let value = 0; value < size; value++) if (isWanted(value)) wanted[value] = 1;
  return wanted;
}

function wantedIn(size: number, ranges: readonly NumberRange[]): Uint8Array {
  const wanted = new Uint8Array(size);
  for (const { from, to } of ranges) wanted.fill(1, from, to + 1);
  return wanted;
}

function addressesWanted(term: Extract<Term, { key: 'src' | 'dst' | 'ip' }>, table: EventTable): Uint8Array {
  const { addresses } = table;
  const single = term.networks.length === 1 ? term.networks[0] : undefined;
  const wanted =
    single !== undefined && term.texts.length === 0
      ? Uint8Array.from({ length: addresses.size }, (_none, id) => (isInNetwork(addresses, id, single) ? 1 : 0))
      : addressesIn(addresses, term.networks);
  if (term.texts.length > 0) {
    for (let id = 1; id < wanted.length; id++) if (term.texts.includes(addresses.text(id))) wanted[id] = 1;
  }
  return wanted;
}

function inRanges(value: number, ranges: readonly NumberRange[]): boolean {
  for (const range of ranges) if (value >= range.from && value <= range.to) return true;
  return false;
}

/** Hours since 1970 that the zone's clocks show. */
function localHour(time: number, zone: Zone): number {
  return Math.floor((time + zone.offsetAt(time)) / 3_600_000);
}
