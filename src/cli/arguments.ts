import { isIP } from 'node:net';
import { parseArgs } from 'node:util';
import { parseQuery, QueryError } from '../core/query';
import { type RedactionMode, redactionModes } from '../core/redact/redactor';
import type { ReadOptions } from '../protocol/analysis';
import { UsageError } from './usageError';
import { type LanguageName, languages } from './words';

/** What all commands that read logs take. */
export interface LogRequest {
  /** Paths as typed; `-` is standard input. */
  readonly logs: readonly string[];
  readonly filter: string;
  readonly top: number;
  /** Whose addresses get pseudonyms; absent: nobody's. */
  readonly redact?: RedactionMode;
  /** Without `databases`: the bundled one. */
  readonly read: ReadOptions;
  readonly judge?: JudgeRequest;
}

/** How to judge findings; files are not read yet. */
export interface JudgeRequest {
  /** Queries whose events raise no finding. */
  readonly ignore: readonly string[];
  /** Lists of networks that scan openly. */
  readonly scanners: readonly string[];
  /** JSON with thresholds by name. */
  readonly thresholds?: string;
}

/** What a summary is compared with: another time, or other logs, as typed. */
export type CompareRequest =
  | { readonly kind: 'previous' }
  | { readonly kind: 'period'; readonly word: string }
  | { readonly kind: 'logs'; readonly logs: readonly string[] };

/** How a summary is told; `html`: the file that the page goes to. */
type SummaryForm =
  | { readonly format: 'text' | 'json' | 'markdown' }
  | { readonly format: 'html'; readonly html: string };

/** What the command line asks for. */
export type Request =
  | { readonly command: 'help' | 'version' }
  | ({ readonly command: 'summary'; readonly compare?: CompareRequest } & SummaryForm & LogRequest)
  | ({ readonly command: 'findings'; readonly format: 'text' | 'json' | 'sarif' } & LogRequest)
  | ({ readonly command: 'events'; readonly format: 'ecs' | 'csv' } & LogRequest)
  | { readonly command: 'explain'; readonly port: number; readonly transport?: 'tcp' | 'udp' };

const commands = ['summary', 'events', 'findings', 'explain'] as const;

const text = { type: 'string' } as const;
const several = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean' } as const;

const reading = {
  filter: text,
  year: text,
  zone: text,
  geoip: several,
  home: several,
  wan: text,
  top: text,
  threads: text,
  redact: text,
} as const;
/** What `summary` can be instead of text for a terminal. */
const summaryForms = ['json', 'markdown', 'html'] as const;

/** For commands that show findings. */
const judging = { ignore: several, scanners: several, thresholds: text } as const;
const everywhere = { lang: text, help: { ...flag, short: 'h' }, version: flag } as const;
const all = {
  ...reading,
  ...judging,
  ...everywhere,
  json: flag,
  markdown: flag,
  html: text,
  compare: several,
  sarif: flag,
  format: text,
} as const;

/** The options of each command, besides those of all. */
const own: Readonly<Record<(typeof commands)[number], readonly string[]>> = {
  summary: [...Object.keys(reading), ...summaryForms, 'compare'],
  events: [...Object.keys(reading), 'format'],
  findings: [...Object.keys(reading), ...Object.keys(judging), 'json', 'sarif'],
  explain: [],
};

/** The language asked for by `--lang`, wherever it stands; needed before anything else can be said. */
export function askedLanguage(args: readonly string[]): LanguageName | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[at]?.slice('--lang='.length) || args[at + 1];
  return at < 0 ? undefined : languages.find((language) => language === value);
}

/** Understands the arguments behind the program's name, or throws a {@link UsageError}. */
export function readArguments(args: readonly string[]): Request {
  const { values, positionals } = parse(args);
  if (values.help) {
    return { command: 'help' };
  }
  if (values.version) {
    return { command: 'version' };
  }
  oneOf('--lang', values.lang, languages);
  const [name, ...rest] = positionals;
  const command = commands.find((known) => known === name);
  if (command === undefined) {
    throw name === undefined ? new UsageError('usage.noCommand') : new UsageError('usage.unknownCommand', [name]);
  }
  const foreign = Object.keys(values).find((key) => !own[command].includes(key) && !(key in everywhere));
  if (foreign !== undefined) {
    throw new UsageError('usage.foreignOption', [`--${foreign}`, command]);
  }
  if (command === 'explain') {
    return { command, ...readPort(rest) };
  }
  const request = logRequest(values, rest);
  switch (command) {
    case 'summary':
      return { command, ...request, ...summaryForm(values), ...compareRequest(values.compare) };
    case 'findings':
      return { command, ...request, format: values.sarif ? 'sarif' : values.json ? 'json' : 'text' };
    case 'events':
      return { command, ...request, format: oneOf('--format', values.format, ['ecs', 'csv']) ?? 'ecs' };
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: joined(args), options: all, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    const option = /'(?:-\w, )?(--?[\w-]+)/.exec(message)?.[1] ?? message;
    throw new UsageError(code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? 'usage.unknownOption' : 'usage.noValue', [option]);
  }
}

/** `--filter -spt:53` and `--zone -05:00` mean what they say, though the value begins like an option. */
function joined(args: readonly string[]): string[] {
  const result: string[] = [];
  for (const arg of args) {
    const option = result.at(-1);
    if ((option === '--filter' || option === '--ignore' || option === '--zone') && /^-[^-]/.test(arg)) {
      result[result.length - 1] = `${option}=${arg}`;
    } else {
      result.push(arg);
    }
  }
  return result;
}

/** At most one form: of two nobody could say which goes where. */
function summaryForm({ json, markdown, html }: ReturnType<typeof parse>['values']): SummaryForm {
  const asked = summaryForms.filter((form) => ({ json, markdown, html })[form] !== undefined);
  if (asked.length > 1) {
    throw new UsageError('usage.oneForm', [asked.map((form) => `--${form}`).join(', ')]);
  }
  if (html !== undefined) {
    return { format: 'html', html };
  }
  return { format: json ? 'json' : markdown ? 'markdown' : 'text' };
}

/** `previous`, one time of the filter language, or logs. */
function compareRequest(typed: readonly string[] = []): { readonly compare?: CompareRequest } {
  const [first, second] = typed;
  if (first === undefined) return {};
  const special = typed.find((value) => value === 'previous' || value.startsWith('time:'));
  if (special === undefined) return { compare: { kind: 'logs', logs: typed } };
  if (second !== undefined)
    throw new UsageError('usage.badValue', ['--compare', typed.join(' ')], { key: 'usage.compare' });
  if (special === 'previous') return { compare: { kind: 'previous' } };
  checkFilter(special);
  if (parseQuery(special).length > 1)
    throw new UsageError('usage.badValue', ['--compare', special], { key: 'usage.compare' });
  return { compare: { kind: 'period', word: special } };
}

function logRequest(values: ReturnType<typeof parse>['values'], logs: readonly string[]): LogRequest {
  if (logs.length === 0) {
    throw new UsageError('usage.noLog');
  }
  const { ignore = [], scanners = [], thresholds } = values;
  const { filter = '', year, zone, geoip, home, wan, top, threads, redact } = values;
  for (const query of [filter, ...ignore]) checkFilter(query);
  const read: { -readonly [Key in keyof ReadOptions]: ReadOptions[Key] } = { zone: readZone(zone) };
  const newest = whole('--year', year, 1970, 'usage.year');
  if (newest !== undefined) {
    read.year = newest;
  }
  const most = whole('--threads', threads, 1, 'usage.number');
  if (most !== undefined) {
    read.threads = most;
  }
  if (home !== undefined) {
    read.home = home.flatMap((list) => list.split(',')).map(readNetwork);
  }
  if (wan !== undefined) {
    read.wan = wan;
  }
  if (geoip !== undefined) {
    read.databases = geoip.filter((database) => database !== 'none');
  }
  const redacted = oneOf('--redact', redact, redactionModes);
  return {
    logs,
    filter,
    top: whole('--top', top, 0, 'usage.number') ?? 20,
    ...(redacted === undefined ? {} : { redact: redacted }),
    read,
    ...(ignore.length + scanners.length > 0 || thresholds !== undefined
      ? { judge: { ignore, scanners, ...(thresholds === undefined ? {} : { thresholds }) } }
      : {}),
  };
}

/** A filter that makes no sense is said before a large log is read. */
function checkFilter(filter: string): void {
  try {
    parseQuery(filter);
  } catch (error) {
    throw error instanceof QueryError ? new UsageError('usage.filter', [error.word, error.column + 1]) : error;
  }
}

function readPort(rest: readonly string[]): { readonly port: number; readonly transport?: 'tcp' | 'udp' } {
  const typed = rest.join(' ');
  const [, digits, transport] = /^(\d{1,5})(?:\/(tcp|udp))?$/i.exec(typed) ?? [];
  if (digits === undefined || Number(digits) > 65_535) {
    throw new UsageError('usage.port', [typed]);
  }
  const port = Number(digits);
  return transport === undefined ? { port } : { port, transport: transport.toLowerCase() as 'tcp' | 'udp' };
}

function whole(
  option: string,
  value: string | undefined,
  least: number,
  takes: 'usage.number' | 'usage.year',
): number | undefined {
  if (
    value !== undefined &&
    (!/^\d{1,9}$/.test(value) || Number(value) < least || (least > 1 && Number(value) > 9999))
  ) {
    throw new UsageError('usage.badValue', [option, value], { key: takes });
  }
  return value === undefined ? undefined : Number(value);
}

function oneOf<Name extends string>(
  option: string,
  value: string | undefined,
  names: readonly Name[],
): Name | undefined {
  const found = names.find((name) => name === value);
  if (value !== undefined && found === undefined) {
    throw new UsageError('usage.badValue', [option, value], { key: 'usage.oneOf', values: [names.join(', ')] });
  }
  return found;
}

function readZone(zone = 'local'): string {
  if (/^(local|utc)$/i.test(zone)) {
    return zone.toLowerCase() === 'utc' ? 'UTC' : 'local';
  }
  if (/^[+-](?:0\d|1[0-4]):?[0-5]\d$/.test(zone)) {
    return zone.replace(/:?(\d\d)$/, ':$1');
  }
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    throw new UsageError('usage.badValue', ['--zone', zone], { key: 'usage.zone' });
  }
}

function readNetwork(typed: string): string {
  const [address = '', length, ...more] = typed.split('/');
  const version = isIP(address);
  const fits = length === undefined || (/^\d{1,3}$/.test(length) && Number(length) <= (version === 4 ? 32 : 128));
  if (version === 0 || !fits || more.length > 0) {
    throw new UsageError('usage.badValue', ['--home', typed], { key: 'usage.cidr' });
  }
  return typed;
}
