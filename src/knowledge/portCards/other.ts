import type { CardEntry } from './cardEntry';
import { references } from './references';

/** What fits nowhere else: ICMP, backscatter, traceroute, and the honestly unknown. */
export const otherCards: readonly CardEntry[] = [
  {
    port: 0,
    transport: 'icmp',
    service: 'icmp',
    severity: 'info',
    confidence: 'partly',
    references: [references.jpcert2016, references.generalKnowledge],
    title: {
      en: 'Ping and network errors',
      ja: 'ping とエラー通知',
    },
    phrase: {
      en: 'Pings look for live addresses; errors are normal',
      ja: '使用中のアドレスを探す ping。エラー通知は正常',
    },
    why: {
      en: 'Scans often begin with a ping that looks for live addresses. Error messages (type 3) quote a packet of yours: they answer it, or someone forged your address.',
      ja: 'スキャンの前に、使用中のアドレスを ping で探すことがあります。エラー通知 (タイプ 3) は自分のパケットを引用した応答か、こちらのアドレスが詐称された攻撃の跳ね返りです。',
    },
    fix: {
      en: 'Limit the rate of pings rather than blocking them. Never block type 3 code 4, nor "packet too big" of IPv6: connections would hang.',
      ja: 'ping は遮断よりレート制限にとどめてください。タイプ 3 コード 4 と、IPv6 の Packet Too Big は遮断しないでください。通信が止まる原因になります。',
    },
  },
  {
    port: 53,
    transport: 'tcp',
    service: 'domain',
    severity: 'info',
    confidence: 'verified',
    references: [references.npa2016],
    title: {
      en: 'DNS over TCP, mostly backscatter',
      ja: 'TCP の DNS (多くは跳ね返り)',
    },
    phrase: {
      en: 'Often backscatter of an attack on a DNS server',
      ja: 'DNS サーバーへの攻撃の跳ね返りが多い',
    },
    why: {
      en: 'SYN ACK or RST from source port 53, unless a late answer to your own query, is backscatter: someone floods a DNS server and forges your address among others, as on 26 June 2016 against all 13 root servers. A SYN to your port 53 is a probe for zone transfers or open resolvers.',
      ja: '送信元ポート 53 からの SYN ACK や RST は、自分の問い合わせへの遅れた応答でなければ、跳ね返り (バックスキャッター) です。何者かがこちらのアドレスなどを詐称して DNS サーバーを攻撃しています。2016 年 6 月 26 日には 13 のルートサーバーすべてが攻撃されました。自分の 53 番への SYN は、ゾーン転送やオープンリゾルバーの探索です。',
    },
    fix: {
      en: 'Backscatter needs no action. If you run no DNS server, close inbound 53/tcp.',
      ja: '跳ね返りには対応不要です。DNS サーバーを運用していなければ、受信方向の 53/tcp を閉じてください。',
    },
  },
  {
    port: 6667,
    transport: 'tcp',
    service: 'irc',
    severity: 'medium',
    confidence: 'partly',
    malware: ['Tsunami/Kaiten', 'Gafgyt'],
    references: [references.sonicWallTsunami, references.generalKnowledge],
    title: {
      en: 'IRC-controlled bots',
      ja: 'IRC で操られるボット',
    },
    phrase: {
      en: 'Going out: maybe an old bot in the LAN',
      ja: 'LAN からの送信なら古いボットの疑い',
    },
    why: {
      en: 'Old bots take their orders over IRC. Traffic from your LAN to this port may be one, unless somebody chats on IRC.',
      ja: '古いボットは IRC で命令を受け取ります。IRC を使う人がいないのに LAN からこのポートへの通信があれば、ボットの疑いがあります。',
    },
    fix: {
      en: 'Look at the LAN device that connects out.',
      ja: '外へ接続している LAN 内の機器を調べてください。',
    },
  },
  {
    port: 30005,
    transport: 'tcp',
    service: 'unknown',
    severity: 'info',
    confidence: 'general',
    references: [references.generalKnowledge],
    title: {
      en: 'Occasional router management port',
      ja: 'まれにルーターの管理に使われるポート',
    },
    phrase: {
      en: 'Cause unknown, perhaps router management',
      ja: '原因不明 (ルーター管理の可能性)',
    },
    why: {
      en: 'No reliable explanation was found. Some routers from providers offer management in the 30000 range.',
      ja: '信頼できる説明は見つかっていません。事業者提供のルーターには、30000 番台を管理に使うものがあります。',
    },
    fix: {
      en: 'Check whether your router listens here; otherwise ignore it.',
      ja: '自分のルーターが待ち受けていないか確認し、そうでなければ無視してかまいません。',
    },
  },
  {
    port: 33434,
    transport: 'udp',
    service: 'traceroute',
    severity: 'info',
    confidence: 'verified',
    references: [references.gnuTraceroute],
    title: {
      en: 'Traceroute',
      ja: 'traceroute (経路調査)',
    },
    phrase: {
      en: 'Traceroute measuring the way: not an attack',
      ja: '経路調査 (traceroute)。攻撃ではない',
    },
    why: {
      en: 'Traceroute sends to 33434 and the ports above it with a rising TTL, to see the routers on the way.',
      ja: 'traceroute は経路上のルーターを調べるため、33434 以降のポートへ TTL を増やしながら送信します。',
    },
    fix: {
      en: 'Ignore it. A low TTL and rising port numbers confirm it.',
      ja: '無視してかまいません。TTL が小さく、ポート番号が順に増えていれば traceroute です。',
    },
  },
  {
    port: 56089,
    transport: 'udp',
    service: 'unknown',
    severity: 'info',
    confidence: 'partly',
    references: [references.nicterTop],
    title: {
      en: 'Unassigned port, seen widely',
      ja: '広く観測される未割り当てポート',
    },
    phrase: {
      en: 'No known service: peer-to-peer or scanner traffic',
      ja: '既知のサービスなし (P2P などの通信)',
    },
    why: {
      en: "High in NICTER's list of UDP ports by number of sources, yet no service is known; mostly peer-to-peer or scanners.",
      ja: 'NICTER の UDP ポート別ホスト数では上位ですが、既知のサービスはなく、多くは P2P やスキャナーの通信です。',
    },
    fix: {
      en: 'Ignore it, unless a single source keeps coming back.',
      ja: '特定の送信元から繰り返し届く場合を除き、無視してかまいません。',
    },
  },
  {
    port: 58742,
    transport: 'tcp',
    service: 'unknown',
    severity: 'info',
    confidence: 'verified',
    references: [references.homeRouter2020],
    title: {
      en: 'Unknown port, burst of 7 and 8 April 2020',
      ja: '不明なポート (2020 年 4 月 7～8 日に急増)',
    },
    phrase: {
      en: 'Unknown: no service or campaign is known',
      ja: '不明 (既知のサービスも攻撃もなし)',
    },
    why: {
      en: 'The second most frequent port of a home line in Japan on 7 and 8 April 2020. It is not registered and no campaign is known: "unknown" is the honest answer.',
      ja: '2020 年 4 月 7 日と 8 日、日本のある家庭回線で 2 番目に多く記録されたポートです。登録されたサービスも既知の攻撃もなく、「不明」が正直な答えです。',
    },
    fix: {
      en: 'See how many sources there are, and the TCP flags: SYN ACK or RST means backscatter to a dynamic port, SYN a real probe.',
      ja: '送信元の数と TCP フラグを確認してください。SYN ACK や RST なら動的ポートへの跳ね返り、SYN なら実際の探索です。',
    },
  },
];
