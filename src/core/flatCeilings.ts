import { blockRows, type EventTable, Mark } from './eventTable';
import type { QualityNote } from './quality';

const minuteMs = 60_000;
/** Minutes with more lines than this are counted together. */
const highest = 255;

/** When a series of lines counts as cut off: values of `FindingThresholds.rateLimit`. */
export interface CeilingLimits {
  /** Lines a minute that loggers are known to stop at, 1 to 255. */
  readonly ceilings: readonly number[];
  /** Minutes at the ceiling, and their share of all minutes with lines. */
  readonly minutes: number;
  readonly share: number;
}

/** A prefix whose lines come to the same number minute after minute: the logger leaves the others out. */
export interface FlatCeiling {
  readonly prefix: string;
  readonly perMinute: number;
  /** Minutes with exactly that many lines. */
  readonly minutes: number;
  readonly lines: number;
  /** UTC milliseconds. */
  readonly from: number;
  readonly to: number;
  /** 1-based, through all logs. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The lines of one prefix, minute by minute. */
class PrefixRate {
  from = Number.NaN;
  to = Number.NaN;
  firstLine = 0;
  lastLine = 0;
  /** Minutes by their number of lines. */
  readonly minutes = new Uint32Array(highest + 1);
  /** When the minute at hand began. */
  #minute = Number.NaN;
  #inMinute = 0;
  #source = 0;
  /** Lines whose source differs from that of the line before: a lone device with a steady beat hits no ceiling. */
  changes = 0;
  lines = 0;

  constructor(readonly prefix: string) {}

  add(time: number, line: number, source: number): void {
    if (!(time >= this.#minute && time < this.#minute + minuteMs)) {
      this.end();
      this.#minute = Math.floor(time / minuteMs) * minuteMs;
      this.#inMinute = 0;
    }
    if (this.lines === 0) {
      this.from = time;
      this.firstLine = line;
    }
    this.#inMinute++;
    this.lines++;
    if (source !== this.#source) this.changes++;
    this.#source = source;
    this.to = time;
    this.lastLine = line;
  }

  end(): void {
    if (this.#inMinute > 0) this.minutes[Math.min(highest, this.#inMinute)]!++;
  }
}

/**
 * Finds the prefixes whose lines hit a ceiling: UFW writes 3 a minute, OpenWrt 10, Proxmox VE 60. Wants a table whose times
 * are resolved. Memory: 1 KiB a prefix.
 */
export function flatCeilings(table: EventTable, limits: CeilingLimits): readonly FlatCeiling[] {
  const byPrefix = new Map<string, PrefixRate>();
  const rateOfRoute: PrefixRate[] = [];
  for (let id = 0; id < table.routes.size; id++) {
    const { prefix } = table.routes.route(id);
    const rate = byPrefix.get(prefix) ?? new PrefixRate(prefix);
    byPrefix.set(prefix, rate);
    rateOfRoute.push(rate);
  }
  for (const [index, block] of table.blocks.entries()) {
    const rows = Math.min(blockRows, table.length - index * blockRows);
    for (let place = 0; place < rows; place++) {
      if ((block.marks[place]! & Mark.time) === 0) continue;
      rateOfRoute[block.route[place]!]!.add(block.time[place]!, block.line[place]!, block.source[place]!);
    }
  }
  return [...byPrefix.values()].flatMap((rate) => ceilingsOf(rate, limits));
}

function ceilingsOf(rate: PrefixRate, { ceilings, minutes, share }: CeilingLimits): FlatCeiling[] {
  rate.end();
  const all = rate.minutes.reduce((sum, count) => sum + count, 0);
  const flat = ceilings.filter((ceiling) => {
    const at = rate.minutes[ceiling] ?? 0;
    const above = rate.minutes.subarray(ceiling + 1).reduce((sum, count) => sum + count, 0);
    // A burst allowance lets a few minutes rise above the ceiling.
    return at >= minutes && at >= share * all && above * 10 <= all && rate.changes * 2 >= rate.lines;
  });
  const { prefix, lines, from, to, firstLine, lastLine } = rate;
  return flat.map((perMinute) => ({
    prefix: prefix.trim(),
    perMinute,
    minutes: rate.minutes[perMinute]!,
    lines,
    from,
    to,
    firstLine,
    lastLine,
  }));
}

/** The note on flat ceilings, if there are any: how many prefixes hit one, and the first line of each. */
export function ceilingNotes(ceilings: readonly FlatCeiling[]): QualityNote[] {
  if (ceilings.length === 0) return [];
  return [{ code: 'flatCeiling', count: ceilings.length, lines: ceilings.map(({ firstLine }) => firstLine) }];
}
