import type { PortDetail } from '../core/portDetail';
import type { SeverityName } from '../core/summary';

/** What the page can open in place of its cards. */
export type DetailSubject =
  | { readonly kind: 'port'; readonly port: number; readonly transport: 'tcp' | 'udp' }
  | { readonly kind: 'source'; readonly address: string };

/** A port with its words, made by the host in the person's language. */
export interface PortView {
  readonly detail: PortDetail;
  /** Absent for a port of which nothing is known: no cause is made up. */
  readonly card?: PortCardText;
  /** What the length of a packet fits, by the rows of `detail.lengths`; empty where it fits nothing known. */
  readonly probes: readonly string[];
}

/** What is known about a port. */
export interface PortCardText {
  readonly title: string;
  readonly severity: SeverityName;
  /** How well the claims are backed. */
  readonly confidence: string;
  readonly why: string;
  readonly fix: string;
  readonly malware: readonly string[];
  readonly flaws: readonly { readonly id: string; readonly url: string; readonly exploited: boolean }[];
  /** Only for reflectors with a published figure: how much a forged request grows, and who measured. */
  readonly amplification?: string;
  readonly references: readonly { readonly title: string; readonly url?: string }[];
}
