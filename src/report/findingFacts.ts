import type { FindingCard } from '../protocol/page';
import type { SummaryStrings } from '../protocol/summaryStrings';
import type { Formats } from './format';

/** How much a finding is of, when it was, and where it stands in the log; what is not known is left out. */
export function findingFacts(
  { events, from, to, lines: [first, last] }: FindingCard,
  strings: SummaryStrings,
  formats: Formats,
): readonly (readonly [name: string, value: string])[] {
  const count = (value: number): string => formats.count(value);
  return [
    ...(events === 0 ? [] : ([[strings.events, count(events)]] as const)),
    ...(from === '' ? [] : ([[strings.period, formats.period(from, to)]] as const)),
    [strings.lines, first === last ? count(first) : `${count(first)} – ${count(last)}`],
  ];
}
