import type { Bilingual } from './text';

/** A UDP probe that is recognised by its size alone. Only ever "fits": other content can have the same size. */
export interface Probe {
  /** Destination port, UDP. */
  readonly port: number;
  /** Smallest and largest UDP payload in bytes, both included. */
  readonly payloadBytes: readonly [min: number, max: number];
  /** Whether the size was read from a published probe or computed from it, or is only generally known. */
  readonly confidence: 'verified' | 'general';
  /** A sentence that begins with "Fits". */
  readonly words: Bilingual;
}

function probe(port: number, bytes: number | readonly [number, number], en: string, ja: string): Probe {
  const payloadBytes = typeof bytes === 'number' ? ([bytes, bytes] as const) : bytes;
  return { port, payloadBytes, confidence: 'verified', words: { en: `Fits ${en}.`, ja: `${ja}に合う長さです。` } };
}

function general(entry: Probe): Probe {
  return { ...entry, confidence: 'general' };
}

/** Probes by port and size: sizes of the payloads published with ZMap (examples/udp-probes), or computed. */
export const probes: readonly Probe[] = [
  probe(17, 2, 'a Quote of the Day trigger', 'Quote of the Day を呼び出す要求'),
  probe(19, 1, 'a chargen trigger of one byte', '1 バイトの chargen 要求'),
  probe(53, [30, 32], 'a short DNS query', '短い DNS 問い合わせ'),
  probe(69, 14, 'a TFTP read request', 'TFTP の読み出し要求'),
  probe(111, 40, 'a portmapper dump request', 'portmapper の一覧要求'),
  general(probe(123, 8, 'a short NTP monlist request (mode 7)', 'NTP の短い monlist 要求 (mode 7)')),
  probe(123, 48, 'an ordinary NTP time request', '通常の NTP 時刻要求'),
  probe(123, 192, 'an NTP monlist request (mode 7)', 'NTP の monlist 要求 (mode 7)'),
  probe(137, 50, 'a NetBIOS node status request', 'NetBIOS ノード状態要求'),
  probe(161, 40, 'an SNMP query with the community "public"', 'コミュニティ名 public の SNMP 要求'),
  probe(161, 43, 'an SNMP query with the community "public"', 'コミュニティ名 public の SNMP 要求'),
  probe(161, 60, 'an SNMPv3 discovery', 'SNMPv3 の探索'),
  probe(177, 7, 'an XDMCP query', 'XDMCP の問い合わせ'),
  probe(389, 53, 'a CLDAP search request', 'CLDAP の検索要求'),
  probe(520, 24, 'a RIP request for the routing table', 'RIP の経路表要求'),
  probe(623, 23, 'an IPMI "get channel authentication" probe', 'IPMI の認証方式の問い合わせ'),
  probe(1194, 18, 'an OpenVPN discovery probe', 'OpenVPN の探索'),
  probe(1434, 1, 'a SQL Server Browser query of one byte', '1 バイトの SQL Server Browser 問い合わせ'),
  probe(1604, 30, 'a Citrix browser query', 'Citrix ブラウザーサービスの問い合わせ'),
  probe(1900, 84, 'an SSDP M-SEARCH', 'SSDP の M-SEARCH'),
  probe(
    1900,
    90,
    'an SSDP M-SEARCH for ssdp:all, the common form in attacks',
    '攻撃でよく使われる SSDP の M-SEARCH (ssdp:all) ',
  ),
  probe(1900, 94, 'an SSDP M-SEARCH', 'SSDP の M-SEARCH'),
  probe(1900, 99, 'an SSDP M-SEARCH', 'SSDP の M-SEARCH'),
  probe(3283, 5, 'an Apple Remote Desktop query', 'Apple Remote Desktop の問い合わせ'),
  probe(3389, 18, 'a probe for RDP over UDP', 'UDP 版 RDP の探索'),
  probe(3702, 5, 'a malformed WS-Discovery probe', '不正な形式の WS-Discovery 要求'),
  probe(3702, 627, 'a full WS-Discovery probe', '完全な WS-Discovery の Probe'),
  probe(5060, 7, 'a minimal SIP probe', '最小の SIP 探索'),
  general(
    probe(5060, [380, 460], 'a SIP OPTIONS request such as SIPVicious sends', 'SIPVicious などの SIP OPTIONS 要求'),
  ),
  probe(5093, 6, 'a Sentinel licence manager query', 'Sentinel ライセンスマネージャーの問い合わせ'),
  probe(5351, 4, 'a NAT-PMP probe', 'NAT-PMP の探索'),
  probe(5351, 18, 'a NAT-PMP probe', 'NAT-PMP の探索'),
  probe(5353, 46, 'an mDNS query for the list of services', 'mDNS のサービス一覧の問い合わせ'),
  probe(5632, 2, 'a pcAnywhere query', 'pcAnywhere の問い合わせ'),
  probe(5632, 18, 'a pcAnywhere probe', 'pcAnywhere の探索'),
  probe(5683, 21, 'a CoAP resource discovery (/.well-known/core)', 'CoAP のリソース探索 (/.well-known/core) '),
  probe(10001, 4, 'a Ubiquiti discovery', 'Ubiquiti の機器探索'),
  probe(10001, 18, 'a Ubiquiti discovery', 'Ubiquiti の機器探索'),
  probe(11211, 15, 'a memcached stats request', 'memcached の stats 要求'),
  probe(11211, 21, 'a memcached "stats items" request', 'memcached の stats items 要求'),
  probe(17185, 64, 'a VxWorks debugger (WDB RPC) probe', 'VxWorks デバッガー (WDB RPC) の探索'),
  probe(27015, 25, 'a Steam server information query (A2S_INFO)', 'Steam サーバー情報の問い合わせ (A2S_INFO) '),
  probe(47808, 18, 'a BACnet property read', 'BACnet のプロパティ読み出し'),
  probe(47808, 37, 'a BACnet read of several properties', 'BACnet の複数プロパティ読み出し'),
  probe(53413, 18, 'a probe for the Netis router backdoor', 'Netis ルーターのバックドア探索'),
];

const udpHeaderBytes = 8;
const ipHeaderBytes = { 4: 20, 6: 40 } as const;

/**
 * The probe whose size matches, or `undefined`.
 * @param port destination port, UDP
 * @param payloadBytes UDP payload in bytes (the UDP length minus 8)
 */
export function probeOfPayload(port: number, payloadBytes: number): Probe | undefined {
  return probes.find(
    ({ port: known, payloadBytes: [min, max] }) => known === port && min <= payloadBytes && payloadBytes <= max,
  );
}

/**
 * The probe whose size matches a whole packet without IP options or extension headers, or `undefined`.
 * @param port destination port, UDP
 * @param ipLength length of the IP packet in bytes: the first `LEN=` of a netfilter line
 */
export function probeOfPacket(port: number, ipLength: number, ipVersion: 4 | 6 = 4): Probe | undefined {
  return probeOfPayload(port, ipLength - ipHeaderBytes[ipVersion] - udpHeaderBytes);
}
