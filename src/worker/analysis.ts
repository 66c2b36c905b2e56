import { actionRules } from '../core/action';
import type { AddressTable } from '../core/addressTable';
import { type BackscatterRows, findBackscatter } from '../core/backscatterRows';
import { DirectionFinder } from '../core/direction';
import { eventFacts } from '../core/eventFacts';
import { Mark } from '../core/eventTable';
import { allowedLines } from '../core/findings/allowedLines';
import { reviewEvents } from '../core/findings/findFindings';
import type { FindingContext } from '../core/findings/findingContext';
import { lineRuns } from '../core/lineRuns';
import { type LineSpan, spansOfLines } from '../core/lineSpan';
import { type FoundLines, linesAround, neighbourLine, type Way } from '../core/matchingLines';
import { AddressKind } from '../core/packet';
import { type PortDetail, portDetail } from '../core/portDetail';
import { transportName } from '../core/protocolNames';
import { parseQuery, QueryError, type Term } from '../core/query';
import { timeAsked } from '../core/queryTime';
import { ownAddresses } from '../core/redact/ownSide';
import { type SelectedBlock, type Selection, select } from '../core/selection';
import { findAddress, sightAddress, sightPorts, timeOfLine } from '../core/sightings';
import { type SourceDetail, sourceDetail } from '../core/sourceDetail';
import { type RankingContext, summarize } from '../core/summarize';
import type { Summary } from '../core/summary';
import { coverage, overlap, type Tally, tally } from '../core/tally';
import { type TimeSections, timeSections } from '../core/timeSections';
import { type SeriesRequest, type TimeSeries, timeSeries } from '../core/timeSeries';
import { countVolume, type VolumeFacts } from '../core/volume';
import { Zone } from '../core/zone';
import { hasCountry, ipv4Kind, ipv6Kind, type AddressKind as RangeKind } from '../knowledge/addressKinds';
import { ipv4Number, ipv6Bytes } from '../knowledge/addressText';
import { rootServer } from '../knowledge/rootServers';
import type {
  AddressSighting,
  AnalysisListener,
  AnalysisService,
  CountryData,
  EventRow,
  FoundReport,
  JudgeOptions,
  LinePlace,
  LineTexts,
  LogFactsInShort,
  LogSource,
  PortSighting,
  ReadOptions,
  TextLimits,
} from '../protocol/analysis';
import { HumanError } from '../protocol/humanError';
import type { CountryLookup, OpenCountries } from './countries';
import { Judging } from './judging';
import { LineFinder } from './lineFinder';
import { textsAt, unparsedTexts } from './lineTexts';
import type { LogStream, OpenLog } from './logStream';
import { Logs } from './logs';

/** What the engine needs of its platform. */
export interface EnginePlatform {
  readonly openLog: OpenLog;
  readonly openCountries: OpenCountries;
}

/** The engine: reads logs into one table and answers questions about it. */
export class Analysis implements AnalysisService {
  readonly #platform: EnginePlatform;
  readonly #listener: AnalysisListener;
  /** The local one would be looked up for nothing: reading sets what is asked for. */
  #zone = new Zone('UTC');
  #logs = new Logs([], this.#zone, undefined);
  #options: ReadOptions = {};
  #judgeOptions: JudgeOptions = {};
  #judging = new Judging(this.#logs.table, [], {});
  readonly #finders = new WeakMap<LogStream, LineFinder>();
  #countries: CountryLookup | undefined;
  #countryOfAddress: string[] = [];
  #backscatter: { readonly events: number; readonly rows: BackscatterRows } | undefined;
  #allowed: { readonly rows: number; readonly lines: Uint32Array } | undefined;
  #direction: { readonly rows: number; readonly finder: DirectionFinder } | undefined;
  /** What was selected last: a filter is asked about several times. */
  #selected: { readonly query: string; readonly rows: number; readonly selection: Selection } | undefined;

  constructor(platform: EnginePlatform, listener: AnalysisListener) {
    this.#platform = platform;
    this.#listener = listener;
  }

  async judge(options: JudgeOptions): Promise<void> {
    this.#judging = this.#judgingBy(options);
    this.#judgeOptions = options;
    this.#selected = undefined;
    // What counts as an answer of the own side, and as dangerous, depends on the thresholds.
    this.#backscatter = undefined;
    this.#allowed = undefined;
  }

  async read(sources: readonly LogSource[], options: ReadOptions): Promise<void> {
    this.#options = options;
    this.#zone = new Zone(options.zone ?? 'local');
    this.#logs = new Logs(actionRules(options.actions ?? {}), this.#zone, options.year);
    this.#judging = this.#judgingBy(this.#judgeOptions);
    this.#countryOfAddress = [];
    this.#direction = undefined;
    this.#selected = undefined;
    this.#backscatter = undefined;
    this.#allowed = undefined;
    this.#countries = await this.#platform.openCountries(options.databases ?? []);
    const { threads = 0 } = options;
    const streams = await Promise.all(sources.map((source) => this.#platform.openLog(source, threads)));
    await this.#logs.read(streams, (progress) => void this.#listener.progress(progress));
  }

  async update(): Promise<'same' | 'appended' | 'replaced'> {
    const outcome = await this.#logs.update();
    // A last line that was read before its end may stand for another packet now.
    if (outcome !== 'same') {
      this.#backscatter = undefined;
      this.#selected = undefined;
    }
    return outcome;
  }

  async summarize(query: string, top: number): Promise<Summary> {
    return summarize(this.#select(query), {
      ...this.#rankingContext(top),
      direction: this.#directionFinder(),
      logs: this.#logs.facts,
      counts: this.#logs.counts,
      quality: this.#judging.quality(this.#logs.quality),
      backscatter: {
        rows: this.#findBackscatter(),
        nameOf: (address) => rootServer(this.#logs.table.addresses.text(address))?.name,
      },
    });
  }

  async tally(query: string): Promise<Tally> {
    const selection = this.#select(query);
    const span = overlap(timeAsked(parseQuery(query), this.#zone), coverage(this.#select('')));
    return tally(selection, span, this.#rankingContext(1));
  }

  async timeSeries(query: string, request: SeriesRequest): Promise<TimeSeries> {
    return timeSeries(this.#select(query), request, {
      zone: this.#zone,
      direction: this.#directionFinder(),
      backscatter: this.#findBackscatter(),
      countryOf: (address) => this.#countryOf(address),
    });
  }

  async volume(query: string): Promise<VolumeFacts> {
    return countVolume(this.#select(query), {
      direction: this.#directionFinder(),
      isHome: this.#judging.knowledge.isHome,
      servicePorts: this.#judging.thresholds.reflectSelf.ports,
    });
  }

  async portDetail(
    query: string,
    port: number,
    transport: 'tcp' | 'udp',
    top: number,
  ): Promise<PortDetail | undefined> {
    return portDetail(this.#select(query), port, transport, this.#rankingContext(top));
  }

  async sourceDetail(query: string, address: string, top: number): Promise<SourceDetail | undefined> {
    const source = findAddress(this.#logs.table, address);
    return source === undefined ? undefined : sourceDetail(this.#select(query), source, this.#rankingContext(top));
  }

  async events(): Promise<number> {
    const { table } = this.#logs;
    let events = 0;
    for (let row = 0; row < table.length; row++) events += table.weight(row);
    return events;
  }

  async facts(query: string): Promise<LogFactsInShort> {
    return { ...eventFacts(this.#select(query)), unparsed: this.#logs.counts.unparsed };
  }

  async findings(query: string): Promise<FoundReport> {
    const report = reviewEvents(this.#select(query, this.#judging.ignored), this.#findingContext());
    return { ...report, places: report.findings.map(({ lines }) => this.#logs.place(lines[0])) };
  }

  async ports(limit: number): Promise<readonly PortSighting[]> {
    return this.#sightPorts(this.#select(''), limit);
  }

  async remarkablePorts(limit: number): Promise<readonly PortSighting[]> {
    return this.#sightPorts(this.#select('', this.#judging.ignored), limit);
  }

  #sightPorts(selection: Selection, limit: number): readonly PortSighting[] {
    return sightPorts(selection, limit).map((sighting) => ({
      ...sighting,
      firstLine: this.#logs.place(sighting.firstLine).line,
    }));
  }

  async address(text: string): Promise<AddressSighting | undefined> {
    const { table } = this.#logs;
    const address = findAddress(table, text);
    if (address === undefined) return undefined;
    return { address: text, country: this.#countryOf(address), ...sightAddress(table, address) };
  }

  async time(place: LinePlace): Promise<number | undefined> {
    return timeOfLine(this.#logs.table, this.#logs.lineAt(place));
  }

  async locate(query: string, from?: LinePlace, way: Way = 'next'): Promise<LinePlace | undefined> {
    const end = way === 'next' ? 0 : Number.POSITIVE_INFINITY;
    const line = neighbourLine(this.#select(query), from === undefined ? end : this.#logs.lineAt(from), way);
    return line === undefined ? undefined : this.#logs.place(line);
  }

  async lines(query: string, around: number, limit: number): Promise<FoundLines> {
    return linesAround(this.#select(query), around, limit);
  }

  async timeSections(limit: number): Promise<TimeSections> {
    return timeSections(this.#select(''), this.#zone, limit);
  }

  async lineRuns(limit: number): Promise<readonly LineSpan[]> {
    return lineRuns(this.#select(''), limit);
  }

  async allowedLines({ from, to }: LineSpan, limit: number): Promise<readonly LineSpan[]> {
    const rows = this.#logs.table.length;
    if (this.#allowed?.rows !== rows)
      this.#allowed = { rows, lines: allowedLines(this.#select('', this.#judging.ignored), this.#findingContext()) };
    return spansOfLines(
      this.#allowed.lines.filter((line) => line >= from && line <= to),
      limit,
    );
  }

  async countries(addresses: readonly string[]): Promise<readonly string[]> {
    return addresses.map((address) => {
      const v4 = ipv4Number(address);
      const v6 = v4 === undefined ? ipv6Bytes(address) : undefined;
      if (v4 !== undefined) return this.#countryInRange(ipv4Kind(v4), address);
      return v6 === undefined ? '-' : this.#countryInRange(ipv6Kind(v6), address);
    });
  }

  async lineTexts(query: string, limits: TextLimits): Promise<LineTexts> {
    const { lines, total } = linesAround(this.#select(query), 0, limits.lines);
    const places = lines.map((line) => this.#logs.place(line));
    return textsAt(
      places,
      this.#logs.streams.map((stream) => this.#finder(stream)),
      total,
      limits,
    );
  }

  unparsedTexts(limits: TextLimits): Promise<LineTexts> {
    return unparsedTexts(this.#logs.streams, this.#logs.counts.unparsed, limits);
  }

  async packet(place: LinePlace): Promise<EventRow | undefined> {
    const { blocks } = this.#select(`line:${this.#logs.lineAt(place)}`);
    for (const row of this.#rowsOf(place.log, blocks)) return row;
    return undefined;
  }

  async countryData(): Promise<readonly CountryData[]> {
    return this.#countries?.data ?? [];
  }

  async own(): Promise<readonly string[]> {
    return [...(this.#options.home ?? []), ...ownAddresses(this.#logs.table, this.#directionFinder())];
  }

  /** What the table knows of the matching packets of each log, in the order of their lines. */
  rows(query: string): readonly Iterable<EventRow>[] {
    const { blocks } = this.#select(query);
    return this.#logs.facts.map((_facts, log) => ({ [Symbol.iterator]: () => this.#rowsOf(log, blocks) }));
  }

  *#rowsOf(log: number, blocks: readonly SelectedBlock[]): Generator<EventRow> {
    const { table, facts } = this.#logs;
    const begin = this.#logs.lineAt({ log, line: 1 });
    const end = log + 1 < facts.length ? this.#logs.lineAt({ log: log + 1, line: 1 }) : Number.POSITIVE_INFINITY;
    for (const { block, firstRow, times, places } of blocks) {
      if (places.length === 0 || block.line[places.at(-1)!]! < begin) continue;
      for (const place of places) {
        const line = block.line[place]!;
        if (line < begin) continue;
        if (line >= end) return;
        const protocol = block.protocol[place]!;
        const country = this.#countryOf(block.source[place]!);
        yield {
          log,
          line: line - begin + 1,
          time: (block.marks[place]! & Mark.time) === 0 ? undefined : times[place],
          action: table.routes.route(block.route[place]!).action,
          repeat: table.weight(firstRow + place),
          transport: protocol === 255 ? undefined : transportName(protocol),
          country: /^[A-Z]{2}$/.test(country) ? country : undefined,
        };
      }
    }
  }

  #rankingContext(top: number): RankingContext {
    return {
      zone: this.#zone,
      top,
      countryOf: (address) => this.#countryOf(address),
      portFacts: (port, transport) => this.#judging.portFacts(port, transport),
    };
  }

  #judgingBy(options: JudgeOptions): Judging {
    try {
      return new Judging(this.#logs.table, this.#options.home ?? [], options);
    } catch (error) {
      throw asHumanError(error);
    }
  }

  #select(query: string, except: readonly (readonly Term[])[] = []): Selection {
    const { length: rows, resolvedRows } = this.#logs.table;
    // While a log is read, times still change.
    if (except.length > 0 || resolvedRows < rows) return this.#selectAnew(query, except);
    if (this.#selected?.query !== query || this.#selected.rows !== rows)
      this.#selected = { query, rows, selection: this.#selectAnew(query, except) };
    return this.#selected.selection;
  }

  #selectAnew(query: string, except: readonly (readonly Term[])[]): Selection {
    try {
      const context = {
        zone: this.#zone,
        direction: this.#directionFinder(),
        countryOf: (address: number) => this.#countryOf(address),
        backscatter: () => this.#findBackscatter(),
      };
      return select(this.#logs.table, parseQuery(query), context, this.#logs.times, except);
    } catch (error) {
      throw asHumanError(error);
    }
  }

  #findingContext(): FindingContext {
    return {
      ...this.#judging.knowledge,
      zone: this.#zone,
      direction: this.#directionFinder(),
      ceilings: this.#judging.ceilings,
      thresholds: this.#judging.thresholds,
      quality: this.#logs.quality,
      countryOf: (address) => this.#countryOf(address),
    };
  }

  #findBackscatter(): BackscatterRows {
    const { table } = this.#logs;
    if (this.#backscatter?.events !== table.length) {
      const rows = findBackscatter(
        table,
        () => this.#select(''),
        () => this.#findingContext(),
      );
      this.#backscatter = { events: table.length, rows };
    }
    return this.#backscatter!.rows;
  }

  #finder(stream: LogStream): LineFinder {
    let finder = this.#finders.get(stream);
    if (finder === undefined) {
      finder = new LineFinder(stream);
      this.#finders.set(stream, finder);
    }
    return finder;
  }

  #directionFinder(): DirectionFinder {
    const { table } = this.#logs;
    if (this.#direction?.rows !== table.length) {
      const { home = [], wan } = this.#options;
      const finder = new DirectionFinder(table, wan === undefined ? { home } : { home, wan });
      this.#direction = { rows: table.length, finder };
    }
    return this.#direction!.finder;
  }

  #countryOf(address: number): string {
    this.#countryOfAddress[address] ??= this.#findCountry(this.#logs.table.addresses, address);
    return this.#countryOfAddress[address]!;
  }

  #findCountry(addresses: AddressTable, address: number): string {
    const kind = addresses.kind(address);
    if (kind === AddressKind.none) return '-';
    if (kind === AddressKind.text) return 'masked';
    const range = kind === AddressKind.v4 ? ipv4Kind(addresses.v4(address)) : ipv6Kind(addresses.v6(address));
    if (!hasCountry(range)) return 'private';
    const code =
      kind === AddressKind.v4
        ? this.#countries?.countryOfV4(addresses.v4(address))
        : this.#countries?.country(addresses.text(address));
    return code ?? '-';
  }

  #countryInRange(range: RangeKind, address: string): string {
    return hasCountry(range) ? (this.#countries?.country(address) ?? '-') : 'private';
  }
}

function asHumanError(error: unknown): unknown {
  return error instanceof QueryError
    ? new HumanError('badQuery', { column: error.column + 1, word: error.word })
    : error;
}
