import type { CardEntry } from './cardEntry';
import { references } from './references';

/** Administration of servers, containers and applications. */
export const serverManagementCards: readonly CardEntry[] = [
  {
    port: 623,
    transport: 'udp',
    service: 'ipmi',
    severity: 'high',
    confidence: 'verified',
    cves: ['CVE-2013-4786'],
    probePayloadBytes: [23],
    references: [references.farmerIpmi, references.zmapProbes],
    title: {
      en: 'Server management boards (IPMI)',
      ja: 'サーバー管理基板 (IPMI)',
    },
    phrase: {
      en: 'Fetches password hashes from server management boards',
      ja: 'サーバー管理基板のパスワードハッシュ取得',
    },
    why: {
      en: 'IPMI hands out password hashes before the login; with them a server can be taken over entirely.',
      ja: 'IPMI はログイン前にパスワードのハッシュを渡してしまいます。破られるとサーバー全体を操作されます。',
    },
    fix: {
      en: 'Keep management boards in a management network and block 623/udp.',
      ja: '管理基板は管理用ネットワークだけに置き、623/udp を遮断してください。',
    },
  },
  {
    port: 2375,
    transport: 'tcp',
    service: 'docker',
    severity: 'critical',
    confidence: 'partly',
    malware: ['Kinsing', 'TeamTNT', 'Doki'],
    references: [references.npa2019Docker, references.dockerDaemon, references.generalKnowledge],
    title: {
      en: 'Docker without a password',
      ja: '認証なしの Docker API',
    },
    phrase: {
      en: 'Whoever reaches it owns the host; miners look for it',
      ja: 'ホストを丸ごと乗っ取れる Docker の探索',
    },
    why: {
      en: 'Anyone may start a container with full rights and so own the host. Coin miners search for it without pause.',
      ja: '誰でも特権コンテナを起動でき、ホスト全体を乗っ取れます。暗号資産マイナーが常に探しています。',
    },
    fix: {
      en: 'Never expose the API: use the local socket, or TLS with client certificates.',
      ja: 'API を公開せず、ローカルソケットか、クライアント証明書付きの TLS を使ってください。',
    },
  },
  {
    port: 2376,
    transport: 'tcp',
    service: 'docker-s',
    severity: 'high',
    confidence: 'partly',
    malware: ['TeamTNT'],
    references: [references.npa2019Docker, references.dockerDaemon, references.generalKnowledge],
    title: {
      en: 'Docker over TLS',
      ja: 'TLS 付きの Docker API',
    },
    phrase: {
      en: 'Docker with weak or missing client certificates',
      ja: 'クライアント証明書のない Docker の探索',
    },
    why: {
      en: 'Attackers try whether client certificates are really required.',
      ja: 'クライアント証明書が本当に必須かどうかを試す通信です。',
    },
    fix: {
      en: 'Require client certificates and limit the source addresses.',
      ja: 'クライアント証明書を必須にし、送信元を制限してください。',
    },
  },
  {
    port: 2379,
    transport: 'tcp',
    service: 'etcd-client',
    severity: 'critical',
    confidence: 'verified',
    references: [references.laceworkEtcd],
    title: {
      en: 'etcd (Kubernetes data)',
      ja: 'etcd (Kubernetes のデータ)',
    },
    phrase: {
      en: 'Open etcd gives away Kubernetes secrets',
      ja: 'Kubernetes の機密情報を保持する etcd の探索',
    },
    why: {
      en: 'etcd keeps the state of a Kubernetes cluster. If it is open, the secrets can be read.',
      ja: 'etcd は Kubernetes クラスターの状態を保存します。公開されていると機密情報を読み出されます。',
    },
    fix: {
      en: 'Require TLS on both sides and do not listen in public.',
      ja: '相互 TLS を必須にし、公開アドレスで待ち受けないでください。',
    },
  },
  {
    port: 3333,
    transport: 'tcp',
    service: 'dec-notes',
    severity: 'medium',
    confidence: 'verified',
    malware: ['Satori.Coin.Robber (2018)'],
    cves: ['CVE-2018-1000049'],
    references: [references.satoriClaymore, references.satoriWallet],
    title: {
      en: 'Coin miner management',
      ja: '暗号資産マイナーの管理ポート',
    },
    phrase: {
      en: 'Redirects coin miners to another wallet',
      ja: 'マイナーの送金先を書き換える攻撃',
    },
    why: {
      en: 'Claymore and other miners offer management here; bots change the wallet to their own.',
      ja: 'Claymore などのマイナーの管理ポートです。ボットが送金先を自分のウォレットに書き換えます。',
    },
    fix: {
      en: 'Set it to read-only or with a password, and keep it off the WAN.',
      ja: '読み取り専用にするかパスワードを設定し、WAN に公開しないでください。',
    },
  },
  {
    port: 4786,
    transport: 'tcp',
    service: 'smart-install',
    severity: 'critical',
    confidence: 'verified',
    malware: ['Static Tundra / Berserk Bear'],
    cves: ['CVE-2018-0171'],
    knownExploited: ['CVE-2018-0171'],
    references: [references.cisaKnownExploited, references.ciscoSmartInstall, references.staticTundra],
    title: {
      en: 'Cisco Smart Install',
      ja: 'Cisco Smart Install 機能',
    },
    phrase: {
      en: 'Steals configurations of Cisco switches',
      ja: 'Cisco スイッチの設定窃取',
    },
    why: {
      en: 'Smart Install has no login: configurations are stolen and code is run. A flaw of 2018 has served state actors for years, still in 2025.',
      ja: 'Smart Install には認証がなく、設定の窃取やコード実行に使われます。2018 年の脆弱性は国家が関与する攻撃者に長年使われ、2025 年にも悪用が報告されました。',
    },
    fix: {
      en: 'Enter "no vstack" or upgrade the switch, and block 4786.',
      ja: 'no vstack を設定するかスイッチを更新し、4786 番を遮断してください。',
    },
  },
  {
    port: 4848,
    transport: 'tcp',
    service: 'appserv-http',
    severity: 'medium',
    confidence: 'verified',
    cves: ['CVE-2017-1000028'],
    references: [references.npa2015],
    title: {
      en: 'GlassFish administration',
      ja: 'GlassFish の管理画面',
    },
    phrase: {
      en: 'Logins to GlassFish application servers',
      ja: 'GlassFish へのログイン試行',
    },
    why: {
      en: "Japan's police has seen login attempts at the administration page since February 2015.",
      ja: '警察庁は 2015 年 2 月から管理画面へのログイン試行を観測しています。',
    },
    fix: {
      en: 'Bind the administration page to localhost.',
      ja: '管理画面は localhost だけで待ち受けてください。',
    },
  },
  {
    port: 5000,
    transport: 'tcp',
    service: 'upnp',
    severity: 'medium',
    confidence: 'verified',
    malware: ['Hikvision DVR worm (2014)'],
    references: [references.sans2014, references.npa2016],
    title: {
      en: 'Synology NAS and UPnP',
      ja: 'Synology NAS と UPnP',
    },
    phrase: {
      en: 'Looking for Synology NAS',
      ja: 'Synology NAS の探索',
    },
    why: {
      en: 'In March 2014 infected video recorders searched here for Synology NAS. The port is also used by UPnP, Docker registries and AirPlay.',
      ja: '2014 年 3 月、感染した録画機がこのポートで Synology の NAS を探していました。UPnP、Docker レジストリ、AirPlay も使います。',
    },
    fix: {
      en: 'Do not expose the administration of a NAS, and update DSM.',
      ja: 'NAS の管理画面を公開せず、DSM を更新してください。',
    },
  },
  {
    port: 6443,
    transport: 'tcp',
    service: 'kubernetes-api',
    severity: 'high',
    confidence: 'partly',
    malware: ['TeamTNT', 'Kinsing'],
    cves: ['CVE-2018-1002105'],
    references: [references.shadowserverKubernetes, references.generalKnowledge],
    title: {
      en: 'Kubernetes API',
      ja: 'Kubernetes の API',
    },
    phrase: {
      en: 'Looking for Kubernetes clusters open to anyone',
      ja: '誰でも操作できる Kubernetes の探索',
    },
    why: {
      en: 'Hundreds of thousands of API servers answer strangers. Attackers try anonymous access and a privilege flaw of 2018.',
      ja: '誰からの要求にも応じる API サーバーが数十万台あり、匿名アクセスや 2018 年の権限昇格の脆弱性が試されます。',
    },
    fix: {
      en: 'Use a private endpoint and forbid anonymous access.',
      ja: 'エンドポイントを非公開にし、匿名アクセスを禁止してください。',
    },
  },
  {
    port: 7001,
    transport: 'tcp',
    service: 'weblogic',
    severity: 'critical',
    confidence: 'partly',
    malware: ['Kinsing', '8220 Gang'],
    cves: ['CVE-2017-10271', 'CVE-2018-2628', 'CVE-2019-2725', 'CVE-2020-14882', 'CVE-2020-14883', 'CVE-2023-21839'],
    knownExploited: [
      'CVE-2017-10271',
      'CVE-2018-2628',
      'CVE-2019-2725',
      'CVE-2020-14882',
      'CVE-2020-14883',
      'CVE-2023-21839',
    ],
    references: [references.cisaKnownExploited, references.generalKnowledge],
    title: {
      en: 'Oracle WebLogic',
      ja: 'Oracle WebLogic サーバー',
    },
    phrase: {
      en: 'A long row of flaws that need no login',
      ja: 'ログイン不要の脆弱性が続く WebLogic への攻撃',
    },
    why: {
      en: 'Again and again WebLogic had flaws that let strangers run code without a login; bots install coin miners through them.',
      ja: 'WebLogic ではログイン不要でコードを実行できる脆弱性が繰り返し見つかり、暗号資産マイナーの侵入に使われています。',
    },
    fix: {
      en: "Install Oracle's patches every quarter; hide the console and the T3 and IIOP protocols.",
      ja: '四半期ごとの更新を適用し、管理コンソールと T3 / IIOP を外部から隠してください。',
    },
  },
  {
    port: 8545,
    transport: 'tcp',
    service: 'ethereum-rpc',
    severity: 'high',
    confidence: 'verified',
    references: [references.gethSecurity, references.gethTheft],
    title: {
      en: 'Ethereum node',
      ja: 'Ethereum ノード',
    },
    phrase: {
      en: 'Steals coins from open Ethereum nodes',
      ja: '公開された Ethereum ノードからのコイン窃取',
    },
    why: {
      en: 'Bots ask open nodes for their accounts and send the coins to themselves.',
      ja: 'ボットが公開ノードの口座を調べ、コインを自分宛てに送金します。',
    },
    fix: {
      en: 'Bind the RPC interface to localhost.',
      ja: 'RPC は localhost だけで待ち受けてください。',
    },
  },
  {
    port: 9001,
    transport: 'tcp',
    service: 'tor-orport',
    severity: 'medium',
    confidence: 'general',
    cves: ['CVE-2017-11610'],
    references: [references.generalKnowledge],
    title: {
      en: 'Tor relays and Supervisor',
      ja: 'Tor リレーと Supervisor',
    },
    phrase: {
      en: 'Tor relays, or a process manager open to commands',
      ja: 'Tor の通信、または Supervisor への攻撃',
    },
    why: {
      en: 'Tor relays use this port. The process manager Supervisor also listens here, and a flaw lets strangers run commands.',
      ja: 'Tor のリレーが使うポートです。プロセス管理ツール Supervisor も使い、命令を実行できる脆弱性がありました。',
    },
    fix: {
      en: 'Bind Supervisor to localhost.',
      ja: 'Supervisor は localhost だけで待ち受けてください。',
    },
  },
  {
    port: 10000,
    transport: 'tcp',
    service: 'webmin',
    severity: 'high',
    confidence: 'verified',
    malware: ['Roboto (2019)'],
    cves: ['CVE-2019-15107'],
    knownExploited: ['CVE-2019-15107'],
    references: [references.jpcert2019, references.cisaKnownExploited],
    title: {
      en: 'Webmin administration',
      ja: 'Webmin の管理画面',
    },
    phrase: {
      en: 'Takes over old Webmin servers',
      ja: '古い Webmin サーバーの乗っ取り',
    },
    why: {
      en: "A flaw of 2019 in Webmin's password change runs any command. JPCERT/CC noted a rise in the third quarter of 2019. NDMP backups use the port as well.",
      ja: '2019 年に見つかったパスワード変更機能の脆弱性で、任意の命令を実行されます。JPCERT/CC は 2019 年第 3 四半期に増加を報告しました。バックアップの NDMP も同じポートを使います。',
    },
    fix: {
      en: 'Update Webmin and restrict it by address.',
      ja: 'Webmin を更新し、接続元アドレスを制限してください。',
    },
  },
  {
    port: 10250,
    transport: 'tcp',
    service: 'kubelet',
    severity: 'critical',
    confidence: 'partly',
    malware: ['Hildegard / TeamTNT (2021)'],
    references: [references.kubeletAccess, references.generalKnowledge],
    title: {
      en: 'Kubernetes node (kubelet)',
      ja: 'Kubernetes ノード (kubelet)',
    },
    phrase: {
      en: 'Runs commands in containers without a login',
      ja: 'ログインなしでコンテナを操作する攻撃',
    },
    why: {
      en: "If anonymous access is allowed, strangers run commands inside the node's containers.",
      ja: '匿名アクセスが許されていると、ノード上のコンテナ内で命令を実行されます。',
    },
    fix: {
      en: 'Forbid anonymous access and protect the node with a firewall.',
      ja: '匿名アクセスを禁止し、ノードをファイアウォールで守ってください。',
    },
  },
  {
    port: 61616,
    transport: 'tcp',
    service: 'activemq',
    severity: 'critical',
    confidence: 'partly',
    malware: ['HelloKitty', 'Kinsing'],
    cves: ['CVE-2023-46604'],
    knownExploited: ['CVE-2023-46604'],
    references: [
      references.cisaKnownExploited,
      references.activeMqKinsing,
      references.activeMqRansomware,
      references.generalKnowledge,
    ],
    title: {
      en: 'Apache ActiveMQ',
      ja: 'Apache ActiveMQ (メッセージ基盤)',
    },
    phrase: {
      en: 'Ransomware enters through unpatched ActiveMQ',
      ja: '未更新の ActiveMQ を突くランサムウェア',
    },
    why: {
      en: 'A flaw of 2023 runs any code without a login; ransomware and miners use it.',
      ja: '2023 年の脆弱性により、ログインなしで任意のコードを実行されます。ランサムウェアやマイナーに使われています。',
    },
    fix: {
      en: 'Update ActiveMQ and do not expose it.',
      ja: 'ActiveMQ を更新し、公開しないでください。',
    },
  },
];
