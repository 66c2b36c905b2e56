import type { ActionRule } from '../core/action';
import { EventTable } from '../core/eventTable';
import type { FunctionLines } from '../core/logFunctions';
import { type LineCounts, LogReader, type ReaderState } from '../core/logReader';
import type { QualityNote } from '../core/quality';
import { resolveTimes, type TimeFacts } from '../core/resolveTimes';
import { noteSilences } from '../core/silences';
import type { LogFacts } from '../core/summary';
import { farthestRow, settleTwins } from '../core/twins';
import type { Zone } from '../core/zone';
import type { AnalysisService, LinePlace, Progress } from '../protocol/analysis';
import { HumanError } from '../protocol/humanError';
import { binaryProbe, type GrowthOfLog, type LogStream } from './logStream';

/** Progress is told at most this often, milliseconds. */
const progressEvery = 80;

/** One log that was read, and where it stands in the table. */
interface ReadLog extends LogFacts {
  readonly stream: LogStream;
  /** Its first line, counted through all logs, 1-based. */
  readonly firstLine: number;
  /** Its first row in the table. */
  readonly firstRow: number;
}

/** The log that was read last, and what became of it since. */
interface LastLog {
  readonly stream: LogStream;
  readonly growth: GrowthOfLog;
}

type Updated = Awaited<ReturnType<AnalysisService['update']>>;

/** Reads logs into one table, one behind the other. */
export class Logs {
  readonly table: EventTable;
  readonly #reader: LogReader;
  readonly #rules: readonly ActionRule[];
  readonly #zone: Zone;
  readonly #year: number | undefined;
  readonly #logs: ReadLog[] = [];
  #last: LastLog | undefined;
  #updates: Promise<unknown> = Promise.resolve();
  /** What had been read before the last log. */
  #beforeLast: ReaderState;
  #times: TimeFacts;

  /** @param year of the newest line without one; undefined: inferred */
  constructor(rules: readonly ActionRule[], zone: Zone, year: number | undefined) {
    this.#rules = rules;
    this.#zone = zone;
    this.#year = year;
    this.#times = { zone, modified: 0 };
    this.table = new EventTable(rules);
    this.#reader = new LogReader(this.table);
    this.#beforeLast = this.#reader.state;
  }

  get facts(): readonly LogFacts[] {
    return this.#logs.map(({ path, bytes, lines }) => ({ path, bytes, lines }));
  }

  /** To read them once more. */
  get streams(): readonly LogStream[] {
    return this.#logs.map(({ stream }) => stream);
  }

  get counts(): LineCounts {
    return this.#reader.counts;
  }

  get quality(): readonly QualityNote[] {
    return this.#reader.notes.list();
  }

  /** Whose the lines are that are no packets; none where there are too many to tell. */
  get functions(): readonly FunctionLines[] {
    return this.#reader.functions.list() ?? [];
  }

  /** How to read the times of rows that are not UTC yet. */
  get times(): TimeFacts {
    return this.#times;
  }

  /** Reads all streams. Rejects with a `HumanError`; what was read until then stays. */
  async read(streams: readonly LogStream[], tell: (progress: Progress) => void): Promise<void> {
    const bytesTotal = streams.reduce((sum, { bytes }) => sum + bytes, 0);
    let bytesBefore = 0;
    // Everything is open now: whoever waits for that may go on.
    tell({ bytesRead: 0, bytesTotal, lines: 0 });
    for (const stream of streams) {
      const before = bytesBefore;
      await this.#readLog(stream, (position) =>
        tell({ bytesRead: before + position, bytesTotal, lines: this.counts.lines }),
      );
      bytesBefore += stream.bytes;
    }
  }

  /** Reads on what was appended; see `AnalysisService.update`. One after the other: nothing is to be read twice. */
  update(): Promise<Updated> {
    const update = this.#updates.then(() => this.#readOn());
    this.#updates = update.catch(() => undefined);
    return update;
  }

  async #readOn(): Promise<Updated> {
    const last = this.#last;
    if (last === undefined || this.#logs.length !== 1) return 'replaced';
    const growth = await last.growth();
    if (growth.state !== 'appended') return growth.state;
    const newRow = this.table.length;
    let readTo = 0;
    // Should this fail in between, everything must be read anew.
    this.#last = undefined;
    for await (const { bytes, position } of growth.chunks()) {
      // The reader keeps a line that is being written until its end comes.
      this.#reader.push(bytes);
      readTo = position;
    }
    this.#times = { ...this.#times, modified: growth.modified };
    this.#logs[0] = this.#factsOf(last.stream, readTo, 1, 0);
    this.#last = { stream: last.stream, growth: await last.stream.watch(readTo, 'anywhere') };
    this.#settle(0, newRow);
    return 'appended';
  }

  /** From the line counted through all logs to the log and its own line. */
  place(line: number): LinePlace {
    let log = this.#logs.length - 1;
    while (log > 0 && this.#logs[log]!.firstLine > line) log--;
    return { log, line: line - (this.#logs[log]?.firstLine ?? 1) + 1 };
  }

  /** The line counted through all logs. */
  lineAt(place: LinePlace): number {
    return (this.#logs[place.log]?.firstLine ?? 1) + place.line - 1;
  }

  async #readLog(stream: LogStream, tell: (position: number) => void): Promise<void> {
    const before = this.#reader.state;
    const firstLine = this.counts.lines + 1;
    const firstRow = this.table.length;
    const index = this.#logs.push(this.#factsOf(stream, 0, firstLine, firstRow)) - 1;
    this.#times = {
      zone: this.#zone,
      modified: stream.modified,
      ...(this.#year === undefined ? {} : { year: this.#year }),
    };
    this.table.beginLog();
    let position = 0;
    let toldAt = 0;
    for await (position of this.#positions(stream)) {
      this.#logs[index] = this.#factsOf(stream, position, firstLine, firstRow);
      if (Date.now() - toldAt < progressEvery) continue;
      toldAt = Date.now();
      tell(position);
    }
    this.#reader.end();
    this.#logs[index] = this.#factsOf(stream, position, firstLine, firstRow);
    this.#last = { stream, growth: await stream.watch(position, 'at a newline') };
    this.#settle(firstRow, firstRow);
    if (this.#isCopy(index)) this.#retract(index, before);
    else if (stream.bytes > 0 && this.#continues(index)) {
      this.#logs.pop();
      this.#retract(index - 1, this.#beforeLast);
      return this.#readLog(stream, tell);
    }
    this.#beforeLast = before;
    tell(position);
  }

  /** Takes back a log, and all that was read after it: its packets are in another one. */
  #retract(index: number, before: ReaderState): void {
    this.#reader.retract(before);
    this.#logs[index] = { ...this.#logs[index]!, lines: 0 };
    this.#reader.notes.add('duplicate', 0);
  }

  /**
   * Whether the last log holds the same packets as an earlier one: a rotated log and its compressed copy, or `kern.log` and
   * `syslog`.
   */
  #isCopy(index: number): boolean {
    const { firstRow } = this.#logs[index]!;
    const rows = this.table.length - firstRow;
    return (
      rows > 0 &&
      this.#logs
        .slice(0, index)
        .some((log, other) => this.#rows(other) === rows && this.table.hasSameRows(log.firstRow, firstRow, rows))
    );
  }

  /** Whether the last log begins with all packets of the one before it: a copy that was made of it a while ago. */
  #continues(index: number): boolean {
    const before = this.#logs[index - 1];
    const rows = before === undefined ? 0 : this.#rows(index - 1);
    const { firstRow } = this.#logs[index]!;
    return rows > 0 && rows < this.table.length - firstRow && this.table.hasSameRows(before!.firstRow, firstRow, rows);
  }

  /** How many rows a log has that is not the last one. */
  #rows(index: number): number {
    return this.#logs[index + 1]!.firstRow - this.#logs[index]!.firstRow;
  }

  /** Reads a log, and tells after each piece how far it got. */
  async *#positions(stream: LogStream): AsyncGenerator<number> {
    if (stream.parts !== undefined) {
      for await (const { part, known, position } of stream.parts(this.#rules)) {
        this.#reader.adopt(part, known);
        yield position;
      }
      return;
    }
    const packetsBefore = this.counts.packets;
    let position = 0;
    let hasNul = false;
    for await (const chunk of stream.chunks()) {
      if (position < binaryProbe) hasNul ||= chunk.bytes.subarray(0, binaryProbe).includes(0);
      position = chunk.position;
      this.#reader.push(chunk.bytes);
      yield position;
    }
    if (hasNul && this.counts.packets === packetsBefore) throw new HumanError('binary', { path: stream.path });
  }

  /** Does what needs several rows: times without a year, twins, silences. */
  #settle(firstRow: number, newRow: number): void {
    resolveTimes(this.table, this.#times);
    settleTwins(this.table, Math.max(firstRow, newRow - farthestRow));
    noteSilences(this.table, firstRow, newRow, this.#reader.notes);
  }

  #factsOf(stream: LogStream, position: number, firstLine: number, firstRow: number): ReadLog {
    const lines = this.counts.lines - firstLine + 1;
    return { path: stream.path, bytes: Math.max(stream.bytes, position), lines, stream, firstLine, firstRow };
  }
}
