/** The language of firewall logs. */
export const languageId = 'firewall-log';

/** View type of the Attack Summary. */
export const summaryViewType = 'firewallLog.attackSummary';

/** Scheme of the pages that explain a port. */
export const explainScheme = 'firewall-log-explain';

/** The walkthrough, as VS Code's command takes it. */
export const walkthroughId = 'firewall-log-lens.firewall-log-lens#start';

/** Scheme of the filtered views of logs. */
export const linesScheme = 'firewall-log-lines';

/** The commands by what they do. */
export const commandIds = {
  showAttackSummary: 'firewallLog.showAttackSummary',
  /** Hidden in the palette: lenses and problems call it with a finding. */
  showFinding: 'firewallLog.showFinding',
  explain: 'firewallLog.explainPort',
  openSample: 'firewallLog.openSample',
  openAsLog: 'firewallLog.openAsFirewallLog',
  nextOfSource: 'firewallLog.nextOfSource',
  previousOfSource: 'firewallLog.previousOfSource',
  nextOfPort: 'firewallLog.nextOfPort',
  previousOfPort: 'firewallLog.previousOfPort',
  nextOfFinding: 'firewallLog.nextOfFinding',
  previousOfFinding: 'firewallLog.previousOfFinding',
  exportSummary: 'firewallLog.exportSummary',
  copyRedacted: 'firewallLog.copyRedacted',
  filterLog: 'firewallLog.filterLog',
  showUnparsed: 'firewallLog.showUnparsedLines',
  copyBugReport: 'firewallLog.copyBugReport',
  onlyThisSource: 'firewallLog.onlyThisSource',
  withoutThisSource: 'firewallLog.withoutThisSource',
  onlyThisPort: 'firewallLog.onlyThisPort',
  withoutThisPort: 'firewallLog.withoutThisPort',
  goToLogLine: 'firewallLog.goToLogLine',
  showInSummary: 'firewallLog.showInSummary',
  copyAddress: 'firewallLog.copyAddress',
  copyPacketJson: 'firewallLog.copyPacketJson',
  copyMatchingFilter: 'firewallLog.copyMatchingFilter',
  lookUp: 'firewallLog.lookUp',
} as const;
