import type { CompareStrings } from '../protocol/compareStrings';
import type { Localisation } from './summaryStrings';

/** The words of the comparison in the language of `l10n`. */
export function compareStrings(l10n: Localisation): CompareStrings {
  return {
    compare: l10n.t('Compare'),
    compareHint: l10n.t('Puts these figures beside those of another time, or of other logs.'),
    comparePrevious: l10n.t('Previous period'),
    comparePreviousMeaning: l10n.t(
      'With as much time before the one of the filter. Without a time in the filter: the newer half of the log with the older half.',
    ),
    comparePeriod: l10n.t('Chosen period…'),
    comparePeriodMeaning: l10n.t('With a time that you enter'),
    compareLogs: l10n.t('Other logs…'),
    compareLogsMeaning: l10n.t('With logs that you choose'),
    compareEnd: l10n.t('End comparison'),
    compareFrom: l10n.t('From'),
    compareTo: l10n.t('To'),
    comparing: l10n.t('Comparing'),
    compareNothing: l10n.t('There is nothing to compare with: no packet has a time there.'),
    period: l10n.t('Period'),
    daysCompared: l10n.t('Days'),
    thisSide: l10n.t('This'),
    otherSide: l10n.t('Other'),
    otherNamed: l10n.t('Other: {0}'),
    side: l10n.t('Side'),
    change: l10n.t('Change'),
    ratio: l10n.t('Ratio'),
    rank: l10n.t('Rank'),
    rankOther: l10n.t('{0} (other: {1})'),
    trendNew: l10n.t('New'),
    trendGone: l10n.t('Gone'),
    trendRisen: l10n.t('Risen'),
    trendFallen: l10n.t('Fallen'),
    trendFew: l10n.t('{0}, few'),
    trendSteady: l10n.t('Steady'),
    portsCompared: l10n.t('Ports compared'),
    countriesCompared: l10n.t('Countries compared'),
    compareFinding: l10n.t('Events per day: {0}, other: {1}.'),
    changesOf: l10n.t('{0}: {1}.'),
    changesFew: l10n.t('new or gone with few events {0}'),
    newInRanking: l10n.t('New among the {0} most frequent ports: {1}.'),
    compareNote: l10n.t(
      'Rates are per day of each side, so sides of different length can be compared. Risen or fallen: at least {0} times as many or as few, and more than chance explains ({1} standard deviations). Few: chance may explain them.',
    ),
  };
}
