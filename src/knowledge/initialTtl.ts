import type { Bilingual } from './text';

/** A TTL that senders start with. */
export type InitialTtl = 32 | 64 | 128 | 255;

/** One reading of a TTL: where it started and how many routers took one off. */
export interface TtlOrigin {
  readonly initial: InitialTtl;
  /** Routers passed on the way, 0 or more. */
  readonly hops: number;
}

/**
 * What the TTL of an arriving packet says about its sender.
 * - `likely`: one starting value fits.
 * - `ambiguous`: 32 and 64 both fit (TTL 9 to 32).
 * - `low`: 1 to 8, set on purpose by traceroute, multicast and routing protocols.
 * - `unknown`: no usual starting value is within 32 hops.
 */
export type TtlGuess =
  | ({ readonly certainty: 'likely' } & TtlOrigin)
  | { readonly certainty: 'ambiguous'; readonly candidates: readonly [TtlOrigin, TtlOrigin] }
  | { readonly certainty: 'low' }
  | { readonly certainty: 'unknown' };

/** Longest path that is still believed: longer ones hardly exist on the internet. */
export const maximumHops = 32;

const highestLowTtl = 8;

/**
 * The starting value is the next of 64, 128 and 255, the difference is the number of hops
 * (values as published by Japan's National Police Agency, internet observation, June 2016).
 * @param ttl the TTL (IPv4) or hop limit (IPv6) as logged, 0 to 255
 */
export function guessInitialTtl(ttl: number): TtlGuess {
  if (!Number.isInteger(ttl) || ttl < 1 || ttl > 255) {
    return { certainty: 'unknown' };
  }
  if (ttl <= highestLowTtl) {
    return { certainty: 'low' };
  }
  if (ttl <= 32) {
    return {
      certainty: 'ambiguous',
      candidates: [
        { initial: 32, hops: 32 - ttl },
        { initial: 64, hops: 64 - ttl },
      ],
    };
  }
  const initial = ttl <= 64 ? 64 : ttl <= 128 ? 128 : 255;
  const hops = initial - ttl;
  return hops <= maximumHops ? { certainty: 'likely', initial, hops } : { certainty: 'unknown' };
}

/** The systems that start with a value: what is usual, never a proof. */
export const initialTtlSystems: Readonly<Record<InitialTtl, Bilingual>> = {
  32: { en: 'old Windows (95, 98, NT 4) or a small device', ja: '古い Windows (95、98、NT 4) や小型機器' },
  64: {
    en: 'Linux, macOS, Android, iOS, most routers, cameras and other IoT devices',
    ja: 'Linux、macOS、Android、iOS、多くのルーター・カメラなどの IoT 機器',
  },
  128: { en: 'Windows', ja: 'Windows' },
  255: {
    en: 'Solaris and other Unix, network equipment, or a scanning tool with raw sockets',
    ja: 'Solaris などの Unix、ネットワーク機器、raw ソケットを使うスキャンツール',
  },
};

/** To be said beside every guess. */
export const initialTtlCaveat: Bilingual = {
  en: 'A guess: the sender can set any TTL, and scanning tools do.',
  ja: '推測です。TTL は送信側が自由に設定でき、スキャンツールは実際に変えています。',
};

/** The words for the guesses that name no system. */
export const ttlCertaintyWords: Readonly<Record<'ambiguous' | 'low' | 'unknown', Bilingual>> = {
  ambiguous: {
    en: 'The TTL may have started at 32 or at 64.',
    ja: 'TTL の初期値は 32 と 64 のどちらの可能性もあります。',
  },
  low: {
    en: 'A very low TTL is set on purpose: traceroute, multicast or a routing protocol.',
    ja: '非常に小さい TTL は意図的な設定です (traceroute、マルチキャスト、ルーティングプロトコルなど)。',
  },
  unknown: {
    en: 'No usual starting value (64, 128, 255) is within 32 hops, so nothing is said about the sender.',
    ja: '一般的な初期値 (64、128、255) から 32 ホップ以内にないため、送信元の推測はできません。',
  },
};
