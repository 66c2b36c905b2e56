import type { Finding, FindingCode } from '../../core/findings/finding';
import { ipv6Bytes } from '../addressText';
import type { Bilingual } from '../text';
import type { Product } from './blockRule';

/** What to do: sentences, then commands of the products where they are known. Commands are to be read and copied, never run. */
export interface Remedy {
  /** Never empty. */
  readonly steps: readonly Bilingual[];
  /** By product; `PORT`, `ADDRESS` and the like are filled in from the finding. */
  readonly commands?: Commands;
  /** Commands that make sense only when something was let in. */
  readonly whenLetIn?: Commands;
}

const nothing: Bilingual = {
  en: 'Nothing needs to be done.',
  ja: '対処は不要です。',
};
const closeUnused: Bilingual = {
  en: 'Keep closed what nobody outside needs, and keep what is open up to date.',
  ja: '外部から不要なものは閉じたままにし、公開しているものは更新を続けてください。',
};

type Commands = Readonly<Partial<Record<Product, string>>>;

const closePort: Commands = {
  iptables: 'iptables -I INPUT -i WAN -p TRANSPORT --dport PORT -j DROP',
  nftables: 'nft insert rule inet filter input iifname "WAN" TRANSPORT dport PORT drop',
  ufw: 'ufw prepend deny in on WAN to any port PORT proto TRANSPORT',
  SEIL: 'filter add BLOCK_PORT interface pppoe0 direction in action block protocol TRANSPORT dstport PORT state disable logging on top',
};

/** For a port that has to stay open; `ufw limit` opens the port, so these are for those that are open only. */
const slowDown: Commands = {
  iptables:
    'iptables -I INPUT -i WAN -p tcp --dport PORT -m conntrack --ctstate NEW -m hashlimit --hashlimit-name logins --hashlimit-mode srcip --hashlimit-above 4/minute -j DROP',
  nftables: [
    "nft add set inet filter logins '{ type FAMILY_addr; flags dynamic; timeout 1m; }'",
    'nft insert rule inet filter input iifname "WAN" tcp dport PORT ct state new add @logins \'{ SADDR limit rate over 4/minute }\' drop',
  ].join('\n'),
  ufw: 'ufw limit in on WAN to any port PORT proto tcp',
};

const isolate: Commands = {
  iptables: 'iptables -I FORWARD -s ADDRESS -o WAN -j DROP',
  nftables: 'nft insert rule inet filter forward SADDR ADDRESS oifname "WAN" drop',
  ufw: 'ufw route prepend deny out on WAN from ADDRESS',
  SEIL: 'filter add BLOCK_DEVICE interface pppoe0 direction out action block src ADDRESS state disable logging on top',
};

const closeTelnet: Commands = {
  iptables: 'iptables -I INPUT -i WAN -p tcp -m multiport --dports 23,2323 -j DROP',
  nftables: 'nft insert rule inet filter input iifname "WAN" tcp dport { 23, 2323 } drop',
  ufw: 'ufw prepend deny in on WAN to any port 23,2323 proto tcp',
  SEIL: ['23', '2323']
    .map(
      (port) =>
        `filter add BLOCK_TCP_${port} interface pppoe0 direction in action block protocol tcp dstport ${port} state disable logging on top`,
    )
    .join('\n'),
};

/** What to do about each kind of finding. */
export const remedies: Readonly<Record<FindingCode, Remedy>> = {
  'allowed.danger': {
    steps: [
      {
        en: 'Decide whether anybody outside must reach this port. If not, close it now; if so, allow only the addresses that need it, or put it behind a VPN.',
        ja: '外部から使う必要があるか判断してください。不要ならすぐ閉じ、必要なら使う相手のアドレスだけに絞るか VPN の内側に置いてください。',
      },
      {
        en: 'Look into the logs of the service itself for logins you do not know, and change its passwords.',
        ja: 'サービス自体のログで身に覚えのないログインを確認し、パスワードを変更してください。',
      },
    ],
    commands: closePort,
  },
  'reflect.self': {
    steps: [
      {
        en: 'Block this UDP port from the internet to the device (inbound). For DNS block inbound 53 only, never outbound: outbound is how you look names up.',
        ja: 'インターネットから機器へのこの UDP ポート (受信) を遮断してください。DNS は受信の 53 だけを遮断し、送信は遮断しないでください (名前解決に必要です)。',
      },
      {
        en: 'Switch the service off where nobody needs it, and update the firmware. NTP: stop ntpd, or use 4.2.7p26 or later with `disable monitor` and `restrict default ignore`. SSDP: switch UPnP off on the outer side.',
        ja: '不要なサービスは停止し、ファームウェアを更新してください。NTP は ntpd を止めるか、4.2.7p26 以降で `disable monitor` と `restrict default ignore` を設定します。SSDP は WAN 側の UPnP を無効にします。',
      },
      {
        en: 'CLDAP (389/udp): stop it or close it; ordinary LDAP on 389/tcp is not affected. SEIL: set NTP to client mode, in which it serves no time to others.',
        ja: 'CLDAP (389/udp) は停止するか遮断してください。389/tcp の通常の LDAP には影響しません。SEIL では NTP をクライアントモードにすると、他者に時刻を提供しなくなります。',
      },
      {
        en: 'A power cycle helps for a while only: the device is found again within days.',
        ja: '電源の入れ直しは一時しのぎです。数日でまた見つけられます。',
      },
    ],
    commands: closePort,
  },
  'lan.infected': {
    steps: [
      {
        en: 'Take the device off the network, switch it off and on (many bots live in memory only), then change its password and update its firmware before it goes back.',
        ja: '機器をネットワークから外し、電源を入れ直します (メモリーだけに潜むボットは消えます)。再接続の前にパスワードを変更し、ファームウェアを更新してください。',
      },
      {
        en: 'Until then, let nothing of it out.',
        ja: 'それまでは、その機器からの通信を外に出さないでください。',
      },
    ],
    commands: isolate,
  },
  'mirai.seq': {
    steps: [
      {
        en: 'Change the factory passwords of cameras, recorders and routers, update them, and keep their login ports closed to the internet.',
        ja: 'カメラ・レコーダー・ルーターの初期パスワードを変更し、更新し、ログイン用ポートをインターネットに公開しないでください。',
      },
    ],
    whenLetIn: closeTelnet,
  },
  bruteforce: {
    steps: [
      {
        en: 'Close the port to the internet, or allow only known addresses; else use keys instead of passwords and lock out after a few failures.',
        ja: 'ポートをインターネットに公開しないか、既知のアドレスだけに絞ってください。公開する場合は、鍵認証と失敗時のロックを使ってください。',
      },
      {
        en: 'If it was let in, look into the log of the service for a login that succeeded.',
        ja: '許可されていた場合は、成功したログインがないかサービスのログで確認してください。',
      },
    ],
    whenLetIn: slowDown,
  },
  'scan.vertical': { steps: [closeUnused] },
  'scan.horizontal': { steps: [closeUnused] },
  flood: {
    steps: [
      {
        en: 'If the line is slow, tell your provider when it began and which port it is: only they can stop it before your line.',
        ja: '回線が遅い場合は、開始時刻とポートをプロバイダーに伝えてください。回線の手前で止められるのはプロバイダーだけです。',
      },
      {
        en: 'Limit how much of it is logged, not how much is dropped.',
        ja: '遮断はそのままにして、記録する量だけを制限してください。',
      },
    ],
  },
  'reflect.attempt': {
    steps: [
      {
        en: 'Leave the port closed. Do not block or report the source: it is the probable victim.',
        ja: 'ポートは閉じたままにしてください。送信元は被害者と考えられるため、遮断も通報もしないでください。',
      },
    ],
  },
  'spoof.bogon': {
    steps: [
      {
        en: 'Switch on the check of return paths (reverse path filter), and drop such sources on the outer interface. Do not block them one by one.',
        ja: '送信元の経路検査 (リバースパスフィルター) を有効にし、WAN 側インターフェースでこれらの送信元を破棄してください。個別に遮断する意味はありません。',
      },
    ],
    commands: {
      iptables: 'sysctl -w net.ipv4.conf.all.rp_filter=1',
      nftables: 'nft insert rule inet filter prerouting iifname "WAN" fib saddr . iif oif missing drop',
      ufw: '# /etc/ufw/sysctl.conf\nnet/ipv4/conf/all/rp_filter=1',
      SEIL: 'filter add BLOCK_BOGON interface pppoe0 direction in action block src 10.0.0.0/8 state disable logging on top',
    },
  },
  'mirai.ratio': {
    steps: [
      {
        en: 'Keep 23 and 2323 closed, and change the factory passwords of devices that offer telnet.',
        ja: '23 と 2323 は閉じたままにし、telnet を備えた機器の初期パスワードを変更してください。',
      },
    ],
    whenLetIn: closeTelnet,
  },
  'scan.distributed': { steps: [closeUnused] },
  'scan.stealth': {
    steps: [
      {
        en: 'Drop packets that belong to no connection (state INVALID) before any rule that accepts.',
        ja: '許可ルールより前に、どの接続にも属さないパケット (INVALID) を破棄してください。',
      },
    ],
    commands: {
      iptables: 'iptables -I INPUT -m conntrack --ctstate INVALID -j DROP',
      nftables: 'nft insert rule inet filter input ct state invalid drop',
    },
  },
  'scan.protocol': { steps: [closeUnused] },
  'scan.slow': { steps: [closeUnused] },
  'rate.limited': {
    steps: [
      {
        en: 'For exact counts raise or remove the limit of the logging rule, or log by NFLOG and ulogd. Then compare.',
        ja: '正確に数えるには、記録ルールの制限を緩めるか外す、または NFLOG と ulogd で記録してください。',
      },
    ],
    // From this level on, what is blocked is logged without a limit (ufw(8), LOGGING).
    commands: { ufw: 'ufw logging high' },
  },
  backscatter: { steps: [nothing] },
  dominated: {
    steps: [
      {
        en: 'Filter it out (click it, then exclude it) and read on.',
        ja: 'クリックして除外し、残りを確認してください。',
      },
      {
        en: 'If a function of the router itself writes that much (NTP, for example), find out why: a service that strangers misuse shows first in its own messages.',
        ja: 'ルーター自身の機能 (NTP など) が大量に出力している場合は、その原因を調べてください。外部から悪用されているサービスは、まず自身のログに現れます。',
      },
    ],
  },
  'scanner.research': {
    steps: [
      {
        en: 'Nothing needs to be done; the operators offer an opt-out.',
        ja: '対処は不要です。運営者に対象外にするよう依頼することもできます。',
      },
    ],
  },
  'tool.masscan': { steps: [nothing] },
  'tool.zmap': { steps: [nothing] },
  'os.guess': { steps: [nothing] },
};

/** What to do about a finding: a device of the own side that sends like Mirai is treated as infected, whatever else it does. */
export function remedyOf(finding: Finding): Remedy {
  return remedies[finding.code === 'mirai.seq' && finding.fromInside ? 'lan.infected' : finding.code];
}

/** The commands of a finding's remedy, its port and address filled in; `WAN` stands for the outer interface. */
export function commandsOf(finding: Finding): Commands {
  const remedy = remedyOf(finding);
  const isLetIn = 'accepted' in finding && finding.accepted > 0;
  const commands = { ...remedy.commands, ...(isLetIn ? remedy.whenLetIn : {}) };
  const { port, transport = 'tcp', source = '' } = finding;
  const isV6 = ipv6Bytes(source) !== undefined;
  const filled = Object.entries(commands).map(([product, command]) => [
    product,
    (isV6 ? forIpv6(command) : command)
      .replaceAll('TRANSPORT', transport)
      .replaceAll('FAMILY', isV6 ? 'ipv6' : 'ipv4')
      .replaceAll('SADDR', isV6 ? 'ip6 saddr' : 'ip saddr')
      .replaceAll('PORT', String(port ?? ''))
      .replaceAll('ADDRESS', safeAddress(source)),
  ]);
  return Object.fromEntries(filled);
}

/** The commands of iptables and SEIL have another name for IPv6. */
function forIpv6(command: string): string {
  return command.replaceAll(/^iptables /gm, 'ip6tables ').replaceAll(/^filter add /gm, 'filter6 add ');
}

/** Nothing but an address may get into a command line: logs are written by attackers. */
function safeAddress(text: string): string {
  return /^[\da-f.:]+(\/\d{1,3})?$/i.test(text) ? text : 'ADDRESS';
}
