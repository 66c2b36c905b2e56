import type { Action } from './action';
import { actions } from './action';
import { readAddress } from './addressText';
import { civilFromDays, daysFromCivil } from './calendar';
import { type Network, parseNetwork } from './cidr';
import type { Direction } from './direction';
import { directions } from './direction';
import { AddressSlot, Protocol, TcpFlag } from './packet';
import { readProtocol } from './protocolNames';
import { encodeUtf8 } from './utf8';

/** A range of numbers, both ends included. */
export interface NumberRange {
  readonly from: number;
  readonly to: number;
}

/** One word of a query. `negated` turns it round; several values mean any of them. */
export type Term = { readonly negated: boolean; readonly column: number } & (
  | { readonly key: 'dpt' | 'spt' | 'ttl' | 'len' | 'line' | 'hour'; readonly ranges: readonly NumberRange[] }
  | { readonly key: 'proto'; readonly protocols: readonly number[] }
  | { readonly key: 'src' | 'dst' | 'ip'; readonly networks: readonly Network[]; readonly texts: readonly string[] }
  | { readonly key: 'country' | 'in' | 'out' | 'prefix'; readonly texts: readonly string[] }
  | { readonly key: 'action'; readonly actions: readonly Action[] }
  | { readonly key: 'dir'; readonly directions: readonly Direction[] }
  | { readonly key: 'flags'; readonly masks: readonly number[] }
  | { readonly key: 'weekday'; readonly days: readonly number[] }
  | { readonly key: 'is'; readonly classes: readonly QueryClass[] }
  | { readonly key: 'time'; readonly spans: readonly { readonly from: string; readonly to: string }[] }
);

/** Days of the week as a query names them; numbers of {@link Term} count from Monday, 0 to 6. */
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** What an event can be asked to be: `backscatter` is what the findings class so, the others are its kinds. */
export const queryClasses = ['backscatter', 'backscatter-synack', 'backscatter-rst', 'backscatter-icmp'] as const;

export type QueryClass = (typeof queryClasses)[number];

/** A query that cannot be read. `column` is 0-based. */
export class QueryError extends Error {
  constructor(
    readonly column: number,
    readonly word: string,
  ) {
    super(`column ${column + 1}: ${word}`);
    this.name = 'QueryError';
  }
}

const numberKeys = { dpt: 65535, spt: 65535, ttl: 255, len: 65535, line: 0xffffffff, hour: 23 } as const;
const synonyms: Readonly<Record<string, string>> = {
  port: 'dpt',
  protocol: 'proto',
  source: 'src',
  destination: 'dst',
  direction: 'dir',
  flag: 'flags',
};

/**
 * Reads the filter language: words are ANDed, commas inside a word OR, a leading `-` negates, quotes keep blanks together.
 * @throws QueryError with the column of the first word that makes no sense.
 */
export function parseQuery(text: string): Term[] {
  const lastQuote = text.lastIndexOf('"');
  if (text.split('"').length % 2 === 0) throw new QueryError(lastQuote, text.slice(lastQuote));
  const terms: Term[] = [];
  const word = /-?(?:[A-Za-z]+:)?(?:"[^"]*"|[^\s"])+/g;
  for (let match = word.exec(text); match !== null; match = word.exec(text))
    terms.push(parseWord(match[0], match.index));
  return terms;
}

function parseWord(word: string, column: number): Term {
  const negated = word.startsWith('-');
  const body = negated ? word.slice(1) : word;
  const match = /^([A-Za-z]+):(.*)$/s.exec(body);
  const keyed = match !== null && !/^[0-9A-Fa-f]{1,4}:[0-9A-Fa-f:]*$/.test(body);
  const key = keyed ? (synonyms[match[1]!.toLowerCase()] ?? match[1]!.toLowerCase()) : keyOfBareWord(body);
  const valueColumn = column + (negated ? 1 : 0) + (keyed ? match[1]!.length + 1 : 0);
  const written = splitValues(keyed ? match[2]! : body);
  const values = written.map(({ value }) => value);
  if (values.length === 0) throw new QueryError(valueColumn, word);
  const fail = (value: string): never => {
    throw new QueryError(valueColumn + written[values.indexOf(value)]!.column, value);
  };
  const place = { negated, column };
  switch (key) {
    case 'dpt':
    case 'spt':
    case 'ttl':
    case 'len':
    case 'line':
    case 'hour':
      return { ...place, key, ranges: values.map((value) => parseRange(value, numberKeys[key]) ?? fail(value)) };
    case 'proto':
      return { ...place, key, protocols: values.map((value) => parseProtocol(value) ?? fail(value)) };
    case 'src':
    case 'dst':
    case 'ip': {
      const networks = values.map(parseNetwork);
      return {
        ...place,
        key,
        networks: networks.filter((network): network is Network => network !== undefined),
        texts: values.filter((value, index) => networks[index] === undefined && (isAddress(value) || fail(value))),
      };
    }
    case 'country':
    case 'in':
    case 'out':
    case 'prefix':
      return { ...place, key, texts: values };
    case 'action':
      return { ...place, key, actions: values.map((value) => oneOf(actions, value) ?? fail(value)) };
    case 'dir':
      return { ...place, key, directions: values.map((value) => oneOf(directions, value) ?? fail(value)) };
    case 'flags':
      return { ...place, key, masks: values.map((value) => parseFlags(value) ?? fail(value)) };
    case 'weekday':
      return { ...place, key, days: values.flatMap((value) => parseWeekdays(value) ?? fail(value)) };
    case 'is':
      return { ...place, key, classes: values.map((value) => oneOf(queryClasses, value) ?? fail(value)) };
    case 'time':
      return { ...place, key, spans: values.map((value) => parseSpan(value) ?? fail(value)) };
    default:
      throw new QueryError(column + (negated ? 1 : 0), key);
  }
}

function keyOfBareWord(word: string): string {
  if (/^\d{1,5}$/.test(word)) return 'dpt';
  return parseNetwork(word) === undefined ? 'prefix' : 'ip';
}

/** `a,"b c",d`, and where each begins. */
function splitValues(text: string): { readonly value: string; readonly column: number }[] {
  return [...text.matchAll(/"([^"]*)"|[^,"]+/g)]
    .map((match) => ({ value: match[1] ?? match[0], column: match.index + (match[1] === undefined ? 0 : 1) }))
    .filter(({ value }) => value !== '');
}

/** Whether a log can have it for an address: a masked one is kept as text. */
function isAddress(text: string): boolean {
  const bytes = encodeUtf8(text);
  return readAddress(bytes, 0, bytes.length, new AddressSlot()) === bytes.length;
}

/** `23`, `1000-2000`, `<64`, `<=64`, `>128`, `>=128` */
function parseRange(text: string, largest: number): NumberRange | undefined {
  const compared = /^(<=?|>=?)(\d+)$/.exec(text);
  if (compared !== null) {
    const value = Number(compared[2]);
    if (compared[1]!.startsWith('<')) return { from: 0, to: compared[1] === '<' ? value - 1 : value };
    return { from: compared[1] === '>' ? value + 1 : value, to: largest };
  }
  const match = /^(\d+)(?:-(\d+))?$/.exec(text);
  if (match === null) return undefined;
  const from = Number(match[1]);
  const to = match[2] === undefined ? from : Number(match[2]);
  return from <= to && to <= largest ? { from, to } : undefined;
}

function oneOf<T extends string>(words: readonly T[], text: string): T | undefined {
  return words.find((word) => word === text.toLowerCase());
}

/** `sat`, `mon-fri`, `sat-mon` */
function parseWeekdays(text: string): number[] | undefined {
  const [first = '', last = first, more] = text.toLowerCase().split('-');
  const [from, to] = [first, last].map((name) => (weekdays as readonly string[]).indexOf(name.slice(0, 3)));
  if (more !== undefined || from === undefined || to === undefined || from < 0 || to < 0) return undefined;
  return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_none, step) => (from + step) % 7);
}

/** `tcp`, `ipv6-icmp`, `47` */
function parseProtocol(text: string): number | undefined {
  const bytes = encodeUtf8(text);
  const protocol = readProtocol(bytes, 0, bytes.length);
  return protocol === Protocol.unknown ? undefined : protocol;
}

/** `SYN`, `SYN+ACK`, `none`: exactly these flags. */
function parseFlags(text: string): number | undefined {
  if (text.toLowerCase() === 'none') return 0;
  let mask = 0;
  for (const name of text.toUpperCase().split('+')) {
    const bit = (TcpFlag as Readonly<Record<string, number>>)[name];
    if (bit === undefined) return undefined;
    mask |= bit;
  }
  return mask;
}

const timePattern =
  /^(\d{4})-(\d\d)(?:-(\d\d)(?:T(?:[01]\d|2[0-3])(?::[0-5]\d(?::[0-5]\d(?:\.\d+)?)?)?(?:Z|[+-]\d\d:\d\d)?)?)?$/;

/** `2020-04-06`, `2020-04-06..2020-04-07`, `2020-04-06T13..2020-04-06T14:30`, `2020-04`; open ends allowed. */
function parseSpan(text: string): { from: string; to: string } | undefined {
  const [from = '', to = from, more] = text.split('..');
  if (more !== undefined || (from === '' && to === '')) return undefined;
  if ((from !== '' && !isTime(from)) || (to !== '' && !isTime(to))) return undefined;
  return { from, to };
}

function isTime(text: string): boolean {
  const [, year, month, day = '01'] = timePattern.exec(text) ?? [];
  if (year === undefined) return false;
  const civil = civilFromDays(daysFromCivil(Number(year), Number(month), Number(day)));
  return civil.month === Number(month) && civil.day === Number(day);
}
