import type { DirectionVolume, OwnPortRow, VolumeFacts } from '../core/volume';
import { fill } from '../protocol/summaryStrings';
import type { ReportSection } from './document';
import type { Formats } from './format';
import { column, reportTable } from './reportTable';
import { directionName, type Wording } from './words';

const megabit = 1_000_000;
const unknown = '–';

/** `Outbound: 1.4 GB. Busiest minute: 95.4 Mbps (11.9 MB per second).` Or that no length is logged. */
export function volumeSentence(directions: readonly DirectionVolume[], { strings, formats }: Wording): string {
  const [most] = [...directions].sort((a, b) => b.bytes - a.bytes);
  if (most === undefined || most.bytes === 0) return strings.noVolume;
  return fill(
    strings.volumeFinding,
    directionName(most.direction, strings),
    formats.bytes(most.bytes),
    formats.bitRate(most.peakMbps * megabit),
    formats.bytes((most.peakMbps * megabit) / 8),
  );
}

/** How the bytes are estimated, and how many events have no length. */
export function volumeNote(directions: readonly DirectionVolume[], { strings, formats }: Wording): string {
  const unmeasured = directions.reduce((sum, { events, measured }) => sum + events - measured, 0);
  const gaps = unmeasured === 0 ? '' : fill(strings.unmeasured, formats.count(unmeasured));
  return `${strings.volumeNote} ${gaps}`.trim();
}

/** Bytes and rates of a direction in words; a dash for what is not known. */
export function volumeCells(row: DirectionVolume, formats: Formats) {
  const known = (isKnown: boolean, text: string) => (row.bytes > 0 && isKnown ? text : unknown);
  return {
    bytes: known(true, formats.bytes(row.bytes)),
    // Of less than a minute it would be above the busiest minute.
    average: known(row.seconds >= 60, formats.bitRate(row.averageMbps * megabit)),
    peak: known(row.peakAt !== undefined, formats.bitRate(row.peakMbps * megabit)),
  } as const;
}

/** What went out of an own port, what came in, and how many times as much went out; a dash where no length is logged. */
export function ownPortCells({ bytesOut, bytesIn, ratio, peakMbps }: OwnPortRow, formats: Formats) {
  return {
    bytesOut: bytesOut === 0 ? unknown : formats.bytes(bytesOut),
    bytesIn: bytesIn === 0 ? unknown : formats.bytes(bytesIn),
    ratio: ratio === undefined ? unknown : `${formats.rate(ratio)}:1`,
    peak: bytesOut === 0 ? unknown : formats.bitRate(peakMbps * megabit),
  } as const;
}

/** How much went which way, and what own services sent; absent without any event. */
export function volumeSection(
  { directions, sendsLogged, ownPorts }: VolumeFacts,
  wording: Wording,
): ReportSection | undefined {
  const { strings, formats } = wording;
  if (directions.length === 0) return undefined;
  const none = sendsLogged ? strings.noOwnPorts : strings.sendsNotLogged;
  return {
    heading: strings.volume,
    finding: volumeSentence(directions, wording),
    tables: [
      reportTable(directions, [
        column(strings.direction, ({ direction }) => directionName(direction, strings)),
        column(strings.events, ({ events }) => formats.count(events), true),
        column(strings.byteCount, (row) => volumeCells(row, formats).bytes, true),
        column(strings.averageRate, (row) => volumeCells(row, formats).average, true),
        column(strings.peakRate, (row) => volumeCells(row, formats).peak, true),
      ]),
      ...(ownPorts.length === 0
        ? []
        : [
            reportTable(
              ownPorts,
              [
                column(strings.port, ({ port, transport }) => `${port}/${transport}`),
                column(strings.events, ({ events }) => formats.count(events), true),
                column(strings.stopped, ({ stopped }) => formats.count(stopped), true),
                column(strings.peers, ({ peers }) => formats.count(peers), true),
                column(strings.bytesOut, (row) => ownPortCells(row, formats).bytesOut, true),
                column(strings.bytesIn, (row) => ownPortCells(row, formats).bytesIn, true),
                column(strings.outByIn, (row) => ownPortCells(row, formats).ratio, true),
                column(strings.peakRate, (row) => ownPortCells(row, formats).peak, true),
              ],
              strings.ownPorts,
            ),
          ]),
    ],
    notes: [volumeNote(directions, wording), ...(ownPorts.length === 0 ? [none] : [])],
  };
}
