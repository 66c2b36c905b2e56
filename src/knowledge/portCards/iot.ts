import type { CardEntry } from './cardEntry';
import { references } from './references';

/** Routers, cameras, video recorders and other devices. */
export const iotCards: readonly CardEntry[] = [
  {
    port: 32,
    transport: 'tcp',
    service: 'unknown',
    severity: 'low',
    confidence: 'verified',
    malware: ['Mirai variant (2017)'],
    references: [references.npa2017Telnet],
    title: {
      en: "A Mirai variant's probes",
      ja: 'Mirai 亜種の探索',
    },
    phrase: {
      en: 'A Mirai variant probed this port in February 2017',
      ja: '2017 年 2 月に Mirai 亜種が探索',
    },
    why: {
      en: "In February 2017 Japan's police saw a burst on 32/tcp and 3232/tcp; over 99 % of the packets carried the mark of Mirai.",
      ja: '2017 年 2 月、警察庁は 32/tcp と 3232/tcp の急増を観測しました。99 % 以上のパケットに Mirai の特徴がありました。',
    },
    fix: {
      en: 'Normally nothing of yours listens here. A source inside your network would be an infected device.',
      ja: '通常、このポートで待ち受ける機器はありません。送信元が自分のネットワーク内なら、その機器は感染が疑われます。',
    },
  },
  {
    port: 81,
    transport: 'tcp',
    service: 'http-alt',
    severity: 'high',
    confidence: 'partly',
    malware: ['Persirai (2017)', 'Mirai variants'],
    cves: ['CVE-2017-8225'],
    references: [references.nicterTop, references.persirai2017, references.generalKnowledge],
    title: {
      en: 'Web page of network cameras',
      ja: 'ネットワークカメラの Web 画面',
    },
    phrase: {
      en: 'Cameras with a login bypass (GoAhead)',
      ja: '認証を回避できるカメラの探索 (GoAhead)',
    },
    why: {
      en: "Cameras built on GoAhead often have their web page here, and a flaw lets strangers past the login. The port is in NICTER's top list.",
      ja: 'GoAhead を使うカメラの Web 画面によく使われ、認証を回避できる脆弱性があります。NICTER の上位ポートのひとつです。',
    },
    fix: {
      en: "Never expose cameras. Use the maker's VPN or relay, and update the firmware.",
      ja: 'カメラを公開しないでください。メーカーの VPN や中継サービスを使い、ファームウェアを更新します。',
    },
  },
  {
    port: 82,
    transport: 'tcp',
    service: 'http-alt',
    severity: 'medium',
    confidence: 'verified',
    malware: ['Mirai variants'],
    references: [references.nicterTop],
    title: {
      en: 'Web page of cameras or routers',
      ja: 'カメラやルーターの Web 画面',
    },
    phrase: {
      en: 'Looking for cameras and recorders',
      ja: 'カメラや録画機の探索',
    },
    why: {
      en: 'Another port that cameras and recorders use for their web page.',
      ja: 'カメラや録画機の Web 画面に使われる代替ポートです。',
    },
    fix: {
      en: 'Close remote management.',
      ja: '外部からの管理画面を閉じてください。',
    },
  },
  {
    port: 83,
    transport: 'tcp',
    service: 'http-alt',
    severity: 'medium',
    confidence: 'verified',
    malware: ['Mirai variants'],
    references: [references.nicterTop],
    title: {
      en: 'Web page of cameras or routers',
      ja: 'カメラやルーターの Web 画面',
    },
    phrase: {
      en: 'Looking for cameras and recorders',
      ja: 'カメラや録画機の探索',
    },
    why: {
      en: 'Another port that cameras and recorders use for their web page.',
      ja: 'カメラや録画機の Web 画面に使われる代替ポートです。',
    },
    fix: {
      en: 'Close remote management.',
      ja: '外部からの管理画面を閉じてください。',
    },
  },
  {
    port: 85,
    transport: 'tcp',
    service: 'http-alt',
    severity: 'medium',
    confidence: 'verified',
    malware: ['Mirai variants'],
    references: [references.nicterTop],
    title: {
      en: 'Web page of cameras or routers',
      ja: 'カメラやルーターの Web 画面',
    },
    phrase: {
      en: 'Looking for cameras and recorders',
      ja: 'カメラや録画機の探索',
    },
    why: {
      en: 'Another port that cameras and recorders use for their web page.',
      ja: 'カメラや録画機の Web 画面に使われる代替ポートです。',
    },
    fix: {
      en: 'Close remote management.',
      ja: '外部からの管理画面を閉じてください。',
    },
  },
  {
    port: 554,
    transport: 'tcp',
    service: 'rtsp',
    severity: 'medium',
    confidence: 'verified',
    references: [references.exposedCameras, references.exposedCameraPasswords],
    title: {
      en: 'Video streams of cameras',
      ja: 'カメラの映像配信 (RTSP)',
    },
    phrase: {
      en: 'Looking for camera pictures without a password',
      ja: 'パスワードのないカメラ映像の探索',
    },
    why: {
      en: 'Camera streams without a password, or with the factory one, can be watched by anyone.',
      ja: 'パスワードがない、または初期値のままのカメラ映像は誰でも見られます。',
    },
    fix: {
      en: 'Set a password and keep cameras off the WAN.',
      ja: 'パスワードを設定し、カメラを WAN に公開しないでください。',
    },
  },
  {
    port: 1883,
    transport: 'tcp',
    service: 'mqtt',
    severity: 'medium',
    confidence: 'partly',
    references: [references.certLvMqtt, references.generalKnowledge],
    title: {
      en: 'MQTT broker (home automation)',
      ja: 'MQTT ブローカー (ホームオートメーション)',
    },
    phrase: {
      en: 'Looking for home automation without a login',
      ja: 'ログインのない家庭内機器の制御の探索',
    },
    why: {
      en: 'A broker without a login shows the messages of home automation to strangers and accepts theirs.',
      ja: 'ログインのないブローカーでは、家庭内機器のメッセージを他人に読まれ、送り込まれます。',
    },
    fix: {
      en: 'Require a login, and use TLS on 8883.',
      ja: 'ログインを必須にし、TLS (8883 番) を使ってください。',
    },
  },
  {
    port: 2000,
    transport: 'tcp',
    service: 'cisco-sccp',
    severity: 'low',
    confidence: 'general',
    references: [references.generalKnowledge],
    title: {
      en: 'Cisco phones and MikroTik bandwidth test',
      ja: 'Cisco 電話と MikroTik の帯域測定',
    },
    phrase: {
      en: 'Looking for MikroTik routers and Cisco phones',
      ja: 'MikroTik ルーターや Cisco 電話の探索',
    },
    why: {
      en: "Cisco phones talk SCCP here, and MikroTik's bandwidth test listens here.",
      ja: 'Cisco 電話の SCCP と、MikroTik の帯域測定サーバーが使うポートです。',
    },
    fix: {
      en: 'Switch the bandwidth-test server off and keep phones inside.',
      ja: '帯域測定サーバーを無効にし、電話機は社内に置いてください。',
    },
  },
  {
    port: 3232,
    transport: 'tcp',
    service: 'unknown',
    severity: 'low',
    confidence: 'verified',
    malware: ['Mirai variant (2017)'],
    references: [references.npa2017Telnet],
    title: {
      en: "A Mirai variant's probes",
      ja: 'Mirai 亜種の探索',
    },
    phrase: {
      en: 'A Mirai variant probed this port in February 2017',
      ja: '2017 年 2 月に Mirai 亜種が探索',
    },
    why: {
      en: 'Seen together with 32/tcp in February 2017; over 99 % of the packets carried the mark of Mirai.',
      ja: '2017 年 2 月に 32/tcp とともに観測され、99 % 以上のパケットに Mirai の特徴がありました。',
    },
    fix: {
      en: 'Normally nothing of yours listens here. A source inside your network would be an infected device.',
      ja: '通常、このポートで待ち受ける機器はありません。送信元が自分のネットワーク内なら、その機器は感染が疑われます。',
    },
  },
  {
    port: 5351,
    transport: 'udp',
    service: 'nat-pmp',
    severity: 'medium',
    confidence: 'verified',
    probePayloadBytes: [4, 18],
    references: [references.certNatPmp, references.zmapProbes],
    title: {
      en: 'NAT-PMP on the WAN side',
      ja: 'WAN 側の NAT-PMP',
    },
    phrase: {
      en: 'Routers that let strangers open ports',
      ja: '外部からポートを開けてしまうルーターの探索',
    },
    why: {
      en: 'A router that accepts NAT-PMP from outside lets strangers open ports into the LAN or learn its addresses.',
      ja: 'NAT-PMP を WAN 側で受け付けるルーターは、外部から LAN へのポートを開けられたり、アドレスを知られたりします。',
    },
    fix: {
      en: 'Disable NAT-PMP on the WAN side and update the router.',
      ja: 'WAN 側の NAT-PMP を無効にし、ルーターを更新してください。',
    },
  },
  {
    port: 5500,
    transport: 'tcp',
    service: 'dvr',
    severity: 'high',
    confidence: 'verified',
    malware: ['Mirai variant (2019)'],
    references: [references.npa2019Mirai],
    title: {
      en: 'Video recorder exploit',
      ja: '録画機への攻撃',
    },
    phrase: {
      en: 'Mirai variants break into video recorders',
      ja: '録画機に侵入する Mirai 亜種',
    },
    why: {
      en: "From June 2019 Japan's police saw Mirai-like packets here that make foreign-made recorders download and run malware.",
      ja: '2019 年 6 月から、警察庁が Mirai に似た通信を観測しています。海外製録画機にマルウェアを取得・実行させる攻撃です。',
    },
    fix: {
      en: 'Keep recorders off the WAN and update them.',
      ja: '録画機を WAN に公開せず、更新してください。',
    },
  },
  {
    port: 5555,
    transport: 'tcp',
    service: 'adb',
    severity: 'critical',
    confidence: 'verified',
    malware: ['ADB.Miner (2018)', 'Mirai variants', 'Trinity', 'Fbot'],
    references: [
      references.npa2019Mirai,
      references.miraiTr064,
      references.adbMinerDoctorWeb,
      references.adbFbotTrinity,
    ],
    title: {
      en: 'Android Debug Bridge',
      ja: 'Android のデバッグ機能 (ADB)',
    },
    phrase: {
      en: 'Android TV boxes with debugging left on',
      ja: 'デバッグが有効な Android TV 機器の乗っ取り',
    },
    why: {
      en: 'Televisions and boxes sold with Android debugging on are turned into bots and coin miners. Some providers also used the port for remote management (TR-069).',
      ja: 'Android のデバッグ機能が有効なまま売られたテレビや機器が、ボットや暗号資産マイナーにされます。遠隔管理 (TR-069) に使う事業者もありました。',
    },
    fix: {
      en: 'Disable debugging over the network (ADB) and do not expose the device.',
      ja: 'ネットワーク経由のデバッグ (ADB) を無効にし、機器を公開しないでください。',
    },
  },
  {
    port: 7547,
    transport: 'tcp',
    service: 'cwmp',
    severity: 'critical',
    confidence: 'verified',
    malware: ['Mirai variant "Annie" (2016)'],
    cves: ['CVE-2016-10372'],
    references: [references.miraiTr064],
    title: {
      en: 'Remote management by the provider (TR-069)',
      ja: '通信事業者による遠隔管理 (TR-069)',
    },
    phrase: {
      en: 'Mirai attacks modems through remote management',
      ja: 'モデムの遠隔管理を突く Mirai の攻撃',
    },
    why: {
      en: 'In November 2016 a Mirai variant attacked modems through this port and disrupted about 900,000 lines of Deutsche Telekom.',
      ja: '2016 年 11 月、Mirai 亜種がこのポートからモデムを攻撃し、ドイツテレコムの約 90 万回線に障害が出ました。',
    },
    fix: {
      en: "Accept only the provider's management server, and update the modem.",
      ja: '通信事業者の管理サーバーからだけ受け付け、モデムを更新してください。',
    },
  },
  {
    port: 8291,
    transport: 'tcp',
    service: 'winbox',
    severity: 'critical',
    confidence: 'partly',
    malware: ['Coinhive campaigns (2018)', 'Meris (2021)', 'TrickBot proxies'],
    cves: ['CVE-2018-14847', 'CVE-2023-30799'],
    knownExploited: ['CVE-2018-14847'],
    references: [
      references.mikrotikServices,
      references.cisaKnownExploited,
      references.incibeMikrotik,
      references.merisBotnet,
      references.generalKnowledge,
    ],
    title: {
      en: 'MikroTik Winbox',
      ja: 'MikroTik Winbox (ルーター管理)',
    },
    phrase: {
      en: 'Steals passwords of unpatched MikroTik routers',
      ja: '未更新の MikroTik ルーターのパスワード窃取',
    },
    why: {
      en: 'A flaw of 2018 let strangers read the passwords of hundreds of thousands of routers, which became proxies, miners and DDoS bots.',
      ja: '2018 年の脆弱性により数十万台のルーターのパスワードが読み出され、プロキシ、マイナー、DDoS ボットにされました。',
    },
    fix: {
      en: 'Update RouterOS, restrict Winbox by address (/ip service), and look for unknown users and scripts.',
      ja: 'RouterOS を更新し、/ip service で Winbox の接続元を制限して、見覚えのないユーザーやスクリプトがないか確認してください。',
    },
  },
  {
    port: 8728,
    transport: 'tcp',
    service: 'mikrotik-api',
    severity: 'high',
    confidence: 'verified',
    references: [references.jpcert2025, references.mikrotikServices],
    title: {
      en: 'MikroTik API',
      ja: 'MikroTik API (ルーター管理)',
    },
    phrase: {
      en: 'Bots guess passwords of MikroTik routers',
      ja: 'MikroTik ルーターのパスワード総当たり',
    },
    why: {
      en: 'Bots guess RouterOS passwords through its API. In 2025 JPCERT/CC saw this port as the second, later the fourth most probed one.',
      ja: 'RouterOS の API を通じてパスワードを総当たりします。2025 年の JPCERT/CC の観測では、探索の多いポートの 2 位、のちに 4 位でした。',
    },
    fix: {
      en: 'Disable the API service or restrict it by address; use 8729 with certificates.',
      ja: 'API サービスを無効にするか接続元を制限し、使う場合は証明書付きの 8729 番にしてください。',
    },
  },
  {
    port: 8729,
    transport: 'tcp',
    service: 'mikrotik-api-ssl',
    severity: 'medium',
    confidence: 'partly',
    references: [references.mikrotikServices],
    title: {
      en: 'MikroTik API over TLS',
      ja: 'TLS 経由の MikroTik API',
    },
    phrase: {
      en: 'Bots guess passwords of MikroTik routers',
      ja: 'MikroTik ルーターのパスワード総当たり',
    },
    why: {
      en: 'The same guessing as on 8728/tcp, over TLS.',
      ja: '8728/tcp と同じ総当たりを TLS で行うものです。',
    },
    fix: {
      en: 'Restrict the service by address.',
      ja: '接続元アドレスを制限してください。',
    },
  },
  {
    port: 9000,
    transport: 'tcp',
    service: 'dvr',
    severity: 'high',
    confidence: 'verified',
    malware: ['Mirai variants'],
    cves: ['CVE-2019-11043'],
    knownExploited: ['CVE-2019-11043'],
    references: [references.npa2017Dvr, references.nginxPhpFpm, references.cisaKnownExploited],
    title: {
      en: 'Video recorder exploit',
      ja: '録画機への攻撃',
    },
    phrase: {
      en: 'Commands for a flaw in foreign-made recorders',
      ja: '海外製録画機の脆弱性を突く攻撃',
    },
    why: {
      en: "From 29 May 2017 Japan's police saw commands for a recorder flaw published in March 2015. PHP-FPM and SonarQube also listen here; the flaw of PHP-FPM (CVE-2019-11043) is reached through its web server.",
      ja: '2017 年 5 月 29 日から、警察庁が 2015 年 3 月公表の録画機の脆弱性を狙う命令を観測しました。PHP-FPM や SonarQube もこのポートを使い、PHP-FPM の脆弱性 (CVE-2019-11043) は前段の Web サーバー経由で悪用されます。',
    },
    fix: {
      en: 'Keep recorders off the WAN; bind php-fpm to localhost and update PHP.',
      ja: '録画機を WAN に公開せず、php-fpm は localhost だけで待ち受け、PHP を更新してください。',
    },
  },
  {
    port: 9034,
    transport: 'udp',
    service: 'realtek-jungle',
    severity: 'critical',
    confidence: 'partly',
    malware: ['Mirai variants', 'RedGoBot (2022)'],
    cves: ['CVE-2021-35394'],
    knownExploited: ['CVE-2021-35394'],
    references: [references.cisaKnownExploited, references.generalKnowledge],
    title: {
      en: 'Realtek SDK diagnostic server',
      ja: 'Realtek SDK の診断サーバー',
    },
    phrase: {
      en: 'One packet runs a command on many routers',
      ja: '1 パケットでルーターを乗っ取る攻撃',
    },
    why: {
      en: 'A diagnostic program in many routers runs commands from a single datagram. One of the most used IoT attacks of 2022.',
      ja: '多くのルーターに含まれる診断プログラムが、1 つのデータグラムだけで命令を実行してしまいます。2022 年に特に多く使われた IoT 攻撃のひとつです。',
    },
    fix: {
      en: 'Update or replace the router, and block 9034/udp.',
      ja: 'ルーターを更新するか買い替え、9034/udp を遮断してください。',
    },
  },
  {
    port: 9100,
    transport: 'tcp',
    service: 'jetdirect',
    severity: 'low',
    confidence: 'verified',
    references: [references.printerHack, references.printerToolkit],
    title: {
      en: 'Network printers',
      ja: 'ネットワークプリンター',
    },
    phrase: {
      en: 'Strangers print pages and read jobs',
      ja: '他人による印刷や印刷データの読み取り',
    },
    why: {
      en: 'Printers accept raw print jobs here. Strangers print pages, or read the jobs of others.',
      ja: 'プリンターが印刷データを直接受け付けるポートです。勝手に印刷されたり、印刷ジョブを読まれたりします。',
    },
    fix: {
      en: 'Never expose printers.',
      ja: 'プリンターを公開しないでください。',
    },
  },
  {
    port: 9527,
    transport: 'tcp',
    service: 'xiongmai-debug',
    severity: 'high',
    confidence: 'verified',
    malware: ['Mirai variants'],
    references: [references.xiongmai2020],
    title: {
      en: 'Debug console of Xiongmai recorders',
      ja: 'Xiongmai 製録画機のデバッグコンソール',
    },
    phrase: {
      en: 'Debug console of video recorders',
      ja: '録画機のデバッグコンソールを狙う通信',
    },
    why: {
      en: 'Recorders with Xiongmai boards offer a debug shell here; it was named together with the backdoor on 9530.',
      ja: 'Xiongmai の基板を使う録画機のデバッグ用シェルです。9530 番のバックドアとともに公表されました。',
    },
    fix: {
      en: 'Isolate the recorder or replace it.',
      ja: '録画機を隔離するか買い替えてください。',
    },
  },
  {
    port: 9530,
    transport: 'tcp',
    service: 'xiongmai-backdoor',
    severity: 'critical',
    confidence: 'verified',
    malware: ['Fbot / Mirai variants'],
    references: [references.xiongmai2020],
    title: {
      en: 'Backdoor of Xiongmai recorders',
      ja: 'Xiongmai 製録画機のバックドア',
    },
    phrase: {
      en: 'Opens Telnet on video recorders with a fixed password',
      ja: '固定パスワードで Telnet を開くバックドア',
    },
    why: {
      en: 'A special command starts Telnet with a fixed password. It was made public in February 2020.',
      ja: '特別な命令を送ると、固定パスワードの Telnet が起動します。2020 年 2 月に公表されました。',
    },
    fix: {
      en: 'Isolate the recorder or replace it: there is no reliable fix from the maker.',
      ja: '録画機を隔離するか買い替えてください。確実な修正は提供されていません。',
    },
  },
  {
    port: 32764,
    transport: 'tcp',
    service: 'sercomm-backdoor',
    severity: 'high',
    confidence: 'verified',
    cves: ['CVE-2014-0659'],
    references: [references.ciscoTestInterface, references.sercommRouters],
    title: {
      en: 'SerComm router backdoor',
      ja: 'SerComm 製ルーターのバックドア',
    },
    phrase: {
      en: 'Backdoor of older Linksys, Netgear and Cisco routers',
      ja: '旧型ルーターのバックドアを狙う通信',
    },
    why: {
      en: 'Older small routers of Linksys, Netgear and Cisco could be read out or reset through this port.',
      ja: 'Linksys、Netgear、Cisco の旧型の小型ルーターは、このポートから設定を読み出されたり初期化されたりしました。',
    },
    fix: {
      en: 'Update the router or replace it.',
      ja: 'ルーターを更新するか買い替えてください。',
    },
  },
  {
    port: 34567,
    transport: 'tcp',
    service: 'xmeye',
    severity: 'high',
    confidence: 'partly',
    malware: ['Fbot', 'Mirai variants'],
    references: [references.njccicXiongmai, references.generalKnowledge],
    title: {
      en: 'Xiongmai recorders (XMEye)',
      ja: 'Xiongmai 製録画機 (XMEye)',
    },
    phrase: {
      en: 'Recorders and cameras with default passwords',
      ja: '初期パスワードの録画機・カメラの探索',
    },
    why: {
      en: 'Recorders and cameras with the factory password, or none, are taken over through their media port.',
      ja: 'パスワードが初期値のまま、またはない録画機やカメラが、映像用ポートから乗っ取られます。',
    },
    fix: {
      en: 'Keep them off the WAN and disable the XMEye cloud.',
      ja: 'WAN に公開せず、XMEye クラウドを無効にしてください。',
    },
  },
  {
    port: 37215,
    transport: 'tcp',
    service: 'huawei-hg532',
    severity: 'critical',
    confidence: 'verified',
    malware: ['Satori/Okiru (2017)', 'Mirai variants'],
    cves: ['CVE-2017-17215'],
    references: [references.jpcertMirai2017, references.npa2019, references.jpcert2019],
    title: {
      en: 'Huawei HG532 routers',
      ja: 'Huawei HG532 ルーター',
    },
    phrase: {
      en: 'Satori / Mirai break into Huawei routers',
      ja: 'Huawei ルーターに侵入する Satori / Mirai',
    },
    why: {
      en: "The Satori botnet used a command injection in these routers in December 2017. Japan's police tied a rise in 2019 to Mirai variants.",
      ja: '2017 年 12 月、ボットネット Satori がこのルーターのコマンドインジェクションを悪用しました。警察庁は 2019 年の増加も Mirai 亜種によるものとしています。',
    },
    fix: {
      en: 'Update the router or replace it.',
      ja: 'ルーターを更新するか買い替えてください。',
    },
  },
  {
    port: 37777,
    transport: 'tcp',
    service: 'dahua',
    severity: 'critical',
    confidence: 'partly',
    malware: ['BrickerBot', 'Mirai variants'],
    cves: ['CVE-2013-6117', 'CVE-2021-33044', 'CVE-2021-33045'],
    knownExploited: ['CVE-2021-33044', 'CVE-2021-33045'],
    references: [references.cisaKnownExploited, references.generalKnowledge],
    title: {
      en: 'Dahua recorders and cameras',
      ja: 'Dahua 製録画機・カメラ',
    },
    phrase: {
      en: 'Login bypass of Dahua recorders and cameras',
      ja: 'Dahua 製録画機・カメラの認証回避',
    },
    why: {
      en: 'Old versions give away configuration and passwords without a login; later flaws bypass the login.',
      ja: '古い版では、ログインなしで設定やパスワードを取得されます。その後の版にも認証回避の脆弱性がありました。',
    },
    fix: {
      en: 'Update the device and keep it off the WAN.',
      ja: '機器を更新し、WAN に公開しないでください。',
    },
  },
  {
    port: 48101,
    transport: 'tcp',
    service: 'mirai-instance',
    severity: 'high',
    confidence: 'verified',
    malware: ['Mirai'],
    references: [references.miraiSource],
    title: {
      en: 'Mark of a Mirai infection',
      ja: 'Mirai 感染の目印',
    },
    phrase: {
      en: 'Mirai opens this port on infected devices',
      ja: 'Mirai が感染機器で開くポート',
    },
    why: {
      en: 'Mirai opens 48101 on an infected device so that only one copy runs. If the port is open on your device, it may be infected.',
      ja: 'Mirai は二重起動を防ぐため、感染した機器で 48101 番を開きます。自分の機器で開いていれば感染が疑われます。',
    },
    fix: {
      en: 'Switch the device off and on, change its password at once, and update it.',
      ja: '機器の電源を入れ直し、すぐにパスワードを変更して、ファームウェアを更新してください。',
    },
  },
  {
    port: 49152,
    transport: 'tcp',
    service: 'upnp-soap',
    severity: 'medium',
    confidence: 'partly',
    malware: ['Gafgyt'],
    references: [references.supermicroPasswords, references.supermicroScan, references.generalKnowledge],
    title: {
      en: 'UPnP control',
      ja: 'UPnP 制御',
    },
    phrase: {
      en: 'UPnP control of routers and old server consoles',
      ja: 'ルーターの UPnP 制御などの探索',
    },
    why: {
      en: 'UPnP control messages are accepted here by many devices, and old server management boards gave away files.',
      ja: '多くの機器が UPnP の制御をこのポートで受け付けます。古いサーバー管理基板からファイルが漏れる問題もありました。',
    },
    fix: {
      en: 'Disable UPnP on the WAN side.',
      ja: 'WAN 側の UPnP を無効にしてください。',
    },
  },
  {
    port: 52869,
    transport: 'tcp',
    service: 'realtek-upnp',
    severity: 'critical',
    confidence: 'verified',
    malware: ['Satori', 'Mirai variants'],
    cves: ['CVE-2014-8361'],
    knownExploited: ['CVE-2014-8361'],
    references: [
      references.jpcertMirai2017,
      references.npa2017Realtek,
      references.npa2019,
      references.cisaKnownExploited,
    ],
    title: {
      en: 'Realtek SDK (UPnP) in routers',
      ja: 'Realtek SDK (UPnP) を使うルーター',
    },
    phrase: {
      en: 'Mirai variants break into routers (also Japanese ones)',
      ja: '国産機種も含むルーターに侵入する Mirai 亜種',
    },
    why: {
      en: 'A command injection in the Realtek SDK affects many routers, in Japan those of Logitec and others. A large Mirai wave began in November 2017.',
      ja: 'Realtek SDK のコマンドインジェクションは、日本では Logitec などのルーターにも影響します。2017 年 11 月から Mirai 亜種の大きな感染拡大がありました。',
    },
    fix: {
      en: 'Update the router (fixes date from 2013 and 2014) or replace it.',
      ja: 'ルーターを更新する (修正版は 2013～2014 年に公開) か、買い替えてください。',
    },
  },
  {
    port: 53413,
    transport: 'udp',
    service: 'netis-backdoor',
    severity: 'critical',
    confidence: 'verified',
    malware: ['Gafgyt/Mirai variants'],
    probePayloadBytes: [18],
    references: [
      references.netis2014,
      references.npa2016,
      references.homeFirewall2020,
      references.jpcert2016,
      references.zmapProbes,
    ],
    title: {
      en: 'Netis / Netcore router backdoor',
      ja: 'Netis / Netcore ルーターのバックドア',
    },
    phrase: {
      en: 'Backdoor with a fixed password in Netis routers',
      ja: 'Netis ルーターの固定パスワードのバックドア',
    },
    why: {
      en: "These routers listen on the WAN with a password fixed in the firmware, and bots send login and download commands. Over two million could be seen in 2014. Japan's police counted bursts from August 2014 to June 2016. Sources may be forged.",
      ja: 'ファームウェアに固定されたパスワードで WAN 側から操作できるルーターがあり、ボットがログインやダウンロードの命令を送ります。2014 年には 200 万台以上が見つかり、警察庁は 2014 年 8 月から 2016 年 6 月にかけて急増を観測しました。送信元は詐称の可能性があります。',
    },
    fix: {
      en: 'Replace a Netis or Netcore router: there is no complete fix. For everybody else it is only noise.',
      ja: 'Netis / Netcore のルーターは完全な修正がないため、買い替えてください。それ以外の環境では無視してかまいません。',
    },
  },
  {
    port: 56575,
    transport: 'tcp',
    service: 'unknown',
    severity: 'medium',
    confidence: 'verified',
    malware: ['unnamed DVR malware (2023-24)'],
    references: [references.jpcert2024],
    title: {
      en: 'Traffic from broken-into recorders',
      ja: '侵入された録画機からの通信',
    },
    phrase: {
      en: 'Sent by video recorders that were broken into',
      ja: '侵入された録画機が送信元の通信',
    },
    why: {
      en: 'In February 2024 JPCERT/CC reported that almost every source was a video recorder that had been broken into. What is sought here is unknown.',
      ja: 'JPCERT/CC の 2024 年 2 月の報告では、送信元のほぼすべてが侵入された録画機でした。何を探しているのかは分かっていません。',
    },
    fix: {
      en: 'If the source is yours, take the recorder offline.',
      ja: '送信元が自分の機器なら、その録画機をネットワークから切り離してください。',
    },
  },
  {
    port: 60001,
    transport: 'tcp',
    service: 'jaws-dvr',
    severity: 'critical',
    confidence: 'verified',
    malware: ['Mirai variants'],
    cves: ['CVE-2016-20016'],
    references: [references.npa2019Mirai],
    title: {
      en: 'Video recorders (JAWS) and Wi-Fi storage',
      ja: '録画機 (JAWS) と Wi-Fi ストレージ',
    },
    phrase: {
      en: 'Mirai variants break into recorders and Wi-Fi storage',
      ja: '録画機や Wi-Fi ストレージに侵入する Mirai 亜種',
    },
    why: {
      en: "From late June 2019 Japan's police saw Mirai-like download commands, also sent by infected Wi-Fi storage in Japan. MVPower recorders offer a shell to anyone here.",
      ja: '2019 年 6 月下旬から、警察庁が Mirai に似たダウンロード命令を観測しています。国内の Wi-Fi ストレージも感染して送信元になりました。MVPower の録画機は誰でもシェルを使えます。',
    },
    fix: {
      en: 'Update the device or replace it, and keep it off the WAN.',
      ja: '機器を更新するか買い替え、WAN に公開しないでください。',
    },
  },
];
