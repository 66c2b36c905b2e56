/** The language of firewall logs. */
export const languageId = 'firewall-log';

/** View type of the Attack Summary. */
export const summaryViewType = 'firewallLog.attackSummary';

/** Scheme of the pages that explain a port. */
export const explainScheme = 'firewall-log-explain';

/** The commands by what they do. */
export const commandIds = {
  showAttackSummary: 'firewallLog.showAttackSummary',
  /** Not in the palette: lenses and problems call it. */
  showFinding: 'firewallLog.showFinding',
  explain: 'firewallLog.explainPort',
  nextOfSource: 'firewallLog.nextOfSource',
  previousOfSource: 'firewallLog.previousOfSource',
  nextOfPort: 'firewallLog.nextOfPort',
  previousOfPort: 'firewallLog.previousOfPort',
  nextOfFinding: 'firewallLog.nextOfFinding',
  previousOfFinding: 'firewallLog.previousOfFinding',
  copyRedacted: 'firewallLog.copyRedacted',
} as const;
