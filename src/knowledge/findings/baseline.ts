import type { UnaskedFacts } from '../../core/findings/findFindings';
import type { Reference } from '../ports';
import type { Bilingual, Language } from '../text';
import { numberWriter } from './numbers';
import { sources } from './sources';

/** What an address that offers nothing was sent on an average day, as published. */
export interface Baseline {
  readonly source: Bilingual;
  /** Where the figure was read. */
  readonly reference: Reference;
  /** The year the figure is of. */
  readonly year: number;
  /** Packets a day and address. */
  readonly perDay: number;
}

/**
 * Published figures; the sensors offer no service, so what they get is the noise of the internet. NPA counts what its sensors
 * detect (2,752.8 in 2018, 6,506.4 in 2020, which is 55.2 % above 2019); NICTER counts all that arrives in its darknet of
 * about 300,000 unused addresses, answers to forged packets and research scans (53 % of it) included.
 */
export const baselines: readonly Baseline[] = [
  {
    source: { en: 'National Police Agency of Japan (NPA)', ja: '警察庁' },
    reference: sources.npa2019,
    year: 2019,
    perDay: 4192,
  },
  {
    source: { en: 'NICT, NICTER', ja: 'NICT (NICTER)' },
    reference: sources.nicter2019,
    year: 2019,
    perDay: Math.round(1_200_000 / 365),
  },
];

/** How a log compares with the published figures; `unknown` when its own figure cannot be told. */
export type BaselineComparison =
  | {
      /** Requests that came unasked, a day and own address. */
      readonly perDay: number;
      /** `louder` above the highest figure doubled, `quieter` below half of the lowest, else `usual`. */
      readonly verdict: 'louder' | 'usual' | 'quieter';
      readonly addresses: number;
      /** Lines were left out: there were more. */
      readonly isSample: boolean;
    }
  | { readonly verdict: 'unknown'; readonly because: 'shortLog' | 'noAddress' };

/** Compares a log. */
export function baselineOf({ events, addresses, days, isSample }: UnaskedFacts): BaselineComparison {
  if (addresses === 0) return { verdict: 'unknown', because: 'noAddress' };
  if (days === undefined) return { verdict: 'unknown', because: 'shortLog' };
  const perDay = events / days / addresses;
  const figures = baselines.map((baseline) => baseline.perDay);
  const verdict =
    perDay > 2 * Math.max(...figures) ? 'louder' : perDay * 2 < Math.min(...figures) ? 'quieter' : 'usual';
  return { perDay, verdict, addresses, isSample };
}

const verdictWords: Readonly<Record<'louder' | 'usual' | 'quieter', Bilingual>> = {
  louder: { en: 'louder than usual', ja: '平常より多めです' },
  usual: { en: 'about usual', ja: '平常並みです' },
  quieter: { en: 'quieter than usual', ja: '平常より少なめです' },
};

const unknownWords: Readonly<Record<'shortLog' | 'noAddress', Bilingual>> = {
  shortLog: {
    en: 'Whether this is louder or quieter than usual cannot be told: the log does not reach over a whole day.',
    ja: '平常より多いか少ないかは判断できません。ログが丸 1 日に満たないためです。',
  },
  noAddress: {
    en: 'Whether this is louder or quieter than usual cannot be told: no request from outside to an IPv4 address is logged.',
    ja: '平常より多いか少ないかは判断できません。外部から IPv4 アドレスへの要求が記録されていないためです。',
  },
};

/** The comparison as one sentence, or two, with sources and years. */
export function baselineWords(comparison: BaselineComparison, language: Language): string {
  if (comparison.verdict === 'unknown') return unknownWords[comparison.because][language];
  const { perDay, verdict, addresses, isSample } = comparison;
  const { count, list } = numberWriter(language);
  if (language === 'ja') {
    const figures = baselines.map(({ source, year, perDay: figure }) => `${source.ja} ${year} 年 ${count(figure)} 件`);
    const least = isSample ? '少なくとも' : '';
    return `外部からの求めていない要求は、自分側の 1 アドレスあたり 1 日に${least} ${count(perDay)} 件で、${verdictWords[verdict].ja} (自分側のアドレスは ${count(addresses)} 個。公表値は${figures.join('、')})。`;
  }
  const figures = list(baselines.map(({ source, year, perDay: figure }) => `${source.en}, ${year}: ${count(figure)}`));
  const least = isSample ? 'At least ' : '';
  const own = addresses === 1 ? 'the own address' : `each of ${count(addresses)} own addresses`;
  return `${least}${count(perDay)} unasked requests from outside a day to ${own}: ${verdictWords[verdict].en} (published figures a day and address: ${figures}).`;
}
