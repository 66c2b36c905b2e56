import { guessInitialTtl, type TtlGuess } from '../knowledge/initialTtl';
import { packetWay } from './interfaceFacts';
import type { PacketView } from './packetView';

/** How far a packet has come, as far as its TTL (IPv4) or hop limit (IPv6) tells. */
export interface TtlFact {
  readonly code: 'ttl';
  readonly version: 4 | 6;
  readonly ttl: number;
  readonly guess: TtlGuess;
  /**
   * Where the value was read: of a packet that came from elsewhere (only then the guess is about its sender), of one that
   * this host made, or of one that an ICMP error quotes (what was left of it when the error arose).
   */
  readonly place: 'arrived' | 'madeHere' | 'quoted';
}

export function ttlFact(view: PacketView, ttl: number): TtlFact {
  const place = view.quoted ? 'quoted' : packetWay(view) === 'fromHost' ? 'madeHere' : 'arrived';
  return { code: 'ttl', version: view.version, ttl, guess: guessInitialTtl(ttl), place };
}
