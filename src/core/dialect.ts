import type { Packet } from './packet';

/** What a dialect makes of a line. */
export const Verdict = {
  /** Not this dialect's. */
  other: 0,
  /** This dialect's, but damaged; `Packet.stoppedAt` says where. */
  unparsed: 1,
  packet: 2,
  /** The firewall's own words about its log (see `quality.ts`): no packet, nothing wrong. */
  remark: 3,
} as const;

/**
 * One firewall's way of writing a line. A dialect reads `bytes` from `start`, behind the head (time, host), to `end`,
 * fills the packet, and touches nothing else.
 */
export interface Dialect {
  readonly name: string;
  /** Forgets what an earlier log's header lines said; only for dialects that have such lines. */
  beginLog?(): void;
  parse(bytes: Uint8Array, start: number, end: number, packet: Packet): number;
}
