import { actions } from '../core/action';
import { directions } from '../core/direction';
import { queryClasses, weekdays } from '../core/query';
import type { Summary } from '../core/summary';
import type { SummaryStrings } from '../protocol/summaryStrings';
import { actionName, countryName, directionName, type Wording } from './words';

/** One line of the list under the filter. */
export interface Suggestion {
  readonly label: string;
  readonly detail: string;
  /** What the input holds once it is taken. */
  readonly text: string;
  /** True for a word with its value, which can be applied at once; false for a key. */
  readonly whole: boolean;
}

interface Value {
  readonly text: string;
  readonly detail: string;
}

const keys = {
  dpt: 'keyDpt',
  country: 'keyCountry',
  src: 'keySrc',
  proto: 'keyProto',
  action: 'keyAction',
  dir: 'keyDir',
  time: 'keyTime',
  weekday: 'keyWeekday',
  hour: 'keyHour',
  is: 'keyIs',
  ttl: 'keyTtl',
  flags: 'keyFlags',
  spt: 'keySpt',
  dst: 'keyDst',
  ip: 'keyIp',
  in: 'keyIn',
  out: 'keyOut',
  prefix: 'keyPrefix',
  len: 'keyLen',
  line: 'keyLine',
} as const satisfies Record<string, keyof SummaryStrings>;

type Key = keyof typeof keys;

const keyNames = Object.keys(keys) as readonly Key[];
const flagTexts = ['SYN', 'SYN+ACK', 'ACK', 'RST', 'RST+ACK', 'FIN', 'none'];
const protocolTexts = ['tcp', 'udp', 'icmp', 'ipv6-icmp', 'igmp', 'gre', 'esp'];
const hourTexts = ['0-5', '6-11', '12-17', '18-23'];
const ttlTexts = ['<64', '<=64', '65-128', '>128'];
const most = 12;

/**
 * What may follow in the last word of a filter: keys, and the values seen in the log. A word without key finds both, so
 * `telnet` leads to `dpt:23` and `chi` to `country:CN`.
 */
export function suggest(text: string, summary: Summary | undefined, words: Wording): readonly Suggestion[] {
  const word = lastWord(text);
  const before = text.slice(0, text.length - word.length);
  const sign = word.startsWith('-') ? '-' : '';
  const body = word.slice(sign.length);
  const [, name, list] = /^([a-z]+):(.*)$/is.exec(body) ?? [];
  const key = name?.toLowerCase();
  if (key !== undefined && list !== undefined) {
    if (!isKey(key)) return [];
    const comma = list.lastIndexOf(',') + 1;
    const start = `${sign}${key}:${list.slice(0, comma)}`;
    return pick(values(key, summary, words), list.slice(comma)).map(({ text: value, detail }) => ({
      label: value,
      detail,
      text: `${before}${start}${value}`,
      whole: true,
    }));
  }
  const found = keyNames
    .filter((other) => other.startsWith(body.toLowerCase()))
    .map((other) => ({
      label: `${sign}${other}:`,
      detail: words.strings[keys[other]],
      text: `${before}${sign}${other}:`,
      whole: false,
    }));
  if (body === '') return found;
  const seen = keyNames.flatMap((other) =>
    pick(values(other, summary, words), body).map(({ text: value, detail }) => {
      const whole = `${sign}${other}:${value}`;
      return { label: whole, detail, text: before + whole, whole: true };
    }),
  );
  return [...found, ...seen].slice(0, most);
}

/** The characters since the last blank outside quotes. */
function lastWord(text: string): string {
  let start = 0;
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index);
    if (sign === '"') quoted = !quoted;
    else if (!quoted && /\s/.test(sign)) start = index + 1;
  }
  return text.slice(start);
}

function isKey(text: string): text is Key {
  return text in keys;
}

/** Those that begin with what was typed, then those whose detail has a word that does. */
function pick(all: readonly Value[], typed: string): readonly Value[] {
  const wanted = typed.toLowerCase();
  const begins = ({ text }: Value) => text.toLowerCase().startsWith(wanted);
  const means = ({ detail }: Value) =>
    detail
      .toLowerCase()
      .split(/[\s,()]+/)
      .some((part) => part.startsWith(wanted));
  const first = all.filter(begins);
  const second = wanted === '' ? [] : all.filter((value) => !begins(value) && means(value));
  // What is typed already needs no suggestion.
  return [...first, ...second].filter(({ text }) => text.toLowerCase() !== wanted).slice(0, most);
}

function values(key: Key, summary: Summary | undefined, { strings, formats }: Wording): readonly Value[] {
  const plain = (texts: readonly string[]) => texts.map((text) => ({ text, detail: '' }));
  const counted = (events: number) => formats.count(events);
  switch (key) {
    case 'dpt':
      return (summary?.ports ?? []).map(({ port, transport, service }) => ({
        text: String(port),
        detail: service === undefined ? transport : `${transport}, ${service}`,
      }));
    case 'country':
      return (summary?.countries ?? []).map(({ code }) => ({
        text: code,
        detail: countryName(code, { strings, formats }),
      }));
    case 'src':
      return (summary?.sources ?? []).map(({ address, events }) => ({ text: address, detail: counted(events) }));
    case 'action':
      return actions
        .filter((action) => (summary?.actions[action] ?? 0) > 0)
        .map((action) => ({ text: action, detail: actionName(action, strings) }));
    case 'dir':
      return directions
        .filter((direction) => (summary?.directions[direction] ?? 0) > 0)
        .map((direction) => ({ text: direction, detail: directionName(direction, strings) }));
    case 'time':
      return [...(summary?.days ?? [])]
        .filter(({ events }) => events > 0)
        .sort((a, b) => b.events - a.events)
        .map(({ day, events }) => ({ text: day, detail: counted(events) }));
    case 'weekday':
      return weekdays.map((text, day) => ({ text, detail: formats.weekday(day, 'long') }));
    case 'hour':
      return hourTexts.map((text) => ({ text, detail: '' }));
    case 'is':
      return queryClasses.map((text) => ({ text, detail: strings.backscatter }));
    case 'proto':
      return plain(protocolTexts);
    case 'flags':
      return plain(flagTexts);
    case 'ttl':
      return plain(ttlTexts);
    default:
      return [];
  }
}
