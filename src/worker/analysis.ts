import { actionRules } from '../core/action';
import { eventFacts } from '../core/eventFacts';
import { reviewEvents } from '../core/findings/findFindings';
import { lineRuns } from '../core/lineRuns';
import { type LineSpan, spansOfLines } from '../core/lineSpan';
import { type FoundLines, linesAround, neighbourLine, type Way } from '../core/matchingLines';
import { type PortDetail, portDetail } from '../core/portDetail';
import { parseQuery } from '../core/query';
import { timeAsked } from '../core/queryTime';
import { ownAddresses } from '../core/redact/ownSide';
import { closedUp, type SelectedBlock, type Selection } from '../core/selection';
import { findAddress, sightAddress, sightPorts, timeOfLine } from '../core/sightings';
import { type SourceDetail, sourceDetail } from '../core/sourceDetail';
import { summarize } from '../core/summarize';
import type { Summary } from '../core/summary';
import { coverage, overlap, type Tally, tally } from '../core/tally';
import { type TimeSections, timeSections } from '../core/timeSections';
import { type SeriesRequest, type TimeSeries, timeSeries } from '../core/timeSeries';
import { countVolume, type VolumeFacts } from '../core/volume';
import { Zone } from '../core/zone';
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
import { AddressCountries } from './addressCountries';
import type { CountryLookup, OpenCountries } from './countries';
import { asHumanError, DerivedFacts } from './derivedFacts';
import { eventRows } from './eventRows';
import { inTurns } from './inTurns';
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
  #judging = new Judging(this.#logs.table, {});
  readonly #finders = new WeakMap<LogStream, LineFinder>();
  #countries = new AddressCountries(this.#logs.table.addresses, undefined);
  #derived = this.#derive();
  /** The review that is being made: one at a time. */
  #reviewing: Promise<unknown> = Promise.resolve();

  constructor(platform: EnginePlatform, listener: AnalysisListener) {
    this.#platform = platform;
    this.#listener = listener;
  }

  async judge(options: JudgeOptions): Promise<void> {
    this.#judging = this.#judgingBy(options);
    this.#judgeOptions = options;
    // What counts as an answer of the own side, and as dangerous, depends on the thresholds.
    this.#derived = this.#derive();
  }

  async read(sources: readonly LogSource[], options: ReadOptions): Promise<void> {
    this.#options = options;
    this.#zone = new Zone(options.zone ?? 'local');
    this.#logs = new Logs(actionRules(options.actions ?? {}), this.#zone, options.year);
    this.#judging = this.#judgingBy(this.#judgeOptions);
    this.#lookUpIn(undefined);
    this.#lookUpIn(await this.#platform.openCountries(options.databases ?? []));
    const { threads = 0 } = options;
    const streams = await Promise.all(sources.map((source) => this.#platform.openLog(source, threads)));
    await this.#logs.read(streams, (progress) => void this.#listener.progress(progress));
  }

  async update(): Promise<'same' | 'appended' | 'replaced'> {
    // A table does not grow under its reviewer.
    await this.#reviewing;
    const outcome = await this.#logs.update();
    // A last line that was read before its end may stand for another packet now.
    if (outcome !== 'same') this.#derived = this.#derive();
    return outcome;
  }

  #lookUpIn(countries: CountryLookup | undefined): void {
    this.#countries = new AddressCountries(this.#logs.table.addresses, countries);
    this.#derived = this.#derive();
  }

  #derive(): DerivedFacts {
    return new DerivedFacts({
      logs: this.#logs,
      zone: this.#zone,
      judging: this.#judging,
      countries: this.#countries,
      options: this.#options,
    });
  }

  async summarize(query: string, top: number): Promise<Summary> {
    return summarize(this.#derived.select(query), {
      ...this.#derived.rankingContext(top),
      direction: this.#derived.direction,
      logs: this.#logs.facts,
      counts: this.#logs.counts,
      quality: this.#judging.quality(this.#logs.quality),
      backscatter: {
        rows: this.#derived.backscatter,
        nameOf: (address) => rootServer(this.#logs.table.addresses.text(address))?.name,
      },
    });
  }

  async tally(query: string): Promise<Tally> {
    const selection = this.#derived.select(query);
    const span = overlap(timeAsked(parseQuery(query), this.#zone), coverage(this.#derived.select('')));
    return tally(selection, span, this.#derived.rankingContext(1));
  }

  async timeSeries(query: string, request: SeriesRequest): Promise<TimeSeries> {
    return timeSeries(this.#derived.select(query), request, {
      zone: this.#zone,
      direction: this.#derived.direction,
      backscatter: this.#derived.backscatter,
      countries: this.#derived.countries,
    });
  }

  async volume(query: string): Promise<VolumeFacts> {
    return countVolume(this.#derived.select(query), {
      direction: this.#derived.direction,
      servicePorts: this.#judging.thresholds.reflectSelf.ports,
    });
  }

  async portDetail(
    query: string,
    port: number,
    transport: 'tcp' | 'udp',
    top: number,
  ): Promise<PortDetail | undefined> {
    return portDetail(this.#derived.select(query), port, transport, this.#derived.rankingContext(top));
  }

  async sourceDetail(query: string, address: string, top: number): Promise<SourceDetail | undefined> {
    const source = findAddress(this.#logs.table, address);
    return source === undefined
      ? undefined
      : sourceDetail(this.#derived.select(query), source, this.#derived.rankingContext(top));
  }

  async events(): Promise<number> {
    return this.#derived.events;
  }

  async facts(query: string): Promise<LogFactsInShort> {
    return { ...eventFacts(this.#derived.select(query)), unparsed: this.#logs.counts.unparsed };
  }

  async findings(query: string): Promise<FoundReport> {
    const review = this.#reviewing.then(() => this.#review(query));
    this.#reviewing = review.catch(() => undefined);
    return review;
  }

  async #review(query: string): Promise<FoundReport> {
    const context = this.#derived.findingContext;
    // A filter selects packets: what other lines say is no answer to it.
    const asked = query === '' ? context : { ...context, functions: [] };
    const report = await inTurns(reviewEvents(this.#derived.selectNoted(query), asked));
    return { ...report, places: report.findings.map(({ lines }) => this.#logs.place(lines[0])) };
  }

  async ports(limit: number): Promise<readonly PortSighting[]> {
    return this.#sightPorts(this.#derived.select(''), limit);
  }

  async remarkablePorts(limit: number): Promise<readonly PortSighting[]> {
    return this.#sightPorts(this.#derived.selectNoted(''), limit);
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
    return { address: text, country: this.#countries.numbers.codeOf(address), ...sightAddress(table, address) };
  }

  async time(place: LinePlace): Promise<number | undefined> {
    return timeOfLine(this.#logs.table, this.#logs.lineAt(place));
  }

  async locate(query: string, from?: LinePlace, way: Way = 'next'): Promise<LinePlace | undefined> {
    const end = way === 'next' ? 0 : Number.POSITIVE_INFINITY;
    const line = neighbourLine(this.#derived.select(query), from === undefined ? end : this.#logs.lineAt(from), way);
    return line === undefined ? undefined : this.#logs.place(line);
  }

  async lines(query: string, around: number, limit: number): Promise<FoundLines> {
    return linesAround(this.#derived.select(query), around, limit);
  }

  async timeSections(limit: number, only?: string): Promise<TimeSections> {
    return timeSections(this.#lines(only), this.#zone, limit);
  }

  async lineRuns(limit: number, only?: string): Promise<readonly LineSpan[]> {
    return lineRuns(this.#lines(only), limit);
  }

  #lines(only: string | undefined): Selection {
    return only === undefined ? this.#derived.select('') : closedUp(this.#derived.select(only));
  }

  async allowedLines({ from, to }: LineSpan, limit: number): Promise<readonly LineSpan[]> {
    const inside = this.#derived.allowedLines.filter((line) => line >= from && line <= to);
    return spansOfLines(inside, limit);
  }

  async countries(addresses: readonly string[]): Promise<readonly string[]> {
    return addresses.map((address) => this.#countries.ofText(address));
  }

  async lineTexts(query: string, limits: TextLimits): Promise<LineTexts> {
    const { lines, total } = linesAround(this.#derived.select(query), 0, limits.lines);
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
    const { blocks } = this.#derived.select(`line:${this.#logs.lineAt(place)}`);
    for (const row of this.#rowsOf(place.log, blocks)) return row;
    return undefined;
  }

  async countryData(): Promise<readonly CountryData[]> {
    return this.#countries.data;
  }

  async own(): Promise<readonly string[]> {
    return [...(this.#options.home ?? []), ...ownAddresses(this.#logs.table, this.#derived.direction)];
  }

  /** What the table knows of the matching packets of each log, in the order of their lines. */
  rows(query: string): readonly Iterable<EventRow>[] {
    const { blocks } = this.#derived.select(query);
    return this.#logs.facts.map((_facts, log) => ({ [Symbol.iterator]: () => this.#rowsOf(log, blocks) }));
  }

  #rowsOf(log: number, blocks: readonly SelectedBlock[]): Generator<EventRow> {
    return eventRows(this.#logs, log, blocks, this.#derived.countries);
  }

  #judgingBy(options: JudgeOptions): Judging {
    try {
      return new Judging(this.#logs.table, options);
    } catch (error) {
      throw asHumanError(error);
    }
  }

  #finder(stream: LogStream): LineFinder {
    let finder = this.#finders.get(stream);
    if (finder === undefined) {
      finder = new LineFinder(stream);
      this.#finders.set(stream, finder);
    }
    return finder;
  }
}
