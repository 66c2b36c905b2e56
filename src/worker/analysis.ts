import { type Action, type ActionRule, actions } from '../core/action';
import type { AddressTable } from '../core/addressTable';
import { DirectionFinder } from '../core/direction';
import { EventTable, Mark } from '../core/eventTable';
import { LogReader } from '../core/logReader';
import { AddressKind } from '../core/packet';
import { transportName } from '../core/protocolNames';
import { parseQuery, QueryError } from '../core/query';
import { resolveTimes, type TimeFacts } from '../core/resolveTimes';
import { type Selection, select } from '../core/selection';
import { findAddress, firstRowAfter, sightAddress, sightPorts } from '../core/sightings';
import { noteSilences } from '../core/silences';
import { summarize } from '../core/summarize';
import type { LogFacts, Summary } from '../core/summary';
import { settleTwins } from '../core/twins';
import { Zone } from '../core/zone';
import { ipv4Kind, ipv6Kind, type AddressKind as KindName } from '../knowledge/addressKinds';
import { portCard, serviceName } from '../knowledge/ports';
import type {
  AddressSighting,
  AnalysisListener,
  AnalysisService,
  CountryData,
  LinePlace,
  LogSource,
  PortSighting,
  ReadOptions,
} from '../protocol/analysis';
import { HumanError } from '../protocol/humanError';
import type { CountryLookup, OpenCountries } from './countries';
import type { LogStream, OpenLog } from './logStream';

/** What the engine needs of its platform. */
export interface EnginePlatform {
  readonly openLog: OpenLog;
  readonly openCountries: OpenCountries;
}

/** One packet as the table knows it. */
export interface EventRow extends LinePlace {
  /** Milliseconds since 1970, UTC; undefined when the line has no time. */
  readonly time: number | undefined;
  readonly action: Action;
  /** How many equal packets the line stands for; 0 for the twin of another line. */
  readonly repeat: number;
  readonly transport: string | undefined;
  /** ISO 3166-1 alpha-2 of the source, when it has one. */
  readonly country: string | undefined;
}

/** Progress is told at most this often, milliseconds. */
const progressEvery = 80;
/** A log is called binary when it holds no packet and NUL bytes this early. */
const binaryProbe = 0x10000;

/** Address kinds that are translated or tunnelled public addresses, so that a country can be looked up. */
const translatedKinds: readonly KindName[] = ['public', 'ipv4Mapped', 'nat64', 'sixToFour', 'teredo'];

/** The engine: reads logs into one table and answers questions about it. */
export class Analysis implements AnalysisService {
  readonly #platform: EnginePlatform;
  readonly #listener: AnalysisListener;
  #table = new EventTable();
  #reader = new LogReader(this.#table);
  #rules: readonly ActionRule[] = [];
  #zone = new Zone('local');
  #times: TimeFacts = { zone: this.#zone, modified: 0 };
  #options: ReadOptions = {};
  /** Whether the log that is being read has NUL bytes early on. */
  #isBinary = false;
  #countries: CountryLookup | undefined;
  #countryOfAddress: string[] = [];
  #direction: { readonly rows: number; readonly finder: DirectionFinder } | undefined;
  readonly #logs: (LogFacts & { readonly firstLine: number })[] = [];

  constructor(platform: EnginePlatform, listener: AnalysisListener) {
    this.#platform = platform;
    this.#listener = listener;
  }

  async read(sources: readonly LogSource[], options: ReadOptions): Promise<void> {
    this.#options = options;
    this.#zone = new Zone(options.zone ?? 'local');
    this.#rules = actionRules(options.actions ?? {});
    this.#table = new EventTable(this.#rules);
    this.#reader = new LogReader(this.#table);
    this.#countries = await this.#platform.openCountries(options.databases ?? []);
    const streams = await Promise.all(sources.map((source) => this.#platform.openLog(source, options.threads ?? 0)));
    const bytesTotal = streams.reduce((sum, { bytes }) => sum + bytes, 0);
    let bytesBefore = 0;
    for (const stream of streams) {
      await this.#readLog(stream, bytesBefore, bytesTotal);
      bytesBefore += stream.bytes;
    }
  }

  async summarize(query: string, top: number): Promise<Summary> {
    return summarize(this.#select(query), {
      zone: this.#zone,
      direction: this.#directionFinder(),
      logs: this.#logs.map(({ path, bytes, lines }) => ({ path, bytes, lines })),
      counts: this.#reader.counts,
      quality: this.#reader.notes.list(),
      top,
      countryOf: (address) => this.#countryOf(address),
      portFacts(port, transport) {
        const service = serviceName(port, transport);
        const severity = portCard(port, transport)?.severity;
        return { ...(service === undefined ? {} : { service }), ...(severity === undefined ? {} : { severity }) };
      },
    });
  }

  async ports(limit: number): Promise<readonly PortSighting[]> {
    const lineOf = (line: number): number => this.#place(line).line;
    return sightPorts(this.#table, limit).map((sighting) => ({ ...sighting, firstLine: lineOf(sighting.firstLine) }));
  }

  async address(text: string): Promise<AddressSighting | undefined> {
    const address = findAddress(this.#table, text);
    if (address === undefined) return undefined;
    return { address: text, country: this.#countryOf(address), ...sightAddress(this.#table, address) };
  }

  async locate(query: string, after?: LinePlace): Promise<LinePlace | undefined> {
    const line = after === undefined ? 0 : (this.#logs[after.log]?.firstLine ?? 0) + after.line - 1;
    const found = firstRowAfter(this.#select(query), line);
    return found === undefined ? undefined : this.#place(found.line);
  }

  async countryData(): Promise<readonly CountryData[]> {
    return this.#countries?.data ?? [];
  }

  /** What the table knows of the matching packets, in the order of their lines. */
  *rows(query: string): Generator<EventRow> {
    for (const { block, firstRow, times, places } of this.#select(query).blocks) {
      for (const place of places) {
        const protocol = block.protocol[place]!;
        const country = this.#countryOf(block.source[place]!);
        yield {
          ...this.#place(block.line[place]!),
          time: (block.marks[place]! & Mark.time) === 0 ? undefined : times[place],
          action: this.#table.routes.route(block.route[place]!).action,
          repeat: this.#table.weight(firstRow + place),
          transport: protocol === 255 ? undefined : transportName(protocol),
          country: /^[A-Z]{2}$/.test(country) ? country : undefined,
        };
      }
    }
  }

  async #readLog(stream: LogStream, bytesBefore: number, bytesTotal: number): Promise<void> {
    const { counts } = this.#reader;
    const firstLine = counts.lines + 1;
    const packetsBefore = counts.packets;
    const firstRow = this.#table.length;
    const index = this.#logs.push({ path: stream.path, bytes: stream.bytes, lines: 0, firstLine }) - 1;
    this.#times = {
      zone: this.#zone,
      modified: stream.modified,
      ...(this.#options.year === undefined ? {} : { year: this.#options.year }),
    };
    this.#table.beginLog();
    let position = 0;
    let toldAt = 0;
    for await (position of this.#positions(stream)) {
      this.#logs[index] = this.#facts(stream, position, firstLine);
      const now = Date.now();
      if (now - toldAt < progressEvery) continue;
      toldAt = now;
      void this.#listener.progress({ bytesRead: bytesBefore + position, bytesTotal, lines: counts.lines });
    }
    this.#reader.end();
    this.#logs[index] = this.#facts(stream, position, firstLine);
    resolveTimes(this.#table, this.#times);
    settleTwins(this.#table, firstRow);
    noteSilences(this.#table, firstRow, this.#reader.notes);
    if (this.#isBinary && counts.packets === packetsBefore) throw new HumanError('binary', { path: stream.path });
    void this.#listener.progress({ bytesRead: bytesBefore + position, bytesTotal, lines: counts.lines });
  }

  /** Reads a log, and tells after each piece how far it got. */
  async *#positions(stream: LogStream): AsyncGenerator<number> {
    this.#isBinary = false;
    if (stream.parts !== undefined) {
      for await (const { part, position } of stream.parts(this.#rules)) {
        this.#reader.adopt(part);
        yield position;
      }
      return;
    }
    let position = 0;
    for await (const chunk of stream.chunks()) {
      if (position < binaryProbe) this.#isBinary ||= chunk.bytes.subarray(0, binaryProbe).includes(0);
      position = chunk.position;
      this.#reader.push(chunk.bytes);
      yield position;
    }
  }

  #facts(stream: LogStream, position: number, firstLine: number): LogFacts & { readonly firstLine: number } {
    const lines = this.#reader.counts.lines - firstLine + 1;
    return { path: stream.path, bytes: stream.bytes || position, lines, firstLine };
  }

  #select(query: string): Selection {
    try {
      const context = {
        zone: this.#zone,
        direction: this.#directionFinder(),
        countryOf: (address: number) => this.#countryOf(address),
      };
      return select(this.#table, parseQuery(query), context, this.#times);
    } catch (error) {
      if (error instanceof QueryError) throw new HumanError('badQuery', { column: error.column + 1, word: error.word });
      throw error;
    }
  }

  #directionFinder(): DirectionFinder {
    if (this.#direction?.rows !== this.#table.length) {
      const { home = [], wan } = this.#options;
      const finder = new DirectionFinder(this.#table, wan === undefined ? { home } : { home, wan });
      this.#direction = { rows: this.#table.length, finder };
    }
    return this.#direction!.finder;
  }

  #countryOf(address: number): string {
    this.#countryOfAddress[address] ??= this.#findCountry(this.#table.addresses, address);
    return this.#countryOfAddress[address];
  }

  #findCountry(addresses: AddressTable, address: number): string {
    const kind = addresses.kind(address);
    if (kind === AddressKind.none) return '-';
    if (kind === AddressKind.text) return 'masked';
    const range = kind === AddressKind.v4 ? ipv4Kind(addresses.v4(address)) : ipv6Kind(addresses.v6(address));
    if (!translatedKinds.includes(range)) return 'private';
    return this.#countries?.country(addresses.text(address)) ?? '-';
  }

  /** From the line counted through all logs to the log and its own line. */
  #place(line: number): LinePlace {
    let log = this.#logs.length - 1;
    while (log > 0 && this.#logs[log]!.firstLine > line) log--;
    return { log, line: line - (this.#logs[log]?.firstLine ?? 1) + 1 };
  }
}

function actionRules(patterns: Readonly<Record<string, string>>): ActionRule[] {
  return Object.entries(patterns).flatMap(([pattern, name]) => {
    const action = actions.find((known) => known === name);
    return action === undefined ? [] : [{ pattern, action }];
  });
}
