/**
 * From when on a pattern is told. The defaults are those of the project's specification of the detectors, which took them
 * from the tools named at each; where it gives no figure, the reason stands beside ours.
 */
export interface FindingThresholds {
  /** Different ports (tcp and udp apart) of one destination by one source within so many minutes (Zeek, CrowdSec: 15 in 5). */
  readonly vertical: { readonly ports: number; readonly minutes: number };
  /** Different destinations by one source on one port (psad: 10; Zeek's 25 in 5 minutes makes it certain). */
  readonly horizontal: { readonly destinations: number; readonly minutes: number; readonly certain: number };
  /** Different ports by one source over at least so many hours, never as fast as `vertical` (Sigma: 10 in 24 h). */
  readonly slow: { readonly ports: number; readonly hours: number };
  /** Different sources of one network (IPv4 /24, IPv6 /64) on one port. */
  readonly distributed: { readonly sources: number; readonly minutes: number };
  /**
   * Packets whose flags no system sends (FIN alone, none, FIN+PSH+URG); packets with ACK alone count by different ports,
   * because late traffic of an ended connection carries it too.
   */
  readonly stealth: { readonly packets: number; readonly ackPorts: number; readonly minutes: number };
  /** Different IP protocols by one source (psad: 5). */
  readonly protocols: number;
  /**
   * Packets within a minute by one source to one port; or a port's day above median + `deviations` x MAD and above
   * `dayEvents`, in a log of at least `fewestDays`.
   */
  readonly flood: {
    readonly perMinute: number;
    readonly dayEvents: number;
    readonly deviations: number;
    readonly fewestDays: number;
  };
  /** Connection attempts with different source ports by one source to one login port (retransmissions keep theirs). */
  readonly bruteForce: { readonly attempts: number; readonly minutes: number; readonly ports: readonly number[] };
  /** Packets within a minute, or different source ports within `minutes`, by one source to a port that amplifies. */
  readonly reflectAttempt: { readonly perMinute: number; readonly sourcePorts: number; readonly minutes: number };
  /**
   * Answers from a port that amplifies: bytes out by bytes in, peers, the ports; and the mean size of an answer in bytes
   * that counts as amplified when the requests are not in the log (an ordinary NTP answer has 76, one of monlist up to 468).
   */
  readonly reflectSelf: {
    readonly ratio: number;
    readonly peers: number;
    readonly answerBytes: number;
    readonly ports: readonly number[];
  };
  /**
   * Different own ports answered by one source within so many minutes; a known server (root server) needs fewer. Late
   * answers to own traffic look the same but come in ones and twos.
   */
  readonly backscatter: { readonly answers: number; readonly knownAnswers: number; readonly minutes: number };
  /** Hits on 23 for each hit on 2323, and hits altogether (Mirai's scanner.c: `i % 10 == 0`). */
  readonly miraiRatio: { readonly least: number; readonly most: number; readonly hits: number };
  /** A port's connection attempts with a TTL, their sources, and the share that began with the same value. */
  readonly osGuess: { readonly events: number; readonly sources: number; readonly share: number };
  /** Different destinations by one own device on one of the ports. */
  readonly infected: { readonly destinations: number; readonly minutes: number; readonly ports: readonly number[] };
  /** TCP and UDP ports that are open to everybody on purpose (mail, web): letting somebody in there is no danger told of. */
  readonly meantForAll: readonly number[];
  /** Whether 100.64.0.0/10 (RFC 6598) is a bogon: not behind a provider's carrier-grade NAT. */
  readonly sharedIsBogon: boolean;
  /** Ceilings (lines a minute) that loggers are known for, the minutes at it, and their share of all minutes with lines. */
  readonly rateLimit: { readonly ceilings: readonly number[]; readonly minutes: number; readonly share: number };
  /**
   * Share of the events above which one port or source dominates a log of at least `events`; a rule, where
   * there are at least `rules` of them.
   */
  readonly dominated: { readonly share: number; readonly events: number; readonly rules: number };
  /** Findings of one code that are told one by one; the rest is counted with the last of them. */
  readonly findingsPerCode: number;
}

/** The thresholds when nobody sets any. */
export const defaultThresholds: FindingThresholds = {
  vertical: { ports: 15, minutes: 5 },
  horizontal: { destinations: 10, minutes: 60, certain: 25 },
  slow: { ports: 10, hours: 24 },
  distributed: { sources: 20, minutes: 60 },
  stealth: { packets: 5, ackPorts: 15, minutes: 5 },
  protocols: 5,
  flood: { perMinute: 100, dayEvents: 1000, deviations: 10, fewestDays: 4 },
  bruteForce: { attempts: 10, minutes: 10, ports: [21, 22, 23, 1433, 2323, 3306, 3389, 5060, 5432, 5900, 8291, 8728] },
  reflectAttempt: { perMinute: 50, sourcePorts: 20, minutes: 10 },
  reflectSelf: {
    ratio: 10,
    peers: 20,
    answerBytes: 200,
    ports: [17, 19, 53, 69, 111, 123, 137, 161, 389, 427, 520, 1434, 1900, 3283, 3702, 5353, 10001, 11211],
  },
  backscatter: { answers: 20, knownAnswers: 5, minutes: 10 },
  miraiRatio: { least: 8, most: 12, hits: 11 },
  osGuess: { events: 100, sources: 20, share: 0.9 },
  infected: { destinations: 20, minutes: 10, ports: [22, 23, 445, 2323, 5555, 7547, 37215, 52869] },
  meantForAll: [25, 80, 443, 465, 587, 853, 993, 8448],
  sharedIsBogon: false,
  rateLimit: { ceilings: [3, 10, 60], minutes: 30, share: 0.6 },
  dominated: { share: 0.5, events: 100, rules: 4 },
  findingsPerCode: 20,
};
