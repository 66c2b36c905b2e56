import type { SeverityName } from '../core/summary';
import type { SummaryStrings } from '../protocol/summaryStrings';
import { type Child, h } from './dom';
import { icon } from './icons';

/** A severity as an icon (its own shape and colour) and a word. */
export function severityBadge(severity: SeverityName | undefined, strings: SummaryStrings): readonly Child[] {
  return [icon(severity ?? 'notRated'), h('span', {}, severity === undefined ? strings.notRated : strings[severity])];
}
