import type { SeverityName } from '../summary';

/** Every kind of finding, the ones that matter most first: the order among findings of equal severity. */
export const findingCodes = [
  'allowed.danger',
  'reflect.self',
  'lan.infected',
  'mirai.seq',
  'bruteforce',
  'scan.vertical',
  'scan.horizontal',
  'flood',
  'reflect.attempt',
  'spoof.bogon',
  'mirai.ratio',
  'scan.distributed',
  'scan.stealth',
  'scan.protocol',
  'scan.slow',
  'rate.limited',
  'backscatter',
  'dominated',
  'scanner.research',
  'tool.masscan',
  'tool.zmap',
  'os.guess',
] as const;

export type FindingCode = (typeof findingCodes)[number];

export type Confidence = 'high' | 'medium' | 'low';

/** Why a finding is trusted as much as it is; the words are in `src/knowledge/findings`. */
export const confidenceReasons = [
  'clearPattern',
  'thinPattern',
  'spoofable',
  'lateTraffic',
  'mayBeYourOwn',
  'keptOut',
  'fewDestinations',
  'exactMark',
  'chanceExcluded',
  'ratioOnly',
  'bytesCompared',
  'requestsNotLogged',
  'severalOwnAddresses',
  'knownServer',
  'orLateReply',
  'firewallSaidSo',
  'impossibleSource',
  'publishedRanges',
  'ttlOnly',
  'loggerSaidSo',
  'flatSeries',
  'unusualDay',
  'counted',
] as const;

export type ConfidenceReason = (typeof confidenceReasons)[number];

/** Whose address `source` is: decides whether a rule against it makes sense. */
export type SourceScope = 'public' | 'home' | 'network' | 'masked' | 'invalid';

/** Flag patterns of stealth scans. */
export type StealthKind = 'fin' | 'null' | 'xmas' | 'ack';

/** Why a source address cannot be genuine. */
export type BogonKind = 'invalid' | 'private' | 'shared' | 'multicast' | 'self' | 'own';

/** A port with its transport: `22/tcp`. */
export type PortText = `${number}/tcp` | `${number}/udp`;

/** Busiest second, minute and hour of the clock, in events. */
interface Peaks {
  readonly peakPerSecond: number;
  readonly peakPerMinute: number;
  readonly peakPerHour: number;
}

/** How much of it the firewall let in, events. */
interface Outcome {
  readonly accepted: number;
}

interface PortsSeen {
  /** Different destination ports, tcp and udp apart. */
  readonly ports: number;
  /** The first ten of them by number. */
  readonly portList: readonly PortText[];
}

/** What each kind of finding tells beside {@link FindingBase}: numbers of events unless said otherwise. */
export interface FactsOf {
  'allowed.danger': { readonly sources: number; readonly portSeverity: 'high' | 'critical' };
  'reflect.self': {
    /** Different addresses that got answers. */
    readonly peers: number;
    readonly bytesOut: number;
    /** 0: the requests are not in the log. */
    readonly bytesIn: number;
    /** Bytes out by bytes in; absent when none came in. */
    readonly ratio?: number;
    /** Megabits (10^6) a second, from the lengths in the busiest minute and on the whole; absent without lengths or times. */
    readonly peakMbps?: number;
    readonly averageMbps?: number;
    readonly seconds: number;
  };
  'lan.infected': Outcome & { readonly destinations: number; readonly peakPerMinute: number };
  'mirai.seq': Outcome & PortsSeen & { readonly sources: number; readonly fromInside: boolean };
  bruteforce: Outcome & { readonly attempts: number; readonly peakPerMinute: number };
  'scan.vertical': Outcome & PortsSeen & { readonly destinations: number; readonly peakPerMinute: number };
  'scan.horizontal': Outcome & { readonly destinations: number; readonly peakPerMinute: number };
  flood:
    | ({ readonly scope: 'source' } & Peaks)
    /** `day` in the chosen zone; `usualPerDay` is the median of the port's days. */
    | {
        readonly scope: 'day';
        readonly day: string;
        readonly dayEvents: number;
        readonly usualPerDay: number;
        readonly days: number;
      };
  'reflect.attempt': Peaks & { readonly sourcePorts?: number };
  'spoof.bogon': Outcome & { readonly kinds: readonly BogonKind[]; readonly sources: number };
  'mirai.ratio': Outcome & { readonly sources: number; readonly telnet: number; readonly alternative: number };
  'scan.distributed': {
    readonly sources: number;
    /** Who runs the network of all sources, where no `source` says it: `AS64500 Example Net`. */
    readonly system?: string;
  };
  'scan.stealth': Outcome & PortsSeen & { readonly kinds: readonly StealthKind[] };
  'scan.protocol': Outcome & { readonly protocols: number; readonly protocolList: readonly number[] };
  'scan.slow': Outcome & { readonly ports: number; readonly days: number };
  'rate.limited': {
    /** Lines that loggers say they left out; SEIL's marks of lost lines; repeats, which are counted. */
    readonly suppressed: number;
    readonly trimmed: number;
    readonly repeated: number;
    readonly ceilings: readonly { readonly prefix: string; readonly perMinute: number; readonly minutes: number }[];
  };
  backscatter: {
    readonly sources: number;
    readonly destinations: number;
    readonly synAck: number;
    readonly reset: number;
    readonly icmp: number;
    /** Names of well-known servers among the sources, at most thirteen. */
    readonly servers: readonly string[];
  };
  dominated: {
    /** Of a function, `events` and `share` are of all lines: those of a function or program are no packets. */
    readonly of: 'port' | 'source' | 'rule' | 'function';
    readonly share: number;
    readonly rule?: string;
    /** SEIL's function (`ntp`), or a program (`sshd`). */
    readonly function?: string;
  };
  'scanner.research': PortsSeen & { readonly operator: string; readonly sources: number };
  'tool.masscan': PortsSeen & { readonly sources: number };
  'tool.zmap': PortsSeen & { readonly sources: number };
  'os.guess': {
    readonly initialTtl: 64 | 128 | 255;
    /** Share of the port's events with this initial value, and with a TTL below 64: 0 to 1. */
    readonly share: number;
    readonly below64: number;
    /** Median distance. */
    readonly hops: number;
  };
}

/** What every finding tells. Plain data, safe to clone and to print as JSON. */
export interface FindingBase {
  readonly severity: SeverityName;
  readonly confidence: Confidence;
  readonly reason: ConfidenceReason;
  readonly events: number;
  /** ISO 8601, UTC; empty when no line has a time. */
  readonly from: string;
  readonly to: string;
  /** First and last line, 1-based, counted through all logs of the table. */
  readonly lines: readonly [number, number];
  /** An address, a masked one, or a network (`203.0.113.0/24`). */
  readonly source?: string;
  readonly sourceScope?: SourceScope;
  /** Country of `source`: ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** Who scans the internet openly from `source`: a label, it changes no severity. */
  readonly scanner?: string;
  readonly destination?: string;
  readonly port?: number;
  readonly transport?: 'tcp' | 'udp';
  /** On the last finding of a code that is told: how many more there are, and their events. */
  readonly more?: { readonly findings: number; readonly events: number };
}

/** One thing that the log tells. */
export type FindingOf<Code extends FindingCode> = FindingBase & { readonly code: Code } & FactsOf[Code];

export type Finding = { readonly [Code in FindingCode]: FindingOf<Code> }[FindingCode];
