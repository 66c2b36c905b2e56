import type { TimeStrings } from '../protocol/timeStrings';
import type { Localisation } from './summaryStrings';

/** The words of the cards about time, backscatter and volume. */
export function timeStrings(l10n: Localisation): TimeStrings {
  return {
    backscatter: l10n.t('Backscatter'),
  };
}
