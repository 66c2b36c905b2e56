import { ipv4Number, ipv6Bytes } from './addressText';
import type { Bilingual } from './text';

/** What an address is for; `public` is an ordinary address of the internet. */
export type AddressKind =
  | 'public'
  | 'unspecified'
  | 'thisNetwork'
  | 'private'
  | 'uniqueLocal'
  | 'siteLocal'
  | 'sharedCgn'
  | 'loopback'
  | 'linkLocal'
  | 'dsLite'
  | 'protocolAssignment'
  | 'documentation'
  | 'benchmarking'
  | 'multicast'
  | 'broadcast'
  | 'reserved'
  | 'discard'
  | 'ipv4Mapped'
  | 'ipv4Compatible'
  | 'nat64'
  | 'sixToFour'
  | 'teredo'
  | 'as112'
  | 'amt'
  | 'orchid'
  | 'segmentRouting';

/** One special-purpose range. */
export interface AddressRange {
  /** The range in CIDR notation. */
  readonly cidr: string;
  readonly kind: AddressKind;
  /** The RFC that set the range aside. */
  readonly rfc: string;
}

function range(cidr: string, kind: AddressKind, rfc: string): AddressRange {
  return { cidr, kind, rfc };
}

/**
 * Special IPv4 ranges; the first that matches wins, so a narrow range stands before the wide one around it
 * (IANA IPv4 Special-Purpose Address Registry, RFC 6890, and the multicast space).
 */
export const ipv4Ranges: readonly AddressRange[] = [
  range('0.0.0.0/32', 'unspecified', 'RFC 1122'),
  range('0.0.0.0/8', 'thisNetwork', 'RFC 791'),
  range('10.0.0.0/8', 'private', 'RFC 1918'),
  range('100.64.0.0/10', 'sharedCgn', 'RFC 6598'),
  range('127.0.0.0/8', 'loopback', 'RFC 1122'),
  range('169.254.0.0/16', 'linkLocal', 'RFC 3927'),
  range('172.16.0.0/12', 'private', 'RFC 1918'),
  range('192.0.0.0/29', 'dsLite', 'RFC 7335'),
  range('192.0.0.0/24', 'protocolAssignment', 'RFC 6890'),
  range('192.0.2.0/24', 'documentation', 'RFC 5737'),
  range('192.31.196.0/24', 'as112', 'RFC 7535'),
  range('192.52.193.0/24', 'amt', 'RFC 7450'),
  range('192.88.99.0/24', 'sixToFour', 'RFC 7526'),
  range('192.168.0.0/16', 'private', 'RFC 1918'),
  range('192.175.48.0/24', 'as112', 'RFC 7534'),
  range('198.18.0.0/15', 'benchmarking', 'RFC 2544'),
  range('198.51.100.0/24', 'documentation', 'RFC 5737'),
  range('203.0.113.0/24', 'documentation', 'RFC 5737'),
  range('224.0.0.0/4', 'multicast', 'RFC 5771'),
  range('255.255.255.255/32', 'broadcast', 'RFC 919'),
  range('240.0.0.0/4', 'reserved', 'RFC 1112'),
];

/**
 * Special IPv6 ranges, narrow before wide (IANA IPv6 Special-Purpose Address Registry, RFC 6890, RFC 4291).
 * What lies outside 2000::/3 and is not listed is reserved by the IETF.
 */
export const ipv6Ranges: readonly AddressRange[] = [
  range('::/128', 'unspecified', 'RFC 4291'),
  range('::1/128', 'loopback', 'RFC 4291'),
  range('::ffff:0:0/96', 'ipv4Mapped', 'RFC 4291'),
  range('::/96', 'ipv4Compatible', 'RFC 4291'),
  range('64:ff9b::/96', 'nat64', 'RFC 6052'),
  range('64:ff9b:1::/48', 'nat64', 'RFC 8215'),
  range('100::/64', 'discard', 'RFC 6666'),
  range('2001::/32', 'teredo', 'RFC 4380'),
  range('2001:2::/48', 'benchmarking', 'RFC 5180'),
  range('2001:3::/32', 'amt', 'RFC 7450'),
  range('2001:4:112::/48', 'as112', 'RFC 7535'),
  range('2001:10::/28', 'orchid', 'RFC 4843'),
  range('2001:20::/28', 'orchid', 'RFC 7343'),
  range('2001::/23', 'protocolAssignment', 'RFC 2928'),
  range('2001:db8::/32', 'documentation', 'RFC 3849'),
  range('2002::/16', 'sixToFour', 'RFC 3056'),
  range('2620:4f:8000::/48', 'as112', 'RFC 7534'),
  range('3fff::/20', 'documentation', 'RFC 9637'),
  range('2000::/3', 'public', 'RFC 4291'),
  range('5f00::/16', 'segmentRouting', 'RFC 9602'),
  range('fc00::/7', 'uniqueLocal', 'RFC 4193'),
  range('fe80::/10', 'linkLocal', 'RFC 4291'),
  range('fec0::/10', 'siteLocal', 'RFC 3879'),
  range('ff00::/8', 'multicast', 'RFC 4291'),
  range('::/0', 'reserved', 'RFC 4291'),
];

interface Block<Base> {
  readonly base: Base;
  readonly prefix: number;
  readonly kind: AddressKind;
}

const ipv4Blocks = ipv4Ranges.map((entry) => block(entry, ipv4Number));
const ipv6Blocks = ipv6Ranges.map((entry) => block(entry, ipv6Bytes));

/** The blocks that an address with a given first byte may lie in: none for most. */
const ipv4BlocksOf = Array.from({ length: 256 }, (_none, first) =>
  ipv4Blocks.filter(({ base, prefix }) => ((base >>> 24) ^ first) >>> (8 - Math.min(8, prefix)) === 0),
);
const ipv6BlocksOf = Array.from({ length: 256 }, (_none, first) =>
  ipv6Blocks.filter(({ base, prefix }) => startsWith(Uint8Array.of(first), base, Math.min(8, prefix))),
);

function block<Base>({ cidr, kind }: AddressRange, parse: (text: string) => Base | undefined): Block<Base> {
  const [address = '', prefix = ''] = cidr.split('/');
  const base = parse(address);
  if (base === undefined) {
    throw new Error(`Not an address: ${cidr}`);
  }
  return { base, prefix: Number(prefix), kind };
}

/** What an IPv4 address is for. @param address the address as an unsigned 32-bit number */
export function ipv4Kind(address: number): AddressKind {
  const blocks = ipv4BlocksOf[address >>> 24]!;
  if (blocks.length === 0) return 'public';
  for (const { base, prefix, kind } of blocks) {
    if ((base ^ address) >>> (32 - prefix) === 0) {
      return kind;
    }
  }
  return 'public';
}

/** What an IPv6 address is for. @param bytes the address, 16 bytes in network order */
export function ipv6Kind(bytes: Uint8Array): AddressKind {
  for (const { base, prefix, kind } of ipv6BlocksOf[bytes[0]!]!) {
    if (startsWith(bytes, base, prefix)) {
      return kind;
    }
  }
  return 'reserved';
}

function startsWith(bytes: Uint8Array, base: Uint8Array, prefix: number): boolean {
  const whole = prefix >>> 3;
  for (let index = 0; index < whole; index++) {
    if (bytes[index] !== base[index]) {
      return false;
    }
  }
  const rest = prefix & 7;
  return rest === 0 || ((bytes[whole] ?? 0) ^ (base[whole] ?? 0)) >>> (8 - rest) === 0;
}

/** Kinds that are routed on the internet, so a packet from there may well carry them as its source. */
const routed: ReadonlySet<AddressKind> = new Set(['public', 'sixToFour', 'teredo', 'nat64', 'as112', 'amt']);

/**
 * Whether an address must not appear as a source on the internet side: such a source is forged or leaked.
 * A provider's shared range (`sharedCgn`) counts, although a line behind carrier-grade NAT meets it legitimately.
 */
export function isBogon(kind: AddressKind): boolean {
  return !routed.has(kind);
}

/** Kinds that stand for an ordinary address: databases know its country. */
const locatable: ReadonlySet<AddressKind> = new Set(['public', 'ipv4Mapped', 'nat64', 'sixToFour', 'teredo']);

/** Whether an address of this kind can be in a country. */
export function hasCountry(kind: AddressKind): boolean {
  return locatable.has(kind);
}

/** The kinds in words. */
export const addressKindWords: Readonly<Record<AddressKind, Bilingual>> = {
  public: { en: 'public address', ja: 'グローバルアドレス' },
  unspecified: { en: 'unspecified address (no address yet)', ja: '未指定アドレス (まだアドレスがない状態)' },
  thisNetwork: {
    en: '"this network" (never valid on the internet)',
    ja: '「このネットワーク」用 (インターネットでは無効)',
  },
  private: { en: 'private address (inside a home or office)', ja: 'プライベートアドレス (家庭・社内用)' },
  uniqueLocal: {
    en: 'unique local address (private IPv6)',
    ja: 'ユニークローカルアドレス (IPv6 のプライベートアドレス)',
  },
  siteLocal: { en: 'site-local address (abolished private IPv6)', ja: 'サイトローカルアドレス (廃止済み)' },
  sharedCgn: {
    en: 'shared address of a provider (carrier-grade NAT)',
    ja: '事業者の共有アドレス (CGN / キャリアグレード NAT)',
  },
  loopback: { en: 'loopback (the device itself)', ja: 'ループバック (機器自身)' },
  linkLocal: { en: 'link-local address (same segment only)', ja: 'リンクローカルアドレス (同一セグメント内のみ)' },
  dsLite: { en: 'DS-Lite / IPv4 continuity address', ja: 'DS-Lite などの IPv4 継続用アドレス' },
  protocolAssignment: { en: 'IETF protocol assignment', ja: 'IETF プロトコル割り当て' },
  documentation: { en: 'documentation address (examples only)', ja: '文書用アドレス (例示専用)' },
  benchmarking: { en: 'benchmarking address (test labs only)', ja: 'ベンチマーク用アドレス (試験専用)' },
  multicast: { en: 'multicast group', ja: 'マルチキャスト' },
  broadcast: { en: 'broadcast (everybody on the segment)', ja: 'ブロードキャスト (セグメント全体)' },
  reserved: { en: 'reserved (not in use)', ja: '予約済み (未使用)' },
  discard: { en: 'discard-only address', ja: '破棄専用アドレス' },
  ipv4Mapped: { en: 'IPv4 address written as IPv6', ja: 'IPv6 形式で書かれた IPv4 アドレス (IPv4 射影)' },
  ipv4Compatible: { en: 'IPv4-compatible address (abolished)', ja: 'IPv4 互換アドレス (廃止済み)' },
  nat64: { en: 'IPv4 address behind NAT64', ja: 'NAT64 経由の IPv4 アドレス' },
  sixToFour: { en: '6to4 tunnel address', ja: '6to4 トンネルのアドレス' },
  teredo: { en: 'Teredo tunnel address', ja: 'Teredo トンネルのアドレス' },
  as112: { en: 'AS112 sink for reverse DNS of private ranges', ja: 'AS112 (プライベート逆引きの受け皿)' },
  amt: { en: 'multicast tunnelling relay (AMT)', ja: 'AMT (マルチキャスト中継)' },
  orchid: { en: 'ORCHID (cryptographic identifier, not routed)', ja: 'ORCHID (暗号学的識別子、経路なし)' },
  segmentRouting: { en: 'segment routing identifier (SRv6)', ja: 'SRv6 の識別子' },
};
