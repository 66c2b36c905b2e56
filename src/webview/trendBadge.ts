import type { Trend } from '../core/summary';
import { fill } from '../protocol/summaryStrings';
import type { Wording } from '../report/words';
import { type Child, h } from './dom';
import { icon } from './icons';

/** A trend as an arrow and a word; its size and how it is found are the tooltip. */
export function trendBadge(trend: Trend | undefined, wording: Wording): readonly Child[] {
  if (trend === undefined) return ['–'];
  const { strings } = wording;
  const title = [trendSentence(trend, wording), strings.trendMeaning].filter((text) => text !== '').join('\n');
  return [h('span', { class: 'badge trend', title }, icon(trend.direction), h('span', {}, strings[trend.direction]))];
}

/** By how much a port rises or falls; empty when it is steady. */
export function trendSentence({ direction, slope }: Trend, { strings, formats }: Wording): string {
  switch (direction) {
    case 'rising':
      return fill(strings.moreEveryWeek, formats.rate(slope));
    case 'falling':
      return fill(strings.fewerEveryWeek, formats.rate(-slope));
    case 'steady':
      return '';
  }
}
