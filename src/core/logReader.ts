import { carriageReturn, newline, startsWith } from './ascii';
import { Verdict } from './dialect';
import type { EventTable, KnownNumbers, PackedTable } from './eventTable';
import { LineParser } from './lineParser';
import { type FunctionLines, LogFunctions } from './logFunctions';
import { Clock } from './packet';
import { type QualityNote, QualityNotes } from './quality';
import { type Remark, readRemark } from './remark';
import { farthest, UsualLines } from './usualLines';

/** Of a longer line only this many bytes are read: the kernel's lines end at about 1 KiB. */
const longestLine = 0x10000;

const byteOrderMark = Uint8Array.of(0xef, 0xbb, 0xbf);

const noPacket = -1;
const notKnown = -2;

/** What was read of one part of a log, as arrays, for another thread. */
export interface PackedPart {
  readonly table: PackedTable;
  readonly counts: LineCounts;
  readonly notes: readonly QualityNote[];
  readonly functions: readonly FunctionLines[] | undefined;
  readonly leadingRepeats: readonly { readonly line: number; readonly count: number }[];
  readonly lastRow: number;
}

/** How much a {@link LogReader} had read at some moment between two logs. */
export interface ReaderState {
  readonly rows: number;
  readonly counts: Readonly<LineCounts>;
  readonly notes: readonly QualityNote[];
  readonly functions: readonly FunctionLines[] | undefined;
}

/** Counts of one log, or of several. */
export interface LineCounts {
  lines: number;
  packets: number;
  unparsed: number;
  other: number;
}

/**
 * Reads logs chunk by chunk into an {@link EventTable}. Chunks may end anywhere, in the middle of a line or a character.
 */
export class LogReader {
  readonly counts: LineCounts = { lines: 0, packets: 0, unparsed: 0, other: 0 };
  readonly notes = new QualityNotes();
  /** Whose the lines are that are no packets. */
  readonly functions = new LogFunctions();
  readonly #parser = new LineParser();
  readonly #usual = new UsualLines(this.#parser.packet);
  /** The beginning of a line whose end is in the next chunk. */
  #carry = new Uint8Array(4096);
  #carried = 0;
  /** The last lines of a chunk. */
  readonly #tail = new Uint8Array(farthest * 2);
  #atStart = true;
  /** Row of the packet on the line before; {@link noPacket}, or {@link notKnown} at the start of a part. */
  #lastRow = noPacket;
  /** `last message repeated` lines at the start of a part: they speak of a line that another part holds. */
  readonly #leadingRepeats: { readonly line: number; readonly count: number }[] = [];
  readonly #remark: Remark = { code: undefined, count: 1 };

  constructor(readonly table: EventTable) {}

  /** Reads on. The chunk may be reused by the caller afterwards. */
  push(chunk: Uint8Array): void {
    let start = 0;
    if (this.#carried > 0) {
      const end = chunk.indexOf(newline);
      this.#keep(chunk, 0, end < 0 ? chunk.length : end);
      if (end < 0) return;
      this.#line(this.#carry, 0, this.#carried);
      this.#carried = 0;
      start = end + 1;
    }
    start = this.#lines(chunk, start, chunk.lastIndexOf(newline) + 1);
    if (start < chunk.length) this.#keep(chunk, start, chunk.length);
  }

  /** Reads whole lines. Returns the offset behind the last. */
  #lines(chunk: Uint8Array, start: number, limit: number): number {
    const lastUsual = Math.min(limit, chunk.length - farthest);
    let at = this.#linesBefore(lastUsual, chunk, start, limit);
    if (at < limit) {
      // The fast path looks ahead: the last lines are read where there is something behind them.
      const tail = this.#tail;
      tail.set(chunk.subarray(at, limit));
      this.#linesBefore(limit - at, tail, 0, limit - at);
      at = limit;
    }
    return at;
  }

  /** Reads the lines that begin before `last`. Returns the offset behind them. */
  #linesBefore(last: number, bytes: Uint8Array, start: number, limit: number): number {
    const usual = this.#usual;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    let at = start;
    while (at < last) {
      let end = usual.read(bytes, view, at, limit);
      if (end >= 0) {
        this.#atStart = false;
        this.counts.lines++;
        this.#packet(bytes, usual.route);
      } else {
        end = bytes.indexOf(newline, at);
        this.#line(bytes, at, end);
      }
      at = end + 1;
    }
    return at;
  }

  /** Ends a log: its last line may lack a newline. The next `push` begins another one. */
  end(): void {
    this.#flush();
    this.#parser.beginLog();
    this.#atStart = true;
    this.#lastRow = noPacket;
  }

  #flush(): void {
    if (this.#carried > 0) this.#line(this.#carry, 0, this.#carried);
    this.#carried = 0;
  }

  /** Begins in the middle of a log, at the start of a line: what comes before it is read by others. */
  beginPart(): void {
    this.#atStart = false;
    this.#lastRow = notKnown;
  }

  /** What was read since {@link beginPart}, for the reader of the whole log. This reader must not be used afterwards. */
  packPart(): PackedPart {
    this.#flush();
    const { table, counts, notes, functions } = this;
    const [leadingRepeats, lastRow] = [this.#leadingRepeats, this.#lastRow];
    return { table: table.pack(), counts, notes: notes.list(), functions: functions.list(), leadingRepeats, lastRow };
  }

  /**
   * Reads on with a part of the log that was read elsewhere: as if its lines had been pushed here.
   * @param known of the thread that has read it; absent: this was all that it read
   */
  adopt(part: PackedPart, known: KnownNumbers = { addresses: new Uint32Array() }): void {
    const { counts, table } = this;
    const lines = counts.lines;
    const rows = table.length;
    for (const { line, count } of part.leadingRepeats) this.#repeat(lines + line, count);
    table.adopt(part.table, lines, known);
    this.notes.adopt(part.notes, lines);
    this.functions.adopt(part.functions, lines);
    counts.lines += part.counts.lines;
    counts.packets += part.counts.packets;
    counts.unparsed += part.counts.unparsed;
    counts.other += part.counts.other;
    if (part.lastRow !== notKnown) this.#lastRow = part.lastRow < 0 ? noPacket : rows + part.lastRow;
  }

  /** Takes back a whole log that was read: everything since `state`. */
  retract({ rows, counts, notes, functions }: ReaderState): void {
    this.table.truncate(rows);
    Object.assign(this.counts, counts);
    this.notes.restore(notes);
    this.functions.restore(functions);
  }

  /** How much was read so far. */
  get state(): ReaderState {
    const { table, counts, notes, functions } = this;
    return { rows: table.length, counts: { ...counts }, notes: notes.list(), functions: functions.list() };
  }

  #keep(chunk: Uint8Array, start: number, end: number): void {
    const wanted = Math.min(longestLine, this.#carried + end - start);
    if (wanted > this.#carry.length) {
      const larger = new Uint8Array(Math.max(wanted, this.#carry.length * 4));
      larger.set(this.#carry.subarray(0, this.#carried));
      this.#carry = larger;
    }
    this.#carry.set(chunk.subarray(start, start + wanted - this.#carried), this.#carried);
    this.#carried = Math.max(wanted, 1);
  }

  /** Keeps the packet that was read from the line which `counts` counts last. */
  #packet(bytes: Uint8Array, route: number): void {
    const { counts, table } = this;
    const { packet } = this.#parser;
    counts.packets++;
    this.#lastRow = table.length;
    table.append(bytes, packet, counts.lines, route);
    if (packet.clock === Clock.noYear) this.notes.add('noYear', counts.lines);
  }

  #line(bytes: Uint8Array, lineStart: number, lineEnd: number): void {
    const { counts, table } = this;
    const hasMark = this.#atStart && startsWith(bytes, lineStart, lineEnd, byteOrderMark);
    const start = hasMark ? lineStart + byteOrderMark.length : lineStart;
    this.#atStart = false;
    const { packet, head } = this.#parser;
    let end = Math.min(lineEnd, start + longestLine);
    if (end > start && bytes[end - 1] === carriageReturn) end--;
    const line = ++counts.lines;
    const verdict = this.#parser.parse(bytes, start, end);
    if (verdict === Verdict.packet) {
      const route = table.routes.id(bytes, packet);
      this.#usual.remember(bytes, start, end, this.#parser, route);
      this.#packet(bytes, route);
      if (packet.weight > 1) this.notes.add('repeated', line, packet.weight);
      return;
    }
    if (verdict === Verdict.unparsed) {
      counts.unparsed++;
      this.notes.add('unparsed', line);
      this.#lastRow = noPacket;
      return;
    }
    counts.other++;
    const remark = this.#remark;
    readRemark(bytes, start, end, remark);
    if (remark.code === 'repeated') {
      this.#repeat(line, remark.count);
      return;
    }
    this.#lastRow = noPacket;
    if (remark.code !== undefined) this.notes.add(remark.code, line, remark.count);
    else if (head.stampEnd >= 0) this.functions.add(bytes, packet.timeEnd, end, head.isStructured, line);
  }

  /** `last message repeated 3 times`: speaks of the line before, if that was a packet. */
  #repeat(line: number, count: number): void {
    if (this.#lastRow === notKnown) this.#leadingRepeats.push({ line, count });
    if (this.#lastRow < 0) return;
    this.table.setWeight(this.#lastRow, this.table.weight(this.#lastRow) + count);
    this.notes.add('repeated', line, count);
  }
}
