import { amplifierCards } from './portCards/amplifiers';
import type { CardEntry } from './portCards/cardEntry';
import { databaseCards } from './portCards/databases';
import { industrialCards } from './portCards/industrial';
import { iotCards } from './portCards/iot';
import { mailAndVoiceCards } from './portCards/mailAndVoice';
import { otherCards } from './portCards/other';
import { remoteAccessCards } from './portCards/remoteAccess';
import { serverManagementCards } from './portCards/serverManagement';
import { webAndProxyCards } from './portCards/webAndProxy';
import { windowsAndFilesCards } from './portCards/windowsAndFiles';
import { registeredService } from './services';
import { type Severity, severityRank } from './severity';
import type { Bilingual } from './text';

/** What a port number belongs to. ICMP has no ports: its one card has port 0. */
export type Transport = 'tcp' | 'udp' | 'icmp';

/** Where a claim comes from. */
export interface Reference {
  /** What it is and when. */
  readonly title: Bilingual;
  /** Where to read it; absent when there is no public page to point to. */
  readonly url?: string;
}

/** The measured gain of a reflector: bytes sent to the victim for each byte of the forged request. */
export interface Amplification {
  /** Lowest published factor. */
  readonly min: number;
  /** Highest published factor; equal to `min` when one figure was published. */
  readonly max: number;
  /** Who published the figures. */
  readonly source: Bilingual;
}

/** What is known about packets that arrive at one port. */
export interface PortCard {
  /** 0 to 65535. */
  readonly port: number;
  readonly transport: Transport;
  /** Short lower-case name of the service that attackers expect, `unknown` when nobody knows. */
  readonly service: string;
  readonly severity: Severity;
  /** How the claims are backed: all by the references, some of them, or general knowledge of the field. */
  readonly confidence: 'verified' | 'partly' | 'general';
  /** Malware, tools and groups known for this port, by their public names. */
  readonly malware: readonly string[];
  /** CVE ids of the flaws of what listens here; `why` says so where one is reached through another port. */
  readonly cves: readonly string[];
  /** The `cves` that are in CISA's catalogue of known exploited vulnerabilities (as of 25 August 2025). */
  readonly knownExploited: readonly string[];
  /** Only for reflectors with a published figure. */
  readonly amplification?: Amplification;
  /** UDP payload sizes in bytes of usual probes (IPv4 length minus 28). */
  readonly probePayloadBytes?: readonly number[];
  /** Never empty. */
  readonly references: readonly Reference[];
  /** A heading, a few words. */
  readonly title: Bilingual;
  /** Why somebody sends packets here, one to three sentences. */
  readonly why: Bilingual;
  /** The reason in one line for a CodeLens, at most 60 characters. */
  readonly phrase: Bilingual;
  /** What to do, never empty. */
  readonly fix: Bilingual;
}

function complete(entry: CardEntry): PortCard {
  return { malware: [], cves: [], knownExploited: [], ...entry };
}

/** Every card, by port, TCP before UDP. */
export const portCards: readonly PortCard[] = [
  ...amplifierCards,
  ...databaseCards,
  ...industrialCards,
  ...iotCards,
  ...mailAndVoiceCards,
  ...otherCards,
  ...remoteAccessCards,
  ...serverManagementCards,
  ...webAndProxyCards,
  ...windowsAndFilesCards,
]
  .map(complete)
  .sort((a, b) => a.port - b.port || (a.transport < b.transport ? -1 : 1));

const cardsByTransport: Readonly<Record<Transport, ReadonlyMap<number, PortCard>>> = {
  tcp: byPort('tcp'),
  udp: byPort('udp'),
  icmp: byPort('icmp'),
};

function byPort(transport: Transport): ReadonlyMap<number, PortCard> {
  return new Map(portCards.filter((card) => card.transport === transport).map((card) => [card.port, card]));
}

/** The card of a port, or `undefined` when nothing is known: most ports have none. */
export function portCard(port: number, transport: Transport): PortCard | undefined {
  return cardsByTransport[transport].get(port);
}

/** Whether a card deserves attention in place (a lens, a colour): severity `medium` or worse. */
export function isKnownBad(card: PortCard): boolean {
  return severityRank(card.severity) >= severityRank('medium');
}

/**
 * The name of what usually listens on a port: the card's, else the name registered with IANA.
 * `undefined` when there is no name, also for a card that says `unknown`.
 */
export function serviceName(port: number, transport: Transport): string | undefined {
  const service = portCard(port, transport)?.service;
  if (service !== undefined && service !== 'unknown') {
    return service;
  }
  return transport === 'icmp' ? undefined : registeredService(port, transport);
}

/** The three ranges of RFC 6335: 0-1023, 1024-49151, 49152-65535. */
export type PortRange = 'well-known' | 'registered' | 'dynamic';

/** The range of a port number, 0 to 65535 (RFC 6335, section 6). */
export function portRange(port: number): PortRange {
  if (port < 1024) {
    return 'well-known';
  }
  return port < 49152 ? 'registered' : 'dynamic';
}

/** The ranges in words. */
export const portRangeWords: Readonly<Record<PortRange, Bilingual>> = {
  'well-known': { en: 'well-known port (0-1023)', ja: 'ウェルノウンポート (0-1023)' },
  registered: { en: 'registered port (1024-49151)', ja: '登録済みポート (1024-49151)' },
  dynamic: { en: 'dynamic port (49152-65535)', ja: '動的ポート (49152-65535)' },
};
