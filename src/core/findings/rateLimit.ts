import type { QualityCode } from '../quality';
import type { DetectorTools, Teller } from './detector';
import { Evidence } from './evidence';
import type { FindingOf } from './finding';
import { periodOf } from './telling';

/**
 * `rate.limited`: the log is only a sample. Loggers say so (`callbacks suppressed`, SEIL's trimmed messages), or a prefix
 * has the same number of lines minute after minute. What was noted of the whole log counts, whatever is selected.
 */
export class RateLimit implements Teller {
  readonly #tools: DetectorTools;

  constructor(tools: DetectorTools) {
    this.#tools = tools;
  }

  findings(): FindingOf<'rate.limited'>[] {
    const { quality, ceilings } = this.#tools.context;
    const noted = (code: QualityCode): number => quality.find((note) => note.code === code)?.count ?? 0;
    const suppressed = noted('suppressed');
    const trimmed = noted('trimmed');
    if (suppressed + trimmed === 0 && ceilings.length === 0) return [];
    const all = new Evidence();
    for (const { lines, from, to, firstLine, lastLine } of ceilings) {
      all.events += lines;
      all.from = Math.min(all.from, from);
      all.to = Math.max(all.to, to);
      all.firstLine = Math.min(all.firstLine, firstLine);
      all.lastLine = Math.max(all.lastLine, lastLine);
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
        ceilings: ceilings.map(({ prefix, perMinute, minutes }) => ({ prefix, perMinute, minutes })),
      },
    ];
  }
}
