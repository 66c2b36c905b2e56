import type { CardEntry } from './cardEntry';
import { references } from './references';

/** Remote log-in and VPN. */
export const remoteAccessCards: readonly CardEntry[] = [
  {
    port: 22,
    transport: 'tcp',
    service: 'ssh',
    severity: 'high',
    confidence: 'partly',
    malware: ['XorDDoS', 'Outlaw', 'Mirai variants'],
    cves: ['CVE-2024-6387', 'CVE-2018-15473'],
    references: [references.nicter2019, references.jpcert2019, references.jpcert2025, references.generalKnowledge],
    title: {
      en: 'SSH password guessing',
      ja: 'SSH のパスワード総当たり',
    },
    phrase: {
      en: 'Bots guess passwords of root and admin',
      ja: 'root や admin のパスワード総当たり',
    },
    why: {
      en: 'Bots guess passwords of root, admin and the like, then install DDoS bots or coin miners. Third to fifth among the most scanned ports in Japanese observations of 2019 to 2025.',
      ja: 'root や admin などのパスワードを総当たりし、成功すると DDoS ボットや暗号資産マイナーを入れます。日本の観測 (2019～2025 年) では、スキャン数の 3～5 位に入っています。',
    },
    fix: {
      en: 'Allow keys only and no login as root. Limit the source addresses, or put SSH behind a VPN.',
      ja: '公開鍵認証だけにし、root のログインを禁止してください。送信元を制限するか、VPN の内側に置きます。',
    },
  },
  {
    port: 23,
    transport: 'tcp',
    service: 'telnet',
    severity: 'high',
    confidence: 'verified',
    malware: ['Mirai (2016)', 'Hajime', 'Gafgyt / Bashlite / qBot'],
    references: [
      references.npa2016,
      references.homeFirewall2020,
      references.homeRouter2020,
      references.miraiSource,
      references.nicter2019,
      references.jpcert2025,
      references.noticeProgramme,
    ],
    title: {
      en: 'Telnet: IoT botnets',
      ja: 'Telnet を狙う IoT ボットネット',
    },
    phrase: {
      en: 'IoT botnets (Mirai and others) try default passwords',
      ja: 'Mirai などの IoT ボットが初期パスワードを試行',
    },
    why: {
      en: "Bots try the factory passwords of cameras, video recorders and routers. In June 2016, 98.7 % of the packets Japan's police counted here arrived with a TTL below 64, that is from Linux devices of the same kind. Still the most scanned port of all.",
      ja: 'カメラや録画機、ルーターの初期パスワードを試すボットの通信です。警察庁の 2016 年 6 月の観測では 98.7 % が TTL 64 未満で、同種の Linux 機器から届いていました。今も最も多くスキャンされるポートです。',
    },
    fix: {
      en: "Never expose Telnet; use SSH. Change the device's password, update its firmware or replace it. If the source is your own device, power-cycle it and change the password at once.",
      ja: 'Telnet を公開せず、SSH を使ってください。機器のパスワードを変更し、ファームウェアを更新するか買い替えます。送信元が自分の機器なら、電源を入れ直してすぐにパスワードを変更してください。',
    },
  },
  {
    port: 500,
    transport: 'udp',
    service: 'isakmp',
    severity: 'high',
    confidence: 'partly',
    malware: ['Mirai variants (2023, Zyxel)'],
    cves: ['CVE-2016-6415', 'CVE-2023-28771'],
    knownExploited: ['CVE-2016-6415', 'CVE-2023-28771'],
    references: [references.npa2015, references.generalKnowledge, references.cisaKnownExploited],
    title: {
      en: 'IPsec VPN (IKE) probing',
      ja: 'IPsec VPN (IKE) の探索',
    },
    phrase: {
      en: 'VPN gateways are fingerprinted and exploited',
      ja: 'VPN 装置の調査と脆弱性攻撃',
    },
    why: {
      en: "Attackers identify VPN gateways and use their flaws: memory disclosure in Cisco IKEv1, command injection in Zyxel devices that Mirai variants took up in 2023. Japan's police saw a rise in July 2015.",
      ja: 'VPN 装置の種類を調べ、脆弱性を突きます。Cisco の IKEv1 の情報漏えいや、2023 年に Mirai 亜種が使った Zyxel のコマンドインジェクションが知られています。警察庁は 2015 年 7 月に増加を観測しました。',
    },
    fix: {
      en: 'Patch the gateway and accept IKE only from known peers. If you use IPsec yourself, part of this is normal.',
      ja: 'VPN 装置を更新し、IKE は既知の接続先だけから受け付けてください。IPsec を使っている場合は、正常な通信も含まれます。',
    },
  },
  {
    port: 1194,
    transport: 'udp',
    service: 'openvpn',
    severity: 'low',
    confidence: 'verified',
    probePayloadBytes: [18],
    references: [references.zmapProbes, references.openVpnReflection],
    title: {
      en: 'OpenVPN discovery',
      ja: 'OpenVPN の探索',
    },
    phrase: {
      en: 'Looking for VPN servers',
      ja: 'VPN サーバーの探索',
    },
    why: {
      en: 'Scanners look for OpenVPN servers. A badly configured one may answer more than it receives.',
      ja: 'OpenVPN サーバーを探すスキャンです。設定が悪いと、受け取った以上の応答を返すことがあります。',
    },
    fix: {
      en: 'Use tls-auth or tls-crypt, so that strangers get no answer.',
      ja: 'tls-auth または tls-crypt を使い、部外者には応答しないようにしてください。',
    },
  },
  {
    port: 1723,
    transport: 'tcp',
    service: 'pptp',
    severity: 'medium',
    confidence: 'partly',
    references: [references.microsoftMsChap, references.generalKnowledge],
    title: {
      en: 'PPTP, an outdated VPN',
      ja: 'PPTP 方式の VPN',
    },
    phrase: {
      en: 'Guessing logins of an outdated VPN',
      ja: '旧式 VPN のログイン試行',
    },
    why: {
      en: 'PPTP relies on MS-CHAPv2, which is broken. Attackers look for servers and guess passwords.',
      ja: 'PPTP の認証 MS-CHAPv2 はすでに破られています。攻撃者はサーバーを探し、パスワードを試します。',
    },
    fix: {
      en: 'Replace PPTP with IKEv2, WireGuard or OpenVPN.',
      ja: 'PPTP をやめ、IKEv2、WireGuard、OpenVPN などに移行してください。',
    },
  },
  {
    port: 2222,
    transport: 'tcp',
    service: 'ssh-alt',
    severity: 'medium',
    confidence: 'general',
    malware: ['Mirai variants'],
    references: [references.generalKnowledge],
    title: {
      en: 'SSH on another port',
      ja: '別ポートの SSH',
    },
    phrase: {
      en: 'SSH guessing on the usual second port',
      ja: '別ポートの SSH への総当たり',
    },
    why: {
      en: 'Many move SSH from 22 to 2222, so bots guess passwords here as well.',
      ja: 'SSH を 22 から 2222 に移す人が多いため、ここでも同じ総当たりが行われます。',
    },
    fix: {
      en: 'Moving the port does not protect: allow keys only and limit the sources.',
      ja: 'ポート変更だけでは守れません。公開鍵認証だけにし、送信元を制限してください。',
    },
  },
  {
    port: 2323,
    transport: 'tcp',
    service: 'telnet-alt',
    severity: 'high',
    confidence: 'verified',
    malware: ['Mirai'],
    references: [references.miraiSource, references.nicterTop, references.npa2018],
    title: {
      en: 'Telnet on the alternate port',
      ja: '代替ポートの Telnet',
    },
    phrase: {
      en: 'Mirai sends one probe in ten here instead of to 23',
      ja: 'Mirai は 10 回に 1 回ここを調べる',
    },
    why: {
      en: 'The original Mirai sends every tenth probe to 2323 instead of 23. A mix of ten to one from one source is its mark.',
      ja: '初代 Mirai は、10 回に 1 回 23 の代わりに 2323 を調べます。同じ送信元から 23 と 2323 が 10 対 1 で届くのはその特徴です。',
    },
    fix: {
      en: 'Close Telnet on every port. What helps against 23/tcp helps here.',
      ja: 'すべてのポートで Telnet を閉じてください。対策は 23/tcp と同じです。',
    },
  },
  {
    port: 3389,
    transport: 'tcp',
    service: 'ms-wbt-server',
    severity: 'critical',
    confidence: 'verified',
    malware: ['ransomware operators', 'GoldBrute (2019)'],
    cves: ['CVE-2019-0708', 'CVE-2012-0002'],
    knownExploited: ['CVE-2019-0708'],
    references: [references.homeRouter2020, references.cisaKnownExploited],
    title: {
      en: 'Remote Desktop (RDP)',
      ja: 'リモートデスクトップ (RDP)',
    },
    phrase: {
      en: 'Password guessing: a main way in for ransomware',
      ja: 'ランサムウェアの主要な侵入口への総当たり',
    },
    why: {
      en: 'Guessed or stolen Remote Desktop passwords are one of the main ways in for ransomware. BlueKeep (2019) needs no login at all. A home line in Japan counted about 50 hits a day in April 2020.',
      ja: 'リモートデスクトップのパスワードの推測や窃取は、ランサムウェアの主要な侵入経路です。BlueKeep (2019 年) はログインすら不要でした。2020 年 4 月の日本の家庭回線では 1 日約 50 件が記録されています。',
    },
    fix: {
      en: 'Never publish Remote Desktop. Use a VPN or a gateway with multi-factor login, require Network Level Authentication, and install updates.',
      ja: 'リモートデスクトップを直接公開しないでください。VPN や多要素認証付きのゲートウェイを使い、ネットワークレベル認証を必須にして、更新プログラムを適用します。',
    },
  },
  {
    port: 3391,
    transport: 'udp',
    service: 'rdg',
    severity: 'medium',
    confidence: 'partly',
    cves: ['CVE-2020-0609', 'CVE-2020-0610'],
    references: [references.ncscRdGateway, references.generalKnowledge],
    title: {
      en: 'Remote Desktop Gateway over UDP',
      ja: 'UDP 版リモートデスクトップゲートウェイ',
    },
    phrase: {
      en: 'Probing for Remote Desktop Gateway flaws',
      ja: 'RD ゲートウェイの脆弱性の探索',
    },
    why: {
      en: 'The UDP transport of Remote Desktop Gateway had flaws that need no login (CVE-2020-0609, CVE-2020-0610).',
      ja: 'リモートデスクトップゲートウェイの UDP 通信には、ログイン不要の脆弱性 (CVE-2020-0609、CVE-2020-0610) がありました。',
    },
    fix: {
      en: 'Patch the gateway, or disable its UDP transport.',
      ja: 'ゲートウェイを更新するか、UDP トランスポートを無効にしてください。',
    },
  },
  {
    port: 4444,
    transport: 'tcp',
    service: 'krb524',
    severity: 'low',
    confidence: 'general',
    references: [references.generalKnowledge],
    title: {
      en: 'Default port of attack shells',
      ja: '攻撃用シェルの既定ポート',
    },
    phrase: {
      en: 'Looking for shells that other attackers left behind',
      ja: '他の攻撃者が残したシェルの探索',
    },
    why: {
      en: 'The attack framework Metasploit opens its shells here by default. Scanners look for forgotten ones.',
      ja: '攻撃フレームワーク Metasploit のシェルが既定で使うポートです。放置されたものを探すスキャンがあります。',
    },
    fix: {
      en: 'If anything of yours listens here, find out what it is.',
      ja: '自分の機器がこのポートで待ち受けていたら、何のプログラムかを必ず調べてください。',
    },
  },
  {
    port: 5358,
    transport: 'tcp',
    service: 'wsdapi-s',
    severity: 'medium',
    confidence: 'verified',
    malware: ['Hajime or other (not Mirai)'],
    references: [references.npa2017Telnet],
    title: {
      en: 'IoT bots on an odd Telnet port',
      ja: '変則ポートの Telnet を狙う IoT ボット',
    },
    phrase: {
      en: 'An IoT bot that is not Mirai tries odd Telnet ports',
      ja: 'Mirai ではない IoT ボットの Telnet 探索',
    },
    why: {
      en: "From late January 2017 Japan's police saw a burst here. Of its sources, 52 % also tried 23/tcp, yet the packets lack the mark of Mirai.",
      ja: '2017 年 1 月下旬から警察庁が急増を観測しました。送信元の 52 % は 23/tcp にもアクセスしていましたが、Mirai の特徴は見られませんでした。',
    },
    fix: {
      en: 'Close Telnet on every port, update the device or replace it.',
      ja: 'すべてのポートで Telnet を閉じ、機器を更新するか買い替えてください。',
    },
  },
  {
    port: 5632,
    transport: 'udp',
    service: 'pcanywhere',
    severity: 'low',
    confidence: 'partly',
    cves: ['CVE-2011-3478'],
    probePayloadBytes: [2, 18],
    references: [references.zmapProbes, references.pcAnywhereLeak, references.generalKnowledge],
    title: {
      en: 'pcAnywhere discovery',
      ja: 'pcAnywhere の探索',
    },
    phrase: {
      en: 'Looking for an abandoned remote-control program',
      ja: '提供が終了した遠隔操作ソフトの探索',
    },
    why: {
      en: 'Symantec gave pcAnywhere up after its source code leaked; hosts that still run it are taken over.',
      ja: 'pcAnywhere はソースコード流出の後に提供が終了しました。残っているホストは乗っ取られるおそれがあります。',
    },
    fix: {
      en: 'Remove pcAnywhere.',
      ja: 'pcAnywhere を削除してください。',
    },
  },
  {
    port: 5900,
    transport: 'tcp',
    service: 'vnc',
    severity: 'high',
    confidence: 'partly',
    cves: ['CVE-2006-2369'],
    references: [references.certLvVnc, references.generalKnowledge],
    title: {
      en: 'VNC with a weak password or none',
      ja: 'パスワードが弱い、またはない VNC',
    },
    phrase: {
      en: 'Looking for screens without a password',
      ja: '無防備な画面共有の探索',
    },
    why: {
      en: 'Screens of PCs and even of industrial panels stand open. Attackers look for VNC without a password and guess weak ones.',
      ja: 'PC や産業用操作パネルの画面が公開されていることがあります。パスワードのない VNC を探し、弱いものは推測します。',
    },
    fix: {
      en: 'Never expose VNC: use it through a VPN or an SSH tunnel.',
      ja: 'VNC を公開せず、VPN または SSH トンネル経由で使ってください。',
    },
  },
  {
    port: 5985,
    transport: 'tcp',
    service: 'winrm',
    severity: 'high',
    confidence: 'verified',
    references: [references.mitreWinRm],
    title: {
      en: 'Windows Remote Management',
      ja: 'Windows リモート管理 (WinRM)',
    },
    phrase: {
      en: 'Remote PowerShell with stolen passwords',
      ja: '盗んだパスワードによる遠隔 PowerShell',
    },
    why: {
      en: 'WinRM gives remote PowerShell to whoever has a password, a stolen one included.',
      ja: 'WinRM は、パスワードさえあれば、盗んだものでも遠隔から PowerShell を実行できます。',
    },
    fix: {
      en: 'Accept it only from your management hosts, never from the internet.',
      ja: '管理用ホストからだけ許可し、インターネットからは受け付けないでください。',
    },
  },
];
