import type { Bilingual, Language } from '../text';
import { numberWriter } from './numbers';

/** What an address that offers nothing was sent on an average day, as published. */
export interface Baseline {
  readonly source: Bilingual;
  /** The year the figure is of. */
  readonly year: number;
  /** Packets a day and address. */
  readonly perDay: number;
}

/** Published figures; the sensors offer no service, so what they get is the noise of the internet. */
export const baselines: readonly Baseline[] = [
  {
    source: { en: 'National Police Agency of Japan (NPA)', ja: '警察庁' },
    year: 2019,
    perDay: 4192,
  },
  { source: { en: 'NICT, NICTER', ja: 'NICT (NICTER)' }, year: 2019, perDay: 3288 },
];

/** How a log compares with the published figures. */
export interface BaselineComparison {
  readonly perDay: number;
  /** `louder` above the highest figure doubled, `quieter` below half of the lowest, else `usual`. */
  readonly verdict: 'louder' | 'usual' | 'quieter';
  /** The log's figure by the mean of the published ones. */
  readonly ratio: number;
}

/** Compares a log. @param perDay requests that came unasked, a day and own address */
export function baselineOf(perDay: number): BaselineComparison {
  const figures = baselines.map((baseline) => baseline.perDay);
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / figures.length;
  const verdict =
    perDay > 2 * Math.max(...figures) ? 'louder' : perDay * 2 < Math.min(...figures) ? 'quieter' : 'usual';
  return { perDay, verdict, ratio: perDay / mean };
}

const verdictWords: Readonly<Record<BaselineComparison['verdict'], Bilingual>> = {
  louder: { en: 'louder than usual', ja: '平常より多めです' },
  usual: { en: 'about usual', ja: '平常並みです' },
  quieter: { en: 'quieter than usual', ja: '平常より少なめです' },
};

/** The comparison as one sentence, with sources and years. */
export function baselineWords({ perDay, verdict }: BaselineComparison, language: Language): string {
  const { count, list } = numberWriter(language);
  const figures = list(
    baselines.map(({ source, year, perDay: figure }) =>
      language === 'ja' ? `${source.ja} ${year} 年: ${count(figure)} 件` : `${source.en}, ${year}: ${count(figure)}`,
    ),
  );
  return language === 'ja'
    ? `1 アドレス 1 日あたり ${count(perDay)} 件で、${verdictWords[verdict].ja} (公表値 ${figures})。`
    : `${count(perDay)} a day and address: ${verdictWords[verdict].en} (published figures: ${figures}).`;
}
