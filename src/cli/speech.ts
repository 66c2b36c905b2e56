import { Zone } from '../core/zone';
import { fill, type LanguageName, type WordKey, words } from './words';

/** Words, numbers and times as one person wants them. */
export interface Speech {
  readonly language: LanguageName;
  say(key: WordKey, ...values: readonly (string | number)[]): string;
  number(value: number): string;
  /** One decimal, for means. */
  mean(value: number): string;
  /** `98.7%` of a share between 0 and 1. */
  percent(share: number): string;
  bytes(count: number): string;
  /** `2020-04-06 16:05:30` in the chosen zone, of ISO 8601. */
  time(iso: string): string;
  /** The zone's name for people. */
  readonly zone: string;
  /** The name of a country code, or of what stands in its place. */
  country(code: string): string;
}

/** `zone` as the command line takes it: `local`, `UTC`, an offset, an IANA name. */
export function speech(language: LanguageName, zone = 'local'): Speech {
  const vocabulary = words[language];
  const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  const number = lazy(() => new Intl.NumberFormat(language));
  const mean = lazy(() => new Intl.NumberFormat(language, oneDecimal));
  const percent = lazy(() => new Intl.NumberFormat(language, { style: 'percent', ...oneDecimal }));
  const countries = lazy(() => new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }));
  const time = lazy(() => clock(zone));
  const say: Speech['say'] = (key, ...values) => fill(vocabulary[key], values);
  return {
    language,
    say,
    number: (value) => number().format(value),
    mean: (value) => mean().format(value),
    percent: (share) => percent().format(share),
    bytes: (count) => bytes(count, language),
    time: (iso) => time()(iso),
    zone: zone === 'local' ? say('zone.local') : zone,
    country: (code) => (/^[A-Z]{2}$/.test(code) ? countries().of(code) : undefined) ?? other(code, say),
  };
}

/** What a program that prints JSON never needs is never made: a formatter takes milliseconds. */
function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function other(code: string, say: Speech['say']): string {
  return code === '-' || code === 'private' || code === 'masked' ? say(`country.${code}`) : code;
}

function bytes(count: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const power = Math.min(units.length - 1, count < 1 ? 0 : Math.floor(Math.log10(count) / 3));
  const format = { style: 'unit', unit: units[power] ?? 'byte', unitDisplay: power === 0 ? 'long' : 'short' } as const;
  return new Intl.NumberFormat(language, { ...format, maximumFractionDigits: 1 }).format(count / 1000 ** power);
}

function clock(name: string): (iso: string) => string {
  const zone = new Zone(name);
  return (iso) => {
    const utc = Date.parse(iso);
    return new Date(utc + zone.offsetAt(utc)).toISOString().slice(0, 19).replace('T', ' ');
  };
}

/** The language of the environment, by the rules of POSIX; English unless it is Japanese. */
export function environmentLanguage(env: Readonly<Record<string, string | undefined>>): LanguageName {
  const posix = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  const language = posix || Intl.DateTimeFormat().resolvedOptions().locale;
  return language.startsWith('ja') ? 'ja' : 'en';
}
