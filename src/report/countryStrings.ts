import type { CountryStrings } from '../protocol/countryStrings';
import type { Localisation } from './summaryStrings';

/** The words of the map and of the rare visitors in the language of `l10n`. */
export function countryStrings(l10n: Localisation): CountryStrings {
  return {
    map: l10n.t('Map of the countries'),
    mapNote: l10n.t('Borders are those of Natural Earth, for orientation only: they take no side in any dispute.'),
    isoSeen: l10n.t('ISO codes seen: {0} of {1}.'),
    rareVisitors: l10n.t('Rare visitors'),
    rareFinding: l10n.t('Countries with at most {0} events: {1}.'),
  };
}
