import type { TimeStrings } from '../protocol/timeStrings';
import type { Localisation } from './summaryStrings';

/** The words of the cards about time, backscatter and volume. */
export function timeStrings(l10n: Localisation): TimeStrings {
  return {
    backscatter: l10n.t('Backscatter'),
    backscatterFinding: l10n.t('Unasked answers: {0}. Sources: {1} (well-known servers: {2}). Period: {3}.'),
    backscatterMeaning: l10n.t(
      'No attacks on you: servers under attack answer packets that bear your address as a forged source. Late replies to your own traffic look the same.',
    ),
    name: l10n.t('Name'),
    stackBy: l10n.t('Stack by'),
    stackNone: l10n.t('Nothing'),
    stackSource: l10n.t('Source'),
    stackAnswer: l10n.t('Answer'),
    icmpErrors: l10n.t('ICMP errors'),
    others: l10n.t('Others'),
    weekHours: l10n.t('Hours of the week'),
    weekFinding: l10n.t('Busiest hour of the week: {0}. Events per hour: {1}.'),
    weekHour: l10n.t('{0}. Events per hour: {1}. Events: {2}, hours in the log: {3}.'),
    weekHourAbsent: l10n.t('{0}. Not in the log.'),
    hoursLogged: l10n.t('Hours in the log'),
    perHour: l10n.t('Per hour'),
    weekScale: l10n.t('Events per hour'),
    volume: l10n.t('Direction and volume'),
    volumeFinding: l10n.t('{0}: {1}. Busiest minute: {2} ({3} per second).'),
    volumeNote: l10n.t(
      'Estimated from the lengths of the logged packets, headers included. What is not logged is not in it.',
    ),
    noVolume: l10n.t('This log records no lengths of packets.'),
    unmeasured: l10n.t('Events without a length: {0}.'),
    byteCount: l10n.t('Bytes'),
    averageRate: l10n.t('Average rate'),
    peakRate: l10n.t('Busiest minute'),
    ownPorts: l10n.t('Ports your side answered from'),
    sendsNotLogged: l10n.t(
      'Nothing that your side sends to the outside is logged: whether it answers anybody cannot be told.',
    ),
    noOwnPorts: l10n.t(
      'What your side sends to the outside is logged, and none of it comes from the port of a service.',
    ),
    bytesOut: l10n.t('Bytes out'),
    bytesIn: l10n.t('Bytes in'),
    outByIn: l10n.t('Out by in'),
    peers: l10n.t('Peers'),
    stopped: l10n.t('Stopped'),
    zoomIn: l10n.t('Zoom in'),
    zoomOut: l10n.t('Zoom out'),
    wholePeriod: l10n.t('Whole period'),
    earlier: l10n.t('Earlier'),
    later: l10n.t('Later'),
    zoomKeys: l10n.t(
      'Drag over the bars or press Shift and the arrow keys to mark a span. Ctrl+wheel, + and - zoom, 0 shows the whole period.',
    ),
    marked: l10n.t('{0}. Events: {1}.'),
    clearMark: l10n.t('Clear the selection'),
    logNotStacked: l10n.t('Logarithmic scale: each step is ten times the one before. The bars are not stacked on it.'),
    savedFilters: l10n.t('Saved filters'),
    noSavedFilters: l10n.t('No filter is saved yet.'),
    filterName: l10n.t('Name for this filter'),
    nothingToSave: l10n.t('No filter is in force that could be saved'),
    saveFilter: l10n.t('Save'),
    deleteFilter: l10n.t('Delete {0}'),
  };
}
