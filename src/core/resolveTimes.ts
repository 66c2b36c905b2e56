import { civilFromDays, dayMs, daysFromYearless, isLeapYear, leapDay } from './calendar';
import { blockRows, type ClockRun, type EventTable, Mark } from './eventTable';
import { Clock } from './packet';
import { quarterMs, type Zone } from './zone';

/** What the reader needs to know of the time to make UTC of every stamp. */
export interface TimeFacts {
  /** Zone of stamps without one. */
  readonly zone: Zone;
  /** Year of the newest line without a year, when the person gave it. */
  readonly year?: number;
  /** When the log was last written, UTC milliseconds: tells the year otherwise. */
  readonly modified: number;
}

/** Makes UTC of the times of the log that was read last, once it is complete. Rolls back a year at every step from January to December. */
export function resolveTimes(table: EventTable, facts: TimeFacts): void {
  const resolver = new TimeResolver(table, facts);
  for (let first = table.resolvedRows; first < table.length; ) {
    const last = Math.min(table.length, (Math.floor(first / blockRows) + 1) * blockRows);
    const { time } = table.blocks[Math.floor(first / blockRows)]!;
    resolver.resolve(first, last, time, time);
    first = last;
  }
  table.resolvedRows = table.length;
}

/** Makes UTC of the times of rows, block by block, without touching the table. */
export class TimeResolver {
  readonly #zone: Zone;
  readonly #runs: readonly ClockRun[];
  readonly #yearOfTurnZero: number;
  readonly #dayStarts = new Map<number, number>();

  constructor(table: EventTable, facts: TimeFacts) {
    this.#zone = facts.zone;
    this.#runs = table.clockRuns;
    const newest = unresolvedRuns(table).reduce(
      (turn, run) => (run.clock === Clock.noYear ? Math.max(turn, run.turn) : turn),
      Number.NEGATIVE_INFINITY,
    );
    this.#yearOfTurnZero = (facts.year ?? newestYear(table, facts, newest)) - newest;
  }

  /** Writes the UTC times of rows `first` to `last` (within one block) from `raw` to `out`, at their places in the block. */
  resolve(first: number, last: number, raw: Float64Array, out: Float64Array): void {
    const runs = this.#runs;
    let index = lastRunAtOrBefore(runs, first);
    for (let row = first; row < last; ) {
      const run = runs[index];
      const end = Math.min(last, runs[index + 1]?.row ?? last);
      const from = row & (blockRows - 1);
      const to = from + end - row;
      if (run === undefined || run.clock === Clock.utc) {
        if (out !== raw) out.set(raw.subarray(from, to), from);
      } else if (run.clock === Clock.noZone) shift(raw, out, from, to, (time) => this.#zone.toUtc(time));
      else {
        const year = this.#yearOfTurnZero + run.turn;
        shift(raw, out, from, to, (time) => this.#yearless(time, year));
      }
      row = end;
      index++;
    }
  }

  #yearless(time: number, year: number): number {
    const day = Math.floor(time / dayMs);
    const key = year * 366 + day;
    let start = this.#dayStarts.get(key);
    if (start === undefined) {
      start = daysFromYearless(day, year) * dayMs;
      this.#dayStarts.set(key, start);
    }
    return this.#zone.toUtc(start + time - day * dayMs);
  }
}

/** Writes `toUtc` of the times at some places. It is asked once a quarter of an hour: clocks change on these. */
function shift(raw: Float64Array, out: Float64Array, from: number, to: number, toUtc: (time: number) => number): void {
  let quarter = Number.NaN;
  let ahead = 0;
  for (let i = from; i < to; i++) {
    const time = raw[i]!;
    if (!(time >= quarter && time < quarter + quarterMs)) {
      quarter = Math.floor(time / quarterMs) * quarterMs;
      ahead = toUtc(quarter) - quarter;
    }
    out[i] = time + ahead;
  }
}

function lastRunAtOrBefore(runs: readonly ClockRun[], row: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.row <= row) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/**
 * The latest year in which no stamp lies after the log was written, and in which a 29 February of the log exists. Where some
 * lines of the log do tell their year, the year that brings the others closest to them. A day of slack allows for clocks and
 * zones that disagree.
 */
function newestYear(table: EventTable, facts: TimeFacts, newestTurn: number): number {
  const local = facts.modified + facts.zone.offsetAt(facts.modified);
  let latest = 0;
  let latestDated = Number.NEGATIVE_INFINITY;
  let leapTurn: number | undefined;
  forEachUnresolved(table, (time, { clock, turn }) => {
    if (clock !== Clock.noYear) latestDated = Math.max(latestDated, time);
    else {
      if (turn === newestTurn) latest = Math.max(latest, time);
      if (Math.floor(time / dayMs) === leapDay) leapTurn = turn;
    }
  });
  const inYear = (year: number): number => daysFromYearless(Math.floor(latest / dayMs), year) * dayMs;
  let year = civilFromDays(Math.floor(local / dayMs)).year;
  if (Number.isFinite(latestDated)) {
    const near = civilFromDays(Math.floor(latestDated / dayMs)).year;
    const distance = (candidate: number): number => Math.abs(inYear(candidate) - latestDated);
    year = [near - 1, near, near + 1].reduce((best, candidate) =>
      distance(candidate) < distance(best) ? candidate : best,
    );
  }
  while (inYear(year) > local + dayMs) year--;
  if (leapTurn !== undefined) while (!isLeapYear(year - newestTurn + leapTurn)) year--;
  return year;
}

/** The runs that reach behind the rows whose time is UTC already. */
function unresolvedRuns(table: EventTable): readonly ClockRun[] {
  return table.clockRuns.slice(lastRunAtOrBefore(table.clockRuns, table.resolvedRows));
}

/** Visits the times of the rows that are not UTC yet, as the log told them. */
function forEachUnresolved(table: EventTable, visit: (time: number, run: ClockRun) => void): void {
  const runs = unresolvedRuns(table);
  for (const [index, run] of runs.entries()) {
    const end = runs[index + 1]?.row ?? table.length;
    for (let row = Math.max(run.row, table.resolvedRows); row < end; row++) {
      const block = table.blocks[row >>> 16]!;
      const place = row & (blockRows - 1);
      if ((block.marks[place]! & Mark.time) !== 0) visit(block.time[place]!, run);
    }
  }
}
