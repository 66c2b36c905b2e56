import type { BackscatterRows } from './backscatterRows';
import { dayMs, daysFromCivil, weekdayOf } from './calendar';
import { addressesIn, isInNetwork } from './cidr';
import { type DirectionFinder, directions } from './direction';
import { blockRows, type EventBlock, type EventTable, Mark } from './eventTable';
import type { AnswerKind } from './findings/classify';
import { Protocol } from './packet';
import type { NumberRange, QueryClass, Term } from './query';
import { type TimeFacts, TimeResolver } from './resolveTimes';
import type { Zone } from './zone';

/** The matching rows of one block. */
export interface SelectedBlock {
  readonly block: EventBlock;
  /** Row of the table at place 0 of the block. */
  readonly firstRow: number;
  /** UTC milliseconds by place in the block. */
  readonly times: Float64Array;
  /** Places in the block, ascending. */
  readonly places: Uint16Array;
}

/** The events that a query selects. */
export interface Selection {
  readonly table: EventTable;
  readonly blocks: readonly SelectedBlock[];
}

/** What a query's words are compared with, beside the table itself. */
export interface QueryContext {
  readonly zone: Zone;
  readonly direction: DirectionFinder;
  /** Country (or `-`, `private`, `masked`) by address number. */
  countryOf(address: number): string;
  /** The backscatter of the whole log; asked for only by a query that speaks of it. Absent: there is none. */
  backscatter?(): BackscatterRows;
}

type Test = (block: EventBlock, place: number, time: number) => boolean;

/**
 * Finds the rows that all terms match. `times` resolves stamps of a log that is still being read.
 * @param except rows that match all terms of any of these queries are left out
 */
export function select(
  table: EventTable,
  terms: readonly Term[],
  context: QueryContext,
  times: TimeFacts,
  except: readonly (readonly Term[])[] = [],
): Selection {
  const testsOf = (some: readonly Term[]) => some.map((term) => negatable(term, testOf(term, table, context)));
  const tests = [...testsOf(terms), ...except.map((query) => noneOf(testsOf(query)))];
  const resolver = table.resolvedRows < table.length ? new TimeResolver(table, times) : undefined;
  const blocks = table.blocks.map((block, index) => {
    const firstRow = index * blockRows;
    const rows = Math.min(blockRows, table.length - firstRow);
    return { block, firstRow, times: timesOf(table, block, firstRow, rows, resolver), rows };
  });
  return { table, blocks: blocks.map((part) => ({ ...part, places: matchingPlaces(part, tests) })) };
}

/** The part of a selection that `keep` lets through. */
export function narrow({ table, blocks }: Selection, keep: (block: EventBlock, place: number) => boolean): Selection {
  return {
    table,
    blocks: blocks.map((part) => ({ ...part, places: part.places.filter((place) => keep(part.block, place)) })),
  };
}

function timesOf(
  table: EventTable,
  block: EventBlock,
  firstRow: number,
  rows: number,
  resolver: TimeResolver | undefined,
): Float64Array {
  if (resolver === undefined || firstRow + rows <= table.resolvedRows) return block.time;
  const times = block.time.slice(0, rows);
  resolver.resolve(Math.max(firstRow, table.resolvedRows), firstRow + rows, block.time, times);
  return times;
}

function matchingPlaces(
  { block, times, rows }: { block: EventBlock; times: Float64Array; rows: number },
  tests: readonly Test[],
): Uint16Array {
  const places = new Uint16Array(rows);
  let count = 0;
  for (let place = 0; place < rows; place++) {
    let matches = true;
    for (let i = 0; matches && i < tests.length; i++) matches = tests[i]!(block, place, times[place]!);
    if (matches) places[count++] = place;
  }
  return places.subarray(0, count);
}

/** Passes what fails any of the tests. */
function noneOf(tests: readonly Test[]): Test {
  return (block, place, time) => !tests.every((test) => test(block, place, time));
}

function negatable(term: Term, test: Test): Test {
  return term.negated ? (block, place, time) => !test(block, place, time) : test;
}

function testOf(term: Term, table: EventTable, context: QueryContext): Test {
  switch (term.key) {
    case 'dpt':
      return portTest(term.ranges, (block) => block.destinationPort);
    case 'spt':
      return portTest(term.ranges, (block) => block.sourcePort);
    case 'ttl':
      return (block, place) => (block.marks[place]! & Mark.ttl) !== 0 && inRanges(block.ttl[place]!, term.ranges);
    case 'len':
      return (block, place) => block.length[place]! > 0 && inRanges(block.length[place]!, term.ranges);
    case 'line':
      return (block, place) => inRanges(block.line[place]!, term.ranges);
    case 'proto': {
      const wanted = Uint8Array.from({ length: 256 }, (_none, protocol) => (term.protocols.includes(protocol) ? 1 : 0));
      const arp = term.protocols.includes(Protocol.arp) ? Mark.arp : 0;
      return (block, place) => wanted[block.protocol[place]!] === 1 || (block.marks[place]! & arp) !== 0;
    }
    case 'src': {
      const wanted = addressTest(term, table);
      return (block, place) => wanted[block.source[place]!] === 1;
    }
    case 'dst': {
      const wanted = addressTest(term, table);
      return (block, place) => wanted[block.destination[place]!] === 1;
    }
    case 'ip': {
      const wanted = addressTest(term, table);
      return (block, place) => wanted[block.source[place]!] === 1 || wanted[block.destination[place]!] === 1;
    }
    case 'country': {
      const codes = new Set(term.texts.map((text) => text.toLowerCase()));
      const wanted = new Uint8Array(table.addresses.size);
      for (let id = 0; id < wanted.length; id++) if (codes.has(context.countryOf(id).toLowerCase())) wanted[id] = 1;
      return (block, place) => wanted[block.source[place]!] === 1;
    }
    case 'action':
      return routeTest(table, (id) => term.actions.includes(table.routes.route(id).action));
    case 'in':
      return routeTest(table, (id) => term.texts.includes(table.routes.route(id).input));
    case 'out':
      return routeTest(table, (id) => term.texts.includes(table.routes.route(id).output));
    case 'prefix': {
      const texts = term.texts.map((text) => text.toLowerCase());
      return routeTest(table, (id) => {
        const prefix = table.routes.route(id).prefix.toLowerCase();
        return texts.some((text) => prefix.includes(text));
      });
    }
    case 'dir': {
      const wanted = term.directions.map((direction) => directions.indexOf(direction));
      return (block, place) => wanted.includes(context.direction.of(block, place));
    }
    case 'flags':
      return (block, place) => block.protocol[place] === 6 && term.masks.includes(block.flags[place]!);
    case 'hour': {
      const wanted = Uint8Array.from({ length: 24 }, (_none, hour) => (inRanges(hour, term.ranges) ? 1 : 0));
      return (block, place, time) => {
        const hour = localHour(time, context.zone);
        return (block.marks[place]! & Mark.time) !== 0 && wanted[hour - Math.floor(hour / 24) * 24] === 1;
      };
    }
    case 'weekday': {
      const wanted = Uint8Array.from({ length: 7 }, (_none, day) => (term.days.includes(day) ? 1 : 0));
      return (block, place, time) =>
        (block.marks[place]! & Mark.time) !== 0 &&
        wanted[weekdayOf(Math.floor(localHour(time, context.zone) / 24))] === 1;
    }
    case 'is': {
      const rows = context.backscatter?.();
      const kinds = term.classes.map((name) => answerKinds[name]);
      if (kinds.includes(undefined)) return (block, place) => rows?.has(block, place) === true;
      return (block, place) => {
        const kind = rows?.kindOf(block, place);
        return kind !== undefined && kinds.includes(kind);
      };
    }
    case 'time': {
      const spans = term.spans.map((span) => instants(span, context.zone));
      return (block, place, time) =>
        (block.marks[place]! & Mark.time) !== 0 && spans.some(({ from, to }) => time >= from && time < to);
    }
  }
}

/** What `is:` asks for; undefined stands for all kinds of backscatter. */
const answerKinds: Readonly<Record<QueryClass, AnswerKind | undefined>> = {
  backscatter: undefined,
  'backscatter-synack': 'synAck',
  'backscatter-rst': 'rst',
  'backscatter-icmp': 'icmp',
};

function portTest(ranges: readonly NumberRange[], column: (block: EventBlock) => Uint16Array): Test {
  const wanted = new Uint8Array(65536);
  for (const { from, to } of ranges) wanted.fill(1, from, to + 1);
  return (block, place) => (block.marks[place]! & Mark.ports) !== 0 && wanted[column(block)[place]!] === 1;
}

function routeTest(table: EventTable, isWanted: (id: number) => boolean): Test {
  const wanted = Uint8Array.from({ length: table.routes.size }, (_none, id) => (isWanted(id) ? 1 : 0));
  return (block, place) => wanted[block.route[place]!] === 1;
}

function addressTest(term: Extract<Term, { key: 'src' | 'dst' | 'ip' }>, table: EventTable): Uint8Array {
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

/** The time that a query asks for, UTC milliseconds, `to` not included; infinite where it asks for none. */
export function timeAsked(terms: readonly Term[], zone: Zone): { readonly from: number; readonly to: number } {
  let from = Number.NEGATIVE_INFINITY;
  let to = Number.POSITIVE_INFINITY;
  for (const term of terms) {
    if (term.key !== 'time' || term.negated) continue;
    const spans = term.spans.map((span) => instants(span, zone));
    from = Math.max(from, Math.min(...spans.map((span) => span.from)));
    to = Math.min(to, Math.max(...spans.map((span) => span.to)));
  }
  return { from, to };
}

/** A day, month or hour as the end of a span is meant whole; an exact instant is not part of it. */
function instants(span: { readonly from: string; readonly to: string }, zone: Zone): { from: number; to: number } {
  return {
    from: span.from === '' ? Number.NEGATIVE_INFINITY : instant(span.from, zone, false),
    to: span.to === '' ? Number.POSITIVE_INFINITY : instant(span.to, zone, true),
  };
}

function instant(text: string, zone: Zone, asEnd: boolean): number {
  const match = /^(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d)(?::(\d\d(?:\.\d+)?))?)?)?)?(Z|[+-]\d\d:\d\d)?$/.exec(
    text,
  );
  const [year, month, day, hour, minute, second] = (match ?? []).slice(1, 7).map((part) => part && Number(part));
  let days = daysFromCivil(Number(year), Number(month), Number(day ?? 1));
  if (asEnd && day === undefined)
    days = daysFromCivil(Number(year) + (month === 12 ? 1 : 0), (Number(month) % 12) + 1, 1);
  let local = days * dayMs + Number(hour ?? 0) * 3_600_000 + Number(minute ?? 0) * 60_000 + Number(second ?? 0) * 1000;
  if (asEnd && day !== undefined && second === undefined)
    local += minute !== undefined ? 60_000 : hour !== undefined ? 3_600_000 : dayMs;
  const offset = match?.[7];
  if (offset === undefined) return zone.toUtc(local);
  if (offset === 'Z') return local;
  const sign = offset.startsWith('-') ? 1 : -1;
  return local + sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6))) * 60_000;
}
