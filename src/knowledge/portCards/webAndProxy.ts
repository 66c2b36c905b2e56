import type { CardEntry } from './cardEntry';
import { references } from './references';

/** Web servers, appliances and proxies. */
export const webAndProxyCards: readonly CardEntry[] = [
  {
    port: 80,
    transport: 'tcp',
    service: 'http',
    severity: 'medium',
    confidence: 'verified',
    malware: ['Mirai variants', 'Gafgyt'],
    cves: [
      'CVE-2018-10561',
      'CVE-2018-10562',
      'CVE-2021-36260',
      'CVE-2015-2051',
      'CVE-2018-20062',
      'CVE-2017-9841',
      'CVE-2016-6277',
      'CVE-2021-20090',
    ],
    knownExploited: [
      'CVE-2018-10561',
      'CVE-2018-10562',
      'CVE-2021-36260',
      'CVE-2015-2051',
      'CVE-2018-20062',
      'CVE-2017-9841',
      'CVE-2016-6277',
      'CVE-2021-20090',
    ],
    references: [references.homeRouter2020, references.nicter2019, references.nicterTop, references.cisaKnownExploited],
    title: {
      en: 'Web pages of routers and cameras',
      ja: 'ルーターやカメラの Web 画面',
    },
    phrase: {
      en: 'Bots look for router and camera login pages',
      ja: 'ルーターやカメラの管理画面を探すボット',
    },
    why: {
      en: 'It is hardly about your web site: bots look for the pages of routers and cameras and try known flaws (GPON, Hikvision, D-Link) and those of web software (ThinkPHP, PHPUnit).',
      ja: 'Web サイトそのものよりも、ルーターやカメラの画面を探し、既知の脆弱性 (GPON、Hikvision、D-Link) や Web ソフトの脆弱性 (ThinkPHP、PHPUnit) を試す通信です。',
    },
    fix: {
      en: 'Switch remote management off. If you run a web site, keep it updated and put a web application firewall in front.',
      ja: '外部からの管理画面をオフにしてください。Web サイトを運営している場合は、更新を続け、WAF を設置します。',
    },
  },
  {
    port: 443,
    transport: 'tcp',
    service: 'https',
    severity: 'high',
    confidence: 'verified',
    malware: ['ransomware operators', 'Volt Typhoon (KV botnet)'],
    cves: [
      'CVE-2018-13379',
      'CVE-2022-42475',
      'CVE-2023-27997',
      'CVE-2024-21762',
      'CVE-2019-19781',
      'CVE-2023-3519',
      'CVE-2024-3400',
      'CVE-2024-24919',
    ],
    knownExploited: [
      'CVE-2018-13379',
      'CVE-2022-42475',
      'CVE-2023-27997',
      'CVE-2024-21762',
      'CVE-2019-19781',
      'CVE-2023-3519',
      'CVE-2024-3400',
      'CVE-2024-24919',
    ],
    references: [references.jpcert2025, references.cisaKnownExploited],
    title: {
      en: 'VPN and firewall appliances (HTTPS)',
      ja: 'VPN 装置・ファイアウォール (HTTPS)',
    },
    phrase: {
      en: 'Unpatched VPN and firewall appliances are attacked',
      ja: '未更新の VPN 装置への攻撃',
    },
    why: {
      en: 'SSL-VPN and firewall appliances are attacked within days after a flaw becomes known, often as the first step of ransomware.',
      ja: 'SSL-VPN 装置やファイアウォールは、脆弱性の公表から数日で攻撃されます。ランサムウェア侵入の入口になることが多いです。',
    },
    fix: {
      en: 'Install updates at once, switch web administration off on the WAN, and use multi-factor login.',
      ja: '更新をすぐに適用し、WAN 側の Web 管理画面を無効にして、多要素認証を使ってください。',
    },
  },
  {
    port: 1080,
    transport: 'tcp',
    service: 'socks',
    severity: 'low',
    confidence: 'verified',
    references: [references.npaProxies2008],
    title: {
      en: 'Open proxies (SOCKS)',
      ja: 'オープンプロキシ (SOCKS)',
    },
    phrase: {
      en: 'Looking for proxies to hide behind',
      ja: '身元を隠すためのプロキシの探索',
    },
    why: {
      en: 'Attackers look for SOCKS proxies that forward for anyone, to hide where they come from.',
      ja: '誰でも使える SOCKS プロキシを探し、身元を隠すために使います。',
    },
    fix: {
      en: 'Do not run an open proxy.',
      ja: '誰でも使えるプロキシを動かさないでください。',
    },
  },
  {
    port: 3128,
    transport: 'tcp',
    service: 'squid',
    severity: 'low',
    confidence: 'verified',
    references: [references.npaProxies2008],
    title: {
      en: 'Open proxies (Squid)',
      ja: 'オープンプロキシ (Squid)',
    },
    phrase: {
      en: 'Looking for proxies to hide behind',
      ja: '身元を隠すためのプロキシの探索',
    },
    why: {
      en: 'An open Squid lets strangers act under your address.',
      ja: '公開された Squid は、他人に自分のアドレスで悪用されます。',
    },
    fix: {
      en: 'Allow only clients in the LAN.',
      ja: 'LAN 内の端末だけに許可してください。',
    },
  },
  {
    port: 8000,
    transport: 'tcp',
    service: 'http-alt',
    severity: 'medium',
    confidence: 'partly',
    cves: ['CVE-2021-36260', 'CVE-2017-7921'],
    knownExploited: ['CVE-2021-36260'],
    references: [references.generalKnowledge, references.cisaKnownExploited],
    title: {
      en: 'Other web servers and Hikvision cameras',
      ja: '代替 Web ポートと Hikvision カメラ',
    },
    phrase: {
      en: 'Looking for cameras and test web servers',
      ja: 'カメラや開発用 Web サーバーの探索',
    },
    why: {
      en: "Cameras (Hikvision) and developers' web servers use this port.",
      ja: 'Hikvision などのカメラや、開発用の Web サーバーが使うポートです。',
    },
    fix: {
      en: 'Do not expose either; update cameras.',
      ja: 'どちらも公開せず、カメラは更新してください。',
    },
  },
  {
    port: 8080,
    transport: 'tcp',
    service: 'http-alt',
    severity: 'high',
    confidence: 'verified',
    malware: ['Mirai variants'],
    cves: ['CVE-2018-10561', 'CVE-2018-10562', 'CVE-2025-24813', 'CVE-2018-1000861'],
    knownExploited: ['CVE-2018-10561', 'CVE-2018-10562', 'CVE-2025-24813', 'CVE-2018-1000861'],
    references: [references.nicterTop, references.cisaKnownExploited],
    title: {
      en: 'Other web servers, proxies, Tomcat',
      ja: '代替 Web ポート、プロキシ、Tomcat',
    },
    phrase: {
      en: 'Looking for router pages, proxies, Tomcat, Jenkins',
      ja: 'ルーター画面、プロキシ、Tomcat などの探索',
    },
    why: {
      en: 'Pages of routers (GPON among them), the consoles of Tomcat and Jenkins, and open proxies are found here.',
      ja: 'ルーター (GPON など) の画面、Tomcat や Jenkins の管理画面、オープンプロキシが狙われます。',
    },
    fix: {
      en: 'Close remote management, and update what you must publish.',
      ja: '外部からの管理画面を閉じ、公開が必要なものは更新してください。',
    },
  },
  {
    port: 8081,
    transport: 'tcp',
    service: 'http-alt',
    severity: 'medium',
    confidence: 'general',
    malware: ['Mirai variants'],
    references: [references.generalKnowledge],
    title: {
      en: 'Other web servers',
      ja: '代替 Web ポート',
    },
    phrase: {
      en: 'Looking for consoles of web software and cameras',
      ja: '管理画面やカメラの探索',
    },
    why: {
      en: 'Sonatype Nexus, Apache Flink and cameras often have their web pages here.',
      ja: 'Sonatype Nexus、Apache Flink、カメラなどの Web 画面によく使われます。',
    },
    fix: {
      en: 'Do not expose them.',
      ja: '公開しないでください。',
    },
  },
  {
    port: 8443,
    transport: 'tcp',
    service: 'https-alt',
    severity: 'high',
    confidence: 'partly',
    cves: ['CVE-2020-5902', 'CVE-2022-1388', 'CVE-2022-30525'],
    knownExploited: ['CVE-2020-5902', 'CVE-2022-1388', 'CVE-2022-30525'],
    references: [references.cisaKnownExploited, references.generalKnowledge],
    title: {
      en: 'Other HTTPS: appliances',
      ja: '代替 HTTPS (装置の管理画面)',
    },
    phrase: {
      en: 'Attacks consoles of appliances (F5, Zyxel and others)',
      ja: 'F5 や Zyxel などの管理画面への攻撃',
    },
    why: {
      en: 'Administration pages of appliances: F5, Zyxel, UniFi and others. Several had flaws that need no login.',
      ja: 'F5、Zyxel、UniFi などの管理画面に使われます。ログイン不要の脆弱性も見つかっています。',
    },
    fix: {
      en: 'Hide administration pages from the internet and install updates.',
      ja: '管理画面をインターネットから隠し、更新を適用してください。',
    },
  },
  {
    port: 8888,
    transport: 'tcp',
    service: 'http-alt',
    severity: 'medium',
    confidence: 'partly',
    references: [references.jupyterSecurity, references.generalKnowledge],
    title: {
      en: 'Proxies and notebooks',
      ja: 'プロキシや Jupyter Notebook',
    },
    phrase: {
      en: 'Looking for Jupyter without a password and proxies',
      ja: 'パスワードのない Jupyter やプロキシの探索',
    },
    why: {
      en: 'Jupyter notebooks without a token run any code; proxies and cameras use the port too.',
      ja: 'トークンのない Jupyter では任意のコードを実行されます。プロキシやカメラも使うポートです。',
    },
    fix: {
      en: 'Require a token and do not expose it.',
      ja: 'トークンを必須にし、公開しないでください。',
    },
  },
];
