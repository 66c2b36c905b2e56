import { Mark } from '../eventTable';
import type { SelectedBlock } from '../selection';
import type { DetectorTools, Tally } from './detector';
import { Evidence } from './evidence';
import type { FindingOf } from './finding';
import { periodOf } from './telling';

const minuteMs = 60_000;
/** Minutes with more lines than this are counted together. */
const highest = 255;

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
 * `rate.limited`: the log is only a sample. Loggers say so (`callbacks suppressed`, SEIL's trimmed messages), or a prefix
 * has the same number of lines minute after minute: UFW writes 3 a minute, OpenWrt 10, Proxmox VE 60. Memory: 1 KiB a prefix.
 */
export class RateLimit implements Tally {
  readonly #tools: DetectorTools;
  readonly #rates: PrefixRate[] = [];
  readonly #rateOfRoute: PrefixRate[] = [];

  constructor(tools: DetectorTools) {
    const { routes } = tools.selection.table;
    const byPrefix = new Map<string, PrefixRate>();
    this.#tools = tools;
    for (let id = 0; id < routes.size; id++) {
      const { prefix } = routes.route(id);
      let rate = byPrefix.get(prefix);
      if (rate === undefined) {
        rate = new PrefixRate(prefix);
        byPrefix.set(prefix, rate);
        this.#rates.push(rate);
      }
      this.#rateOfRoute.push(rate);
    }
  }

  count({ block, times, places }: SelectedBlock): void {
    for (const place of places) {
      if ((block.marks[place]! & Mark.time) === 0) continue;
      this.#rateOfRoute[block.route[place]!]!.add(times[place]!, block.line[place]!, block.source[place]!);
    }
  }

  findings(): FindingOf<'rate.limited'>[] {
    const { quality } = this.#tools.context;
    const noted = (code: string): number => quality.find((note) => note.code === code)?.count ?? 0;
    const suppressed = noted('suppressed');
    const trimmed = noted('trimmed');
    const flat = this.#rates.flatMap((rate) => this.#ceiling(rate));
    if (suppressed + trimmed === 0 && flat.length === 0) return [];
    const all = new Evidence();
    for (const { rate } of flat) {
      all.events += rate.lines;
      all.from = Math.min(all.from, rate.from);
      all.to = Math.max(all.to, rate.to);
      all.firstLine = Math.min(all.firstLine, rate.firstLine);
      all.lastLine = Math.max(all.lastLine, rate.lastLine);
    }
    const lines = quality
      .filter(({ code }) => code === 'suppressed' || code === 'trimmed')
      .flatMap((note) => note.lines);
    all.firstLine = Math.min(all.firstLine, ...lines);
    all.lastLine = Math.max(all.lastLine, ...lines);
    return [
      {
        code: 'rate.limited',
        severity: 'low',
        ...(suppressed + trimmed > 0
          ? { confidence: 'high', reason: 'loggerSaidSo' }
          : { confidence: 'medium', reason: 'flatSeries' }),
        ...periodOf(all),
        suppressed,
        trimmed,
        repeated: noted('repeated'),
        ceilings: flat.map(({ rate, perMinute, minutes }) => ({ prefix: rate.prefix.trim(), perMinute, minutes })),
      },
    ];
  }

  #ceiling(rate: PrefixRate): { rate: PrefixRate; perMinute: number; minutes: number }[] {
    const { ceilings, minutes, share } = this.#tools.thresholds.rateLimit;
    rate.end();
    const all = rate.minutes.reduce((sum, count) => sum + count, 0);
    return ceilings
      .filter((ceiling) => {
        const at = rate.minutes[ceiling]!;
        const above = rate.minutes.subarray(ceiling + 1).reduce((sum, count) => sum + count, 0);
        // A burst allowance lets a few minutes rise above the ceiling.
        return at >= minutes && at >= share * all && above * 10 <= all && rate.changes * 2 >= rate.lines;
      })
      .map((perMinute) => ({ rate, perMinute, minutes: rate.minutes[perMinute]! }));
  }
}
