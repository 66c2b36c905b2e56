import type { ChartStrings } from './chartStrings';
import type { CompareStrings } from './compareStrings';
import type { CountryStrings } from './countryStrings';
import type { DetailStrings } from './detailStrings';
import type { ExportStrings } from './exportStrings';
import type { FilterStrings } from './filterStrings';
import type { FindingStrings } from './findingStrings';
import type { TimeStrings } from './timeStrings';

/**
 * Every word of the page. The comment of a key is its English text; `{0}`, `{1}` are replaced by {@link fill}. The host
 * fills the object from its localisation bundle, so the page knows no language. Counts stand after a colon, never
 * before a noun: no text needs a plural.
 */
export interface SummaryStrings
  extends ExportStrings,
    FilterStrings,
    FindingStrings,
    ChartStrings,
    TimeStrings,
    CountryStrings,
    DetailStrings,
    CompareStrings {
  /** Attack Summary */
  readonly attackSummary: string;

  /** Days: {0} */
  readonly days: string;
  /** Times in {0} */
  readonly zone: string;
  /** Events */
  readonly events: string;
  /** Packets, each times its repeat count */
  readonly eventsMeaning: string;
  /** Events per day */
  readonly eventsPerDay: string;
  /** Sources */
  readonly sources: string;
  /** Distinct source addresses */
  readonly sourcesMeaning: string;
  /** Lines */
  readonly lines: string;
  /** Unparsed lines */
  readonly unparsed: string;
  /** Lines of a firewall that could not be read */
  readonly unparsedMeaning: string;
  /** Other lines */
  readonly other: string;
  /** Lines of other programs */
  readonly otherMeaning: string;

  /** Reading the log */
  readonly reading: string;
  /** {0} of {1} */
  readonly readOf: string;
  /** {0} read */
  readonly readSoFar: string;
  /** Cancel */
  readonly cancel: string;
  /** The log was read to its end. */
  readonly complete: string;
  /** Reading was cancelled: what is shown is what was read so far. */
  readonly cancelled: string;
  /** Read again */
  readonly readAgain: string;

  /** Events over time */
  readonly time: string;
  /** Ports */
  readonly ports: string;
  /** Countries */
  readonly countries: string;
  /** Table */
  readonly table: string;
  /** {0} as a table */
  readonly asTable: string;
  /** {0}: {1} */
  readonly labelled: string;
  /** Arrow keys move between the bars, Space filters, Enter shows the lines. */
  readonly barKeys: string;
  /** Show the lines of {0} */
  readonly showLinesOf: string;
  /** Go to line {0} */
  readonly goToLine: string;
  /** Explain {0} */
  readonly explain: string;
  /** Show {0} more */
  readonly showMore: string;
  /** Only the {0} most frequent are listed. */
  readonly mostFrequentOnly: string;

  /** {0} leads with {1} of {2} events, {3}. */
  readonly leads: string;
  /** Busiest minute: {0} with {1} of {2} events, {3}. */
  readonly busiestMinute: string;
  /** Busiest hour: {0} with {1} of {2} events, {3}. */
  readonly busiestHour: string;
  /** Busiest day: {0} with {1} of {2} events, {3}. */
  readonly busiestDay: string;
  /** Busiest week: {0} with {1} of {2} events, {3}. */
  readonly busiestWeek: string;
  /** Busiest month: {0} with {1} of {2} events, {3}. */
  readonly busiestMonth: string;
  /** The only event: {0}. */
  readonly onlyEvent: string;

  /** Port */
  readonly port: string;
  /** Service */
  readonly service: string;
  /** Severity */
  readonly severity: string;
  /** Share */
  readonly share: string;
  /** Per day */
  readonly perDay: string;
  /** Most in a day */
  readonly mostInDay: string;
  /** Top countries */
  readonly topCountries: string;
  /** Country */
  readonly country: string;
  /** Address */
  readonly address: string;
  /** First */
  readonly first: string;
  /** Last */
  readonly last: string;
  /** Peak per minute */
  readonly peakPerMinute: string;
  /** Minute */
  readonly minute: string;
  /** Hour */
  readonly hour: string;
  /** Day */
  readonly day: string;
  /** Week */
  readonly week: string;
  /** Month */
  readonly month: string;

  /** Critical */
  readonly critical: string;
  /** High */
  readonly high: string;
  /** Medium */
  readonly medium: string;
  /** Low */
  readonly low: string;
  /** Info */
  readonly info: string;
  /** Not rated */
  readonly notRated: string;

  /** Not a country */
  readonly notCountry: string;
  /** Unknown */
  readonly unknownCountry: string;
  /** Private or special range */
  readonly privateRange: string;
  /** Masked in the log */
  readonly masked: string;
  /** Country data: {0} of {1} */
  readonly countryData: string;
  /** Where the address is registered, not where the sender sits. */
  readonly countryMeaning: string;
  /** No country database is in use, so no country can be told. */
  readonly noCountryData: string;
  /** No source address belongs to a known country. */
  readonly noCountries: string;

  /** No packet went to a TCP or UDP port. */
  readonly noPorts: string;
  /** No packet has a time. */
  readonly noTime: string;
  /** No packet has a source address. */
  readonly noSources: string;
  /** No firewall packets found */
  readonly noPackets: string;
  /** The log is empty */
  readonly emptyLog: string;
  /** Lines read: {0}. None of them is a packet of a firewall. */
  readonly noPacketsLines: string;
  /** Lines that look like a firewall's but could not be read: {0}. */
  readonly noPacketsUnparsed: string;
  readonly openSample: string;
  readonly openWalkthrough: string;
  /** Firewall Log Lens reads the packet logs of Linux netfilter (iptables, nftables, UFW and the like), IIJ SEIL, Windows Defender Firewall and Yamaha RTX. */
  readonly formats: string;

  /** About these figures */
  readonly quality: string;
  /** Lines of a firewall that could not be read: {0}. They are not counted. */
  readonly qualityUnparsed: string;
  /** Places where the router threw away older messages: {0}. The true figures are higher. */
  readonly qualityTrimmed: string;
  /** Places where the system suppressed messages: {0}. The true figures are higher. */
  readonly qualitySuppressed: string;
  /** Lines that only say how often the line before was repeated: {0}. They are counted. */
  readonly qualityRepeated: string;
  /** Long gaps without any line: {0}. */
  readonly qualityGap: string;
  /** Places where the clock jumps: {0}. */
  readonly qualityClockJump: string;
  /** Times without a year: {0}. The year was taken from the date of the file. */
  readonly qualityNoYear: string;
  /** Signs that a rate limit cut the logging: {0}. The true figures may be higher. */
  readonly qualityFlatCeiling: string;
  /** `Logs that are copies of another one: {0}. They are counted once.` */
  readonly qualityDuplicate: string;
}

/** `text` with `{0}`, `{1}`, ... replaced by `values`; a number without a value stays as it is. */
export function fill(text: string, ...values: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (placeholder, index) => values[Number(index)] ?? placeholder);
}
