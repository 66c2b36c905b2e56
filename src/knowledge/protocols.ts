import type { Bilingual } from './text';

/** An IP protocol: the `PROTO=` of a log line, the next header of IPv6. */
export interface IpProtocol {
  /** 0 to 255. */
  readonly number: number;
  /** Lower-case keyword, as `/etc/protocols` and IANA write it. */
  readonly keyword: string;
  /** What it is for, in one line. */
  readonly words: Bilingual;
}

function protocol(number: number, keyword: string, en: string, ja: string): IpProtocol {
  return { number, keyword, words: { en, ja } };
}

/** The protocols a firewall log meets (IANA, Assigned Internet Protocol Numbers), by number. */
export const ipProtocols: readonly IpProtocol[] = [
  protocol(0, 'hopopt', 'IPv6 hop-by-hop options', 'IPv6 ホップバイホップオプション'),
  protocol(1, 'icmp', 'Ping and network error messages', 'ping やネットワークのエラー通知'),
  protocol(2, 'igmp', 'Multicast group membership inside the LAN', 'LAN 内のマルチキャストグループ管理'),
  protocol(4, 'ipv4', 'IPv4 inside IP (tunnel)', 'IPv4 カプセル化 (トンネル)'),
  protocol(6, 'tcp', 'Connections: web, mail, SSH and most services', 'コネクション型通信 (Web、メール、SSH など)'),
  protocol(8, 'egp', 'Exterior gateway protocol (historic)', '外部ゲートウェイプロトコル (歴史的)'),
  protocol(9, 'igp', 'Private interior routing protocol', '内部ルーティングプロトコル'),
  protocol(17, 'udp', 'Datagrams: DNS, NTP, VoIP, games, QUIC', 'データグラム通信 (DNS、NTP、VoIP、ゲーム、QUIC など)'),
  protocol(
    27,
    'rdp',
    'Reliable data protocol (not Remote Desktop)',
    'Reliable Data Protocol (リモートデスクトップではない)',
  ),
  protocol(33, 'dccp', 'Datagrams with congestion control', '輻輳制御付きデータグラム'),
  protocol(41, 'ipv6', 'IPv6 inside IPv4 (6to4, 6in4 tunnel)', 'IPv6 over IPv4 トンネル (6to4、6in4)'),
  protocol(43, 'ipv6-route', 'IPv6 routing header', 'IPv6 ルーティングヘッダー'),
  protocol(44, 'ipv6-frag', 'IPv6 fragment header', 'IPv6 フラグメントヘッダー'),
  protocol(46, 'rsvp', 'Resource reservation', '帯域予約 (RSVP)'),
  protocol(47, 'gre', 'Tunnel, also the data channel of PPTP', 'GRE トンネル (PPTP のデータ部も含む)'),
  protocol(50, 'esp', 'IPsec: encrypted VPN traffic', 'IPsec の暗号化された VPN 通信'),
  protocol(51, 'ah', 'IPsec: authenticated, not encrypted', 'IPsec の認証ヘッダー (暗号化なし)'),
  protocol(58, 'ipv6-icmp', 'IPv6 ping, errors and neighbour discovery', 'IPv6 の ping、エラー通知、近隣探索'),
  protocol(59, 'ipv6-nonxt', 'IPv6 packet without a payload', 'ペイロードのない IPv6 パケット'),
  protocol(60, 'ipv6-opts', 'IPv6 destination options', 'IPv6 宛先オプション'),
  protocol(88, 'eigrp', 'Cisco routing protocol', 'Cisco のルーティングプロトコル'),
  protocol(89, 'ospf', 'Routing protocol inside a network', 'OSPF (組織内のルーティングプロトコル)'),
  protocol(94, 'ipip', 'IP inside IP (tunnel)', 'IP-in-IP トンネル'),
  protocol(97, 'etherip', 'Ethernet inside IP (layer-2 tunnel)', 'EtherIP (L2 トンネル)'),
  protocol(103, 'pim', 'Multicast routing', 'マルチキャストのルーティング (PIM)'),
  protocol(108, 'ipcomp', 'IPsec: compressed payload', 'IPsec のペイロード圧縮'),
  protocol(112, 'vrrp', 'Router redundancy (VRRP, also CARP)', 'ルーター冗長化 (VRRP、CARP)'),
  protocol(115, 'l2tp', 'Layer-2 tunnel directly over IP', 'L2TPv3 (IP 直上の L2 トンネル)'),
  protocol(
    118,
    'stp',
    'Schedule transfer protocol (not spanning tree)',
    'Schedule Transfer Protocol (スパニングツリーではない)',
  ),
  protocol(124, 'isis', 'IS-IS routing over IPv4', 'IPv4 上の IS-IS ルーティング'),
  protocol(132, 'sctp', 'Telephone signalling and data streams', '電話網のシグナリングなどに使う SCTP'),
  protocol(133, 'fc', 'Fibre Channel', 'ファイバーチャネル'),
  protocol(135, 'mobility-header', 'Mobile IPv6', 'モバイル IPv6'),
  protocol(136, 'udplite', 'UDP that tolerates damaged payloads', 'UDP-Lite (一部の破損を許す UDP)'),
  protocol(137, 'mpls-in-ip', 'MPLS inside IP', 'MPLS over IP'),
  protocol(139, 'hip', 'Host identity protocol', 'Host Identity Protocol'),
  protocol(140, 'shim6', 'IPv6 multihoming shim', 'IPv6 マルチホーミング (Shim6)'),
  protocol(142, 'rohc', 'Header compression', 'ヘッダー圧縮 (ROHC)'),
  protocol(143, 'ethernet', 'Ethernet as an IPv6 payload (SRv6)', 'IPv6 で運ぶ Ethernet (SRv6)'),
  protocol(253, 'experiment-1', 'Reserved for experiments (RFC 3692)', '実験用 (RFC 3692)'),
  protocol(254, 'experiment-2', 'Reserved for experiments (RFC 3692)', '実験用 (RFC 3692)'),
  protocol(255, 'reserved', 'Reserved: never valid on a network', '予約済み (実際の通信では使われない)'),
];

const byNumber: ReadonlyMap<number, IpProtocol> = new Map(ipProtocols.map((entry) => [entry.number, entry]));

/** The protocol with this number (0 to 255), or `undefined` when it is unassigned or never seen. */
export function ipProtocol(number: number): IpProtocol | undefined {
  return byNumber.get(number);
}
