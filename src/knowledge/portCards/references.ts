import type { Reference } from '../ports';

/** Every source the cards lean on, written down once. */
export const references = {
  activeMqKinsing: {
    title: {
      en: 'Ironshare on Kinsing, which enters through CVE-2023-46604 of ActiveMQ, November 2023',
      ja: 'Ironshare: Kinsing が ActiveMQ の CVE-2023-46604 から侵入 (2023 年 11 月)',
    },
    url: 'https://www.ironshare.co.uk/post/cyber-round-up-for-24th-november',
  },
  activeMqRansomware: {
    title: {
      en: 'Fortinet, rule for ransomware that enters through CVE-2023-46604 of ActiveMQ',
      ja: 'Fortinet: ActiveMQ の CVE-2023-46604 を突くランサムウェアの検出ルール',
    },
    url: 'https://help.fortinet.com/fsiem/Public_Resource_Access/7_1_0/rules/PH_RULE_Apache_ActiveMQ_Attack_CVE_2023_46604_Network.htm',
  },
  adbFbotTrinity: {
    title: {
      en: 'HardForum on Fbot and Trinity, which fight over Android devices with 5555/tcp open, 2018',
      ja: 'HardForum: 5555/tcp が開いた Android 機器を奪い合う Fbot と Trinity (2018 年)',
    },
    url: 'https://hardforum.com/threads/malware-strains-fight-over-access-to-android-devices-with-usb-debugging-mode-open.1971084/#post-1043921528',
  },
  adbMinerDoctorWeb: {
    title: {
      en: 'Doctor Web on ADB.Miner: television sets and boxes taken over at 5555/tcp, February 2018',
      ja: 'Doctor Web: ADB.Miner がテレビやセットトップボックスを 5555/tcp から乗っ取り (2018 年 2 月)',
    },
    url: 'https://news.drweb.com/show/?i=11723',
  },
  agilicusUnitronics: {
    title: {
      en: "Agilicus on CISA's advisory: CyberAv3ngers and the Unitronics controllers of a water authority, 2023",
      ja: 'Agilicus: CISA の注意喚起と、CyberAv3ngers による水道事業者の Unitronics 製 PLC への侵入 (2023 年)',
    },
    url: 'https://agilicus.com/avoid-exploitation-of-unitronics-plcs-used-in-public-water-systems',
  },
  akamaiSentinel: {
    title: {
      en: "SecurityWeek on Akamai's finding of reflection through Sentinel licence servers, portmapper and NetBIOS, October 2015",
      ja: 'SecurityWeek: Akamai が報告した Sentinel・portmapper・NetBIOS のリフレクション攻撃 (2015 年 10 月)',
    },
    url: 'https://www.securityweek.com/new-types-reflection-ddos-attacks-spotted/',
  },
  ampResearch: {
    title: {
      en: 'Phenomite, AMP-Research (measured amplification vectors)',
      ja: 'Phenomite、AMP-Research (増幅手法の実測)',
    },
    url: 'https://github.com/Phenomite/AMP-Research',
  },
  anyDeskReflection: {
    title: {
      en: 'CVE-2023-26509, AnyDesk discovery at 50001/udp, about 33 times',
      ja: 'CVE-2023-26509: AnyDesk の探索機能 (50001/udp)、増幅率は約 33 倍',
    },
    url: 'https://gist.github.com/Fastor01/161211a8aef1278d942c551fd2065ca5',
  },
  asahiNet2019: {
    title: {
      en: "Asahi Net engineers' blog, July 2019: NTP, DNS, CLDAP and SSDP reflectors at customers",
      ja: '朝日ネット エンジニアブログ: 利用者宅の NTP・DNS・CLDAP・SSDP リフレクター (2019 年 7 月)',
    },
  },
  callStranger: {
    title: {
      en: 'SentinelOne on CallStranger, CVE-2020-12695: UPnP devices answer a third party',
      ja: 'SentinelOne: CallStranger (CVE-2020-12695)、UPnP 機器が第三者に応答する脆弱性',
    },
    url: 'https://www.sentinelone.com/vulnerability-database/cve-2020-12695/',
  },
  censysIcs: {
    title: {
      en: 'Censys, what reaches exposed Modbus, S7, BACnet and IPMI: protocols without authentication, December 2025',
      ja: 'Censys: 公開された Modbus・S7・BACnet・IPMI、認証のないプロトコル (2025 年 12 月)',
    },
    url: 'https://censys.com/?p=3953',
  },
  certLvMqtt: {
    title: {
      en: 'CERT.LV (esidross.lv) on MQTT brokers that strangers can reach',
      ja: 'CERT.LV (esidross.lv): 外部から接続できる MQTT ブローカー',
    },
    url: 'https://www.esidross.lv/informacija-par-apdraudejumiem/?threat/open-mqtt',
  },
  certLvVnc: {
    title: {
      en: 'CERT.LV (esidross.lv) on VNC that the internet can reach, 5900/tcp',
      ja: 'CERT.LV (esidross.lv): インターネットから接続できる VNC (5900/tcp)',
    },
    url: 'https://www.esidross.lv/informacija-par-apdraudejumiem/?threat/accessiblevnc',
  },
  certNatPmp: {
    title: {
      en: 'CERT/CC VU#184540, NAT-PMP answers on the outer interface (2014)',
      ja: 'CERT/CC VU#184540: 外側のインターフェースで応答する NAT-PMP (2014 年)',
    },
    url: 'https://kb.cert.org/vuls/id/184540',
  },
  cisaAmplification: {
    title: {
      en: 'CISA / US-CERT alert TA14-017A, UDP-based amplification attacks',
      ja: 'CISA / US-CERT 注意喚起 TA14-017A: UDP を使った増幅攻撃',
    },
    url: 'https://www.cisa.gov/news-events/alerts/2014/01/17/udp-based-amplification-attacks',
  },
  cisaKnownExploited: {
    title: {
      en: 'CISA catalogue of known exploited vulnerabilities, version of 25 August 2025',
      ja: 'CISA 悪用が確認された脆弱性のカタログ (2025 年 8 月 25 日版)',
    },
    url: 'https://www.cisa.gov/known-exploited-vulnerabilities-catalog',
  },
  cisaUnitronics: {
    title: {
      en: 'CISA alert on Unitronics controllers of water utilities and their password 1111, 28 November 2023',
      ja: 'CISA 注意喚起: 水道事業者の Unitronics 製 PLC と初期パスワード 1111 (2023 年 11 月 28 日)',
    },
    url: 'https://www.cisa.gov/news-events/alerts/2023/11/28/exploitation-unitronics-plcs-used-water-and-wastewater-systems',
  },
  ciscoSmartInstall: {
    title: {
      en: 'CISO Saudi Arabia on CVE-2018-0171: Smart Install, 4786/tcp, no vstack',
      ja: 'CISO Saudi Arabia: CVE-2018-0171、Smart Install (4786/tcp) と no vstack',
    },
    url: 'https://ciso.sa/z/cve/CVE-2018-0171',
  },
  ciscoTestInterface: {
    title: {
      en: "CSO on Cisco's confirmation of the test interface at 32764/tcp, January 2014",
      ja: 'CSO: 32764/tcp のテスト用インターフェースを Cisco が認める (2014 年 1 月)',
    },
    url: 'https://www.csoonline.com/article/543155/cisco-confirms-undocumented-backdoor.html',
  },
  cisRpcbind: {
    title: {
      en: 'CIS benchmark for Ubuntu 22.04 on rpcbind: what it tells, and 7 to 28 times the request',
      ja: 'CIS ベンチマーク (Ubuntu 22.04): rpcbind が教える情報と、要求の 7～28 倍の応答',
    },
    url: 'https://tenable.com/audits/items/CIS_Ubuntu_Linux_22.04_LTS_v2.0.0_L1_Server.audit:d03e8eb006401f29ce02590d02108d2e',
  },
  confickerPorts: {
    title: {
      en: 'Calyptix on Conficker and MS08-067: keep 445, 135 and 139 closed, March 2009',
      ja: 'Calyptix: Conficker と MS08-067、445・135・139 番は閉じておく (2009 年 3 月)',
    },
    url: 'http://blog.calyptix.com/2009/03/conficker.html',
  },
  demonBot: {
    title: {
      en: "ExtraHop on Radware's finding of DemonBot, which submits itself to open Hadoop YARN, October 2018",
      ja: 'ExtraHop: Radware が報告した、公開された Hadoop YARN に自身を投入する DemonBot (2018 年 10 月)',
    },
    url: 'https://www.extrahop.com/company/blog/2018/detect-demonbot-exploiting-hadoop-yarn-remote-code-execution/',
  },
  dockerDaemon: {
    title: { en: 'Docker documentation, protect the daemon socket', ja: 'Docker 公式文書: デーモンのソケットの保護' },
    url: 'https://docs.docker.com/engine/security/protect-access/',
  },
  dragosFrostyGoop: {
    title: {
      en: 'Dragos on FrostyGoop, malware that speaks Modbus at 502/tcp, July 2024',
      ja: 'Dragos: 502/tcp の Modbus を使うマルウェア FrostyGoop (2024 年 7 月)',
    },
    url: 'https://dragos.com/?p=32580',
  },
  exposedCameraPasswords: {
    title: {
      en: 'SmartRTSP on cameras behind a forwarded 554/tcp and their factory passwords',
      ja: 'SmartRTSP: 554/tcp を転送したカメラと初期パスワード',
    },
    url: 'https://www.smartrtsp.com/guides/rtsp-camera-security',
  },
  exposedCameras: {
    title: {
      en: 'Geeks Are Sexy on Shodan: pictures of cameras whose 554/tcp asks for no password, January 2016',
      ja: 'Geeks Are Sexy: Shodan が集めた、554/tcp でパスワードを求めないカメラの画像 (2016 年 1 月)',
    },
    url: 'https://geeksaresexy.net/2016/01/26/image-feed-highlights-unsecured-webcams',
  },
  exposedIndustry: {
    title: {
      en: 'Rodda and Mavroudis, publicly accessible operational technology (Modbus, EtherNet/IP, S7), 2025',
      ja: 'Rodda・Mavroudis: 公開されている産業用制御機器 (Modbus、EtherNet/IP、S7) (2025 年)',
    },
    url: 'https://arxiv.org/html/2508.02375v1',
  },
  farmerIpmi: {
    title: {
      en: 'D. Farmer, IPMI 2.0 hands out password hashes before the login (RAKP)',
      ja: 'D. Farmer: IPMI 2.0 はログイン前にパスワードハッシュを渡す (RAKP)',
    },
    url: 'http://fish2.com/ipmi/remote-pw-cracking.html',
  },
  fortinetNfs2016: {
    title: {
      en: 'Fortinet on NFS: one server in ten is open to everyone, May 2016',
      ja: 'Fortinet: NFS サーバーの 10 台に 1 台は誰でも接続可能 (2016 年 5 月)',
    },
    url: 'https://www.fortinet.com/blog/threat-research/misconfigured-nfs-servers-put-thousands-of-terabytes-of-data-at-risk',
  },
  generalKnowledge: {
    title: {
      en: 'General knowledge of the field, not checked against a publication',
      ja: '一般に知られている知識 (文献では未確認)',
    },
  },
  gethSecurity: {
    title: {
      en: 'go-ethereum documentation, security: close 8545, open interfaces invite theft',
      ja: 'go-ethereum 公式文書 (セキュリティ): 8545 番は閉じる。公開すると盗まれる',
    },
    url: 'https://geth.ethereum.org/docs/fundamentals/security',
  },
  gethTheft: {
    title: {
      en: 'go-ethereum issue 24018: a bot empties a node whose 8545 stands open',
      ja: 'go-ethereum issue 24018: 8545 番を公開したノードからボットが資金を奪取',
    },
    url: 'https://github.com/ethereum/go-ethereum/issues/24018',
  },
  gnuTraceroute: {
    title: {
      en: 'GNU Inetutils manual, traceroute: UDP, first port 33434',
      ja: 'GNU Inetutils マニュアル、traceroute: UDP、最初のポートは 33434',
    },
    url: 'https://www.gnu.org/software/inetutils/manual/html_node/traceroute-invocation.html',
  },
  homeFirewall2020: {
    title: {
      en: 'Home firewall report of April to June 2020, Japanese write-up',
      ja: '家庭のファイアウォールの記録 (2020 年 4～6 月、日本語の記事)',
    },
  },
  homeRouter2020: {
    title: {
      en: 'Home router log of January 2019 to April 2020, Japanese blog, 11 April 2020',
      ja: '家庭用ルーターのログ (2019 年 1 月～2020 年 4 月、日本語ブログ、2020 年 4 月 11 日)',
    },
  },
  imapSpraying2019: {
    title: {
      en: "NJCCIC on Proofpoint's study: passwords are tried over IMAP, which knows no second factor, April 2019",
      ja: 'NJCCIC: Proofpoint の調査、多要素認証のない IMAP でのパスワード試行 (2019 年 4 月)',
    },
    url: 'https://www.cyber.nj.gov/alerts-and-advisories/20190401/threat-actors-exploit-legacy-protocols-and-credential-dumps-to-evade-mfa',
  },
  incibeMikrotik: {
    title: {
      en: 'INCIBE-CERT on more than 200,000 MikroTik routers that mine through a flaw of Winbox, 2018',
      ja: 'INCIBE-CERT: Winbox の脆弱性で採掘に使われた 20 万台超の MikroTik ルーター (2018 年)',
    },
    url: 'https://www.incibe.es/en/incibe-cert/publications/cybersecurity-highlights/cryptojacking-campaign-affects-more-200000-mikrotik-routers',
  },
  jenkinsDiscovery: {
    title: {
      en: 'CVE-2020-2100, Jenkins before 2.219 reflects at 33848/udp',
      ja: 'CVE-2020-2100: 2.219 より前の Jenkins は 33848/udp で反射に使われる',
    },
    url: 'https://nvd.nist.gov/vuln/detail/CVE-2020-2100',
  },
  jpcert2016: {
    title: {
      en: 'JPCERT/CC, observation of the first quarter of 2016: 23/tcp first, 53413/udp second',
      ja: 'JPCERT/CC 定点観測 (2016 年 1～3 月): 1 位 23/tcp、2 位 53413/udp',
    },
    url: 'http://itpro.nikkeibp.co.jp/atcl/news/14/110601779/052600622/',
  },
  jpcert2019: {
    title: {
      en: 'JPCERT/CC, observation of the third quarter of 2019: 23, 445, 22, 37215, 80; rise of 10000',
      ja: 'JPCERT/CC 定点観測 (2019 年 7～9 月): 23、445、22、37215、80。10000 が増加',
    },
    url: 'https://securityinsight.jp/news/13-inbrief/3965-191031-2',
  },
  jpcert2024: {
    title: {
      en: 'JPCERT/CC on 56575/tcp: almost all sources are recorders, February 2024',
      ja: 'JPCERT/CC: 56575/tcp の送信元はほとんどが録画機 (2024 年 2 月)',
    },
    url: 'https://news.mynavi.jp/techplus/article/20240218-2884851/',
  },
  jpcert2025: {
    title: {
      en: 'JPCERT/CC, TSUBAME observation, second quarter of 2025: 23, 80, 443, 8728, 22',
      ja: 'JPCERT/CC TSUBAME 観測 (2025 年 4～6 月): 23、80、443、8728、22',
    },
    url: 'https://www.excite.co.jp/news/article/Scannetsecurity_53646',
  },
  jpcertDns2013: {
    title: {
      en: 'JPCERT-AT-2013-0022, DDoS attacks through recursive DNS queries',
      ja: 'JPCERT-AT-2013-0022: DNS の再帰的な問い合わせを使った DDoS 攻撃',
    },
    url: 'https://www.jpcert.or.jp/at/2013/at130022.html',
  },
  jpcertMirai2017: {
    title: {
      en: 'JPCERT-AT-2017-0049, Mirai variants (52869, 37215)',
      ja: 'JPCERT-AT-2017-0049: Mirai の亜種 (52869、37215)',
    },
    url: 'https://www.jpcert.or.jp/at/2017/at170049.html',
  },
  jpcertNtp2014: {
    title: {
      en: 'JPCERT-AT-2014-0001, DDoS attacks through the monlist function of ntpd',
      ja: 'JPCERT-AT-2014-0001: ntpd の monlist 機能を使った DDoS 攻撃',
    },
    url: 'https://www.jpcert.or.jp/at/2014/at140001.html',
  },
  jupyterSecurity: {
    title: {
      en: 'Jupyter Notebook documentation, security: access means running any code',
      ja: 'Jupyter Notebook 公式文書 (セキュリティ): 接続できれば任意のコードを実行できる',
    },
    url: 'https://github.com/jupyter/notebook/blob/4.4.1/docs/source/security.rst',
  },
  jvnTnsListener: {
    title: {
      en: 'IPA and JPCERT/CC (JVN) on the Oracle TNS listener, CVE-2012-1675, May 2012',
      ja: 'IPA・JPCERT/CC (JVN): Oracle TNS リスナーの CVE-2012-1675 (2012 年 5 月)',
    },
    url: 'https://scan.netsecurity.ne.jp/article/2012/05/02/28952.html',
  },
  kubeletAccess: {
    title: {
      en: 'Kubernetes documentation, kubelet authentication: anonymous requests are allowed by default',
      ja: 'Kubernetes 公式文書: kubelet は初期設定で匿名の要求を受け付ける',
    },
    url: 'https://www.kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/',
  },
  laceworkEtcd: {
    title: {
      en: 'Lacework on open etcd at 2379/tcp: whoever reaches it reads all keys',
      ja: 'Lacework: 公開された etcd (2379/tcp) は、接続できれば全キーを読める',
    },
    url: 'https://www.lacework.com/etcd-thousands-of-clusters-open/',
  },
  legacyMail2019: {
    title: {
      en: 'Prescient on the same study: switch POP and IMAP off',
      ja: 'Prescient: 同じ調査、POP と IMAP を無効にする',
    },
    url: 'https://www.prescientsolutions.com/blog/hackers-bypassing-multi-factor-authentication-using-imap/',
  },
  mdnsVulnerability: {
    title: {
      en: 'JVNVU#98589419 / CERT VU#550620, mDNS answers unicast queries from outside',
      ja: 'JVNVU#98589419 / CERT VU#550620: mDNS が外部からのユニキャストの問い合わせに応答',
    },
    url: 'https://www.kb.cert.org/vuls/id/550620',
  },
  memcached2018: {
    title: {
      en: '4 Corner Networks on memcached amplification up to 51,200 times, March 2018',
      ja: '4 Corner Networks: 最大 51,200 倍の memcached 増幅攻撃 (2018 年 3 月)',
    },
    url: 'https://www.4cornernetworks.com/2018/03/02/memcached-newest-amplification-attack-out-there-2/',
  },
  merisBotnet: {
    title: {
      en: 'Vumetric on the Meris botnet of MikroTik routers and CVE-2018-14847, September 2021',
      ja: 'Vumetric: MikroTik ルーターの Meris ボットネットと CVE-2018-14847 (2021 年 9 月)',
    },
    url: 'https://cyber.vumetric.com/security-news/2021/09/15/mikrotik-shares-info-on-securing-routers-hit-by-massive-meris-botnet',
  },
  microsoftMsChap: {
    title: {
      en: 'Microsoft Security Advisory 2743314, MS-CHAP v2 in PPTP, August 2012',
      ja: 'Microsoft セキュリティアドバイザリ 2743314: PPTP の MS-CHAP v2 (2012 年 8 月)',
    },
    url: 'https://learn.microsoft.com/en-us/security-updates/SecurityAdvisories/2012/2743314',
  },
  mikrotikServices: {
    title: { en: 'MikroTik RouterOS, list of default services', ja: 'MikroTik RouterOS の標準サービス一覧' },
    url: 'https://www.rb-ug.jp/info/1728.html',
  },
  miraiSource: {
    title: { en: 'Source code of Mirai, mirai/bot', ja: 'Mirai のソースコード (mirai/bot)' },
    url: 'https://github.com/jgamblin/Mirai-Source-Code',
  },
  miraiTr064: {
    title: {
      en: 'Security Intelligence and CERT.at on Mirai and port 7547, November 2016',
      ja: 'Security Intelligence・CERT.at: Mirai と 7547 番 (2016 年 11 月)',
    },
    url: 'https://cert.at/services/blog/20161130165710-1834.html',
  },
  mitreWinRm: {
    title: {
      en: 'MITRE ATT&CK, detection of Windows Remote Management (5985 and 5986/tcp)',
      ja: 'MITRE ATT&CK: Windows リモート管理 (5985・5986/tcp) の検出',
    },
    url: 'https://attack.mitre.org/detectionstrategies/DET0477',
  },
  mysqlRansom: {
    title: {
      en: 'OpenLogic on PLEASE_READ_ME: guessed MySQL passwords, deleted data, ransom notes, December 2020',
      ja: 'OpenLogic: PLEASE_READ_ME、MySQL のパスワード推測とデータ削除・脅迫文 (2020 年 12 月)',
    },
    url: 'https://www.openlogic.com/blog/mysql-database-ransomware',
  },
  ncscRdGateway: {
    title: {
      en: 'NCSC (Netherlands) on Remote Desktop Gateway, CVE-2020-0609 and CVE-2020-0610, January 2020',
      ja: 'NCSC (オランダ): リモートデスクトップゲートウェイの CVE-2020-0609・CVE-2020-0610 (2020 年 1 月)',
    },
    url: 'https://english.ncsc.nl/latest/news/2020/january/14/install-patches-of-microsoft-for-cryptoapi-and-rdp-gateway',
  },
  netis2014: {
    title: {
      en: 'Trend Micro on the Netis / Netcore router backdoor, August 2014',
      ja: 'トレンドマイクロ: Netis / Netcore ルーターのバックドア (2014 年 8 月)',
    },
    url: 'https://www.securityweek.com/easily-exploitable-vulnerability-found-netis-routers/',
  },
  nginxPhpFpm: {
    title: {
      en: 'NGINX on CVE-2019-11043, a flaw of PHP-FPM reached through the web server, October 2019',
      ja: 'NGINX: Web サーバー経由で届く PHP-FPM の脆弱性 CVE-2019-11043 (2019 年 10 月)',
    },
    url: 'https://www.nginx-cn.net/blog/php-fpm-cve-2019-11043-vulnerability-nginx/',
  },
  nicter2019: {
    title: {
      en: 'NICT (Japan), NICTER observation report 2019: 23/tcp 24.2 %, 445 5.4 %, 22 3.5 %, 80 3.2 %',
      ja: 'NICT、NICTER 観測レポート 2019: 23/tcp 24.2 %、445 5.4 %、22 3.5 %、80 3.2 %',
    },
    url: 'https://scan.netsecurity.ne.jp/article/2020/02/13/43681.html',
  },
  nicterTop: {
    title: { en: 'NICT (Japan), NICTERWEB, most scanned ports', ja: 'NICT、NICTERWEB: スキャンの多いポート' },
    url: 'https://www.nicter.jp/',
  },
  njccicXiongmai: {
    title: {
      en: "New Jersey's NJCCIC on SEC Consult's finding: nine million Xiongmai devices, administrator without a password, October 2018",
      ja: 'NJCCIC (米ニュージャージー州): SEC Consult が報告した Xiongmai 製機器 900 万台、管理者パスワードなし (2018 年 10 月)',
    },
    url: 'https://www.cyber.nj.gov/alerts-and-advisories/20181011/nine-million-xiongmai-iot-devices-vulnerable-to-hacking',
  },
  noticeProgramme: {
    title: {
      en: 'NOTICE, the Japanese programme that warns owners of vulnerable IoT devices',
      ja: 'NOTICE: 脆弱な IoT 機器の利用者に注意喚起する日本の取り組み',
    },
    url: 'https://notice.go.jp/',
  },
  npa2015: {
    title: {
      en: 'National Police Agency (Japan), GlassFish, 500/udp and DNP3, 27 August 2015',
      ja: '警察庁: GlassFish、500/udp、DNP3 (2015 年 8 月 27 日)',
    },
    url: 'https://scan.netsecurity.ne.jp/article/2015/08/31/37185.html',
  },
  npa2015Databases: {
    title: {
      en: 'National Police Agency (Japan), probing for MongoDB, Redis and memcached, April 2015',
      ja: '警察庁: MongoDB・Redis・memcached の探索 (2015 年 4 月)',
    },
    url: 'https://onebe.co.jp/dlpnews/?p=4890',
  },
  npa2016: {
    title: {
      en: 'National Police Agency (Japan), internet observation results, June 2016',
      ja: '警察庁 インターネット観測結果等 (2016 年 6 月期)',
    },
  },
  npa2017Databases: {
    title: {
      en: 'National Police Agency (Japan), probing for MongoDB, CouchDB, Elasticsearch and Hadoop, 17 February 2017',
      ja: '警察庁: MongoDB・CouchDB・Elasticsearch・Hadoop の探索 (2017 年 2 月 17 日)',
    },
    url: 'http://www.npa.go.jp/cyberpolice/important/2017/20033.html',
  },
  npa2017Dvr: {
    title: {
      en: 'National Police Agency (Japan), attacks on foreign-made recorders at 9000/tcp, 31 July 2017',
      ja: '警察庁: 海外製録画機の 9000/tcp への攻撃 (2017 年 7 月 31 日)',
    },
    url: 'http://www.npa.go.jp/cyberpolice/important/2017/201707311.html',
  },
  npa2017Realtek: {
    title: {
      en: 'National Police Agency (Japan), 52869/tcp and Telnet probing from Japan, 19 December 2017',
      ja: '警察庁: 国内からの 52869/tcp と Telnet の探索 (2017 年 12 月 19 日)',
    },
    url: 'https://www.security-next.com/088616/2',
  },
  npa2017Telnet: {
    title: {
      en: 'National Police Agency (Japan), 5358/tcp and Mirai-like 32/tcp, 3232/tcp, 22 March 2017',
      ja: '警察庁: 5358/tcp と、Mirai に似た 32/tcp・3232/tcp へのアクセス (2017 年 3 月 22 日)',
    },
    url: 'https://scan.netsecurity.ne.jp/article/2017/03/23/39578.html',
  },
  npa2018: {
    title: {
      en: 'National Police Agency (Japan), monthly observation, January 2018: 23, 445, 22, 1433, 2323',
      ja: '警察庁 観測結果 (2018 年 1 月): 23、445、22、1433、2323',
    },
    url: 'https://scan.netsecurity.ne.jp/article/2018/01/15/40498.html',
  },
  npa2019: {
    title: {
      en: 'National Police Agency (Japan), observation of 2019, published 6 March 2020',
      ja: '警察庁: 2019 年の観測 (2020 年 3 月 6 日公表)',
    },
    url: 'https://securityinsight.jp/news/13-inbrief/4133-200311-3',
  },
  npa2019Docker: {
    title: {
      en: 'National Police Agency (Japan), probing for the Docker API at 2375, 2376, 2377 and 4243/tcp, 25 December 2019',
      ja: '警察庁: 2375・2376・2377・4243/tcp での Docker API の探索 (2019 年 12 月 25 日)',
    },
    url: 'https://www.npa.go.jp/cyberpolice/important/2019/201912251.html',
  },
  npa2019Mirai: {
    title: {
      en: 'National Police Agency (Japan), Mirai-like access to 5500, 5555 and 60001/tcp, 19 July 2019',
      ja: '警察庁: 5500・5555・60001/tcp への Mirai に似たアクセス (2019 年 7 月 19 日)',
    },
    url: 'https://s.netsecurity.ne.jp/article/2019/07/22/42662.html',
  },
  npaProxies2008: {
    title: {
      en: 'National Police Agency (Japan), what reached open proxies at 1080, 3128 and 8080/tcp, 29 February 2008',
      ja: '警察庁: オープンプロキシ (1080・3128・8080/tcp) に届いたアクセス (2008 年 2 月 29 日)',
    },
    url: 'https://scan.netsecurity.ne.jp/article/2008/03/05/21935.html',
  },
  npaSip2016: {
    title: {
      en: 'ITmedia on the National Police Agency (Japan): SIP probing seen since 2010, mostly OPTIONS at 5060/udp, 10 March 2016',
      ja: 'ITmedia: 警察庁が観測した SIP の探索、2010 年から。大半は 5060/udp への OPTIONS (2016 年 3 月 10 日)',
    },
    url: 'http://www.itmedia.co.jp/enterprise/articles/1603/10/news132.html',
  },
  npaSip2018: {
    title: {
      en: 'Security NEXT on the National Police Agency (Japan): SIP probing with REGISTER and INVITE, 2 October 2018',
      ja: 'Security NEXT: 警察庁が観測した REGISTER・INVITE による SIP の探索 (2018 年 10 月 2 日)',
    },
    url: 'https://www.security-next.com/098530',
  },
  openResolverCheck: {
    title: {
      en: 'Check yourself: open resolver check of JPCERT/CC (Japanese)',
      ja: '自己診断: JPCERT/CC のオープンリゾルバー確認サイト',
    },
    url: 'https://www.openresolver.jp/',
  },
  openVpnReflection: {
    title: {
      en: 'P. Kerrigan, how an OpenVPN server was made a reflector, and how tls-auth stops it',
      ja: 'P. Kerrigan: OpenVPN サーバーの反射攻撃への悪用と、tls-auth による対策',
    },
    url: 'https://patrickkerrigan.uk/blog/blocking-openvpn-reflection-attacks/',
  },
  p2pInfect: {
    title: {
      en: "SecureTeam on Unit 42's finding of P2PInfect, a worm that enters Redis through CVE-2022-0543, 2023",
      ja: 'SecureTeam: Unit 42 が報告した、CVE-2022-0543 で Redis に侵入するワーム P2PInfect (2023 年)',
    },
    url: 'https://secureteam.co.uk/?p=4658',
  },
  pcAnywhereLeak: {
    title: {
      en: 'RedOrbit on Symantec: stop using pcAnywhere, its source code was stolen, 26 January 2012',
      ja: 'RedOrbit: ソースコード流出を受け、Symantec が pcAnywhere の使用中止を要請 (2012 年 1 月 26 日)',
    },
    url: 'http://www.redorbit.com/news/technology/1112463147/symantec-reports-security-risk-for-pcanywhere-users/',
  },
  persirai2017: {
    title: {
      en: "Trend Micro's warning of Persirai, which reaches cameras through 81/tcp, May 2017",
      ja: 'トレンドマイクロの警告: 81/tcp からカメラに侵入する Persirai (2017 年 5 月)',
    },
    url: 'https://medium.com/@IoTNewsletter/new-iot-botnet-targets-ip-cameras-61078d9dac17',
  },
  plexReflection: {
    title: {
      en: 'CVE-2021-33959, Plex Media Server answers discovery at 32410 and 32414/udp',
      ja: 'CVE-2021-33959: Plex Media Server の探索機能 (32410・32414/udp)',
    },
    url: 'https://nvd.nist.gov/vuln/detail/CVE-2021-33959',
  },
  printerHack: {
    title: {
      en: 'Avira on printers made to print by strangers through 9100/tcp, December 2018',
      ja: 'Avira: 9100/tcp から第三者に印刷させられたプリンター (2018 年 12 月)',
    },
    url: 'https://www.avira.com/en/blog/50000-printers-hacked-for-youtube-channel-advertisement',
  },
  printerToolkit: {
    title: {
      en: 'Engadget on the same: the toolkit also captures print jobs',
      ja: 'Engadget: 同じ件、ツールは印刷ジョブの盗み見も可能',
    },
    url: 'https://engt.co/2E6Llj9',
  },
  rdpReflection: {
    title: {
      en: "Mondaq on NETSCOUT's finding: Remote Desktop at 3389/udp reflects 85.9 times, January 2021",
      ja: 'Mondaq: NETSCOUT が報告した 3389/udp のリモートデスクトップによる 85.9 倍の反射 (2021 年 1 月)',
    },
    url: 'https://webiis05.mondaq.com/unitedstates/security/1030234/cyberattacks-directed-at-330000-microsoft-remote-desktop-protocol-servers-rdp',
  },
  rossow2014: {
    title: {
      en: 'C. Rossow, Amplification Hell (NDSS 2014), table of factors',
      ja: 'C. Rossow、Amplification Hell (NDSS 2014): 増幅率の表',
    },
    url: 'https://www.hindawi.com/journals/misy/2022/1169035/tab1',
  },
  sans2014: {
    title: {
      en: 'SANS ISC on infected Hikvision recorders that scan 5000/tcp, March 2014',
      ja: 'SANS ISC: 感染した Hikvision 製録画機による 5000/tcp のスキャン (2014 年 3 月)',
    },
    url: 'https://isc.sans.edu/forums/diary/17879',
  },
  satoriClaymore: {
    title: {
      en: 'BleepingComputer on Satori scanning for Claymore miners at 3333/tcp, May 2018',
      ja: 'BleepingComputer: Claymore マイナーを 3333/tcp で探す Satori (2018 年 5 月)',
    },
    url: 'https://www.bleepingcomputer.com/news/security/the-satori-botnet-is-mass-scanning-for-exposed-ethereum-mining-rigs/',
  },
  satoriWallet: {
    title: {
      en: 'Trend Micro on the Satori variant that swaps the wallet of Claymore miners, January 2018',
      ja: 'トレンドマイクロ: Claymore マイナーのウォレットを書き換える Satori の亜種 (2018 年 1 月)',
    },
    url: 'https://www.trendmicro.com/vinfo/us/security/news/cybercrime-and-digital-threats/new-satori-variant-found-targeting-claymore-to-mine-ethereum',
  },
  seilReflector2014: {
    title: {
      en: 'A SEIL/x86 router abused as NTP reflector, Japanese write-up, 20 February 2014',
      ja: 'NTP リフレクターにされた SEIL/x86 ルーター (日本語の記事、2014 年 2 月 20 日)',
    },
  },
  sercommRouters: {
    title: {
      en: 'Reseller News on 32764/tcp in routers of Linksys, Cisco, Netgear and Belkin, January 2014',
      ja: 'Reseller News: Linksys・Cisco・Netgear・Belkin 製ルーターの 32764/tcp (2014 年 1 月)',
    },
    url: 'https://www.reseller.co.nz/article/535732/cisco_promises_fix_admin_backdoor_some_routers/',
  },
  shadowserverIcs: {
    title: {
      en: 'Shadowserver, Accessible ICS Report: 19 industrial protocols, severity critical',
      ja: 'Shadowserver、公開 ICS レポート: 19 の産業用プロトコル、重要度は「重大」',
    },
    url: 'https://www.shadowserver.org/what-we-do/network-reporting/accessible-ics-report/',
  },
  shadowserverKubernetes: {
    title: {
      en: 'IT Brew on Shadowserver: 381,645 Kubernetes API servers answer strangers, May 2022',
      ja: 'IT Brew: Shadowserver の調査、誰にでも応答する Kubernetes API サーバー 381,645 台 (2022 年 5 月)',
    },
    url: 'https://www.itbrew.com/stories/2022/06/01/shadowserver-scan-finds-exposed-api-servers-in-the-hundreds-of-thousands',
  },
  shadowserverStun: {
    title: {
      en: 'Shadowserver, Accessible STUN Service Report: 3.98 times on average, August 2022',
      ja: 'Shadowserver、公開 STUN サービスレポート: 増幅率は平均 3.98 倍 (2022 年 8 月)',
    },
    url: 'https://www.shadowserver.org/what-we-do/network-reporting/accessible-stun-service-report/',
  },
  shadowserverWsDiscovery: {
    title: {
      en: 'Shadowserver, Accessible WS-Discovery Service Report: 293 times on average, March 2023',
      ja: 'Shadowserver、公開 WS-Discovery サービスレポート: 増幅率は平均 293 倍 (2023 年 3 月)',
    },
    url: 'https://www.shadowserver.org/what-we-do/network-reporting/accessible-ws-discovery-service-report/',
  },
  slp2023: {
    title: {
      en: 'NSFOCUS on CVE-2023-29552 (SLP), up to 2200 times',
      ja: 'NSFOCUS: CVE-2023-29552 (SLP)、最大 2200 倍',
    },
    url: 'https://nsfocusglobal.com/pay-attention-to-new-slp-vulnerability-that-may-lead-to-massive-ddos-amplification-attacks/',
  },
  sonicWallTsunami: {
    title: {
      en: 'SonicWall on Tsunami, a bot for Linux that takes its orders over IRC, September 2015',
      ja: 'SonicWall: IRC で命令を受ける Linux のボット Tsunami (2015 年 9 月)',
    },
    url: 'https://blog.sonicwall.com/en-us/2015/09/linux-based-ircbot-spotted-in-the-wild-sep-18-2015/',
  },
  spectracomNtp: {
    title: {
      en: 'Spectracom on monlist: the last 600 clients, replaced in ntpd 4.2.7p26, January 2014',
      ja: 'Spectracom: monlist は直近 600 件の接続元を返す。ntpd 4.2.7p26 で廃止 (2014 年 1 月)',
    },
    url: 'https://files.spectracom.com/bulletins/ddos-amplification-attack-using-ntpdc-monlist-command',
  },
  staticTundra: {
    title: {
      en: 'Windows News on the FBI and Cisco Talos: Static Tundra enters through Smart Install, 4786/tcp, August 2025',
      ja: 'Windows News: FBI と Cisco Talos、Static Tundra が Smart Install (4786/tcp) から侵入 (2025 年 8 月)',
    },
    url: 'https://www.windowsnews.ai/article/russian-hackers-weaponize-7-year-old-cisco-smart-install-bug-for-stealthy-network-spying.378432',
  },
  supermicroPasswords: {
    title: {
      en: 'Open-E on old Supermicro boards whose password file is read at 49152/tcp',
      ja: 'Open-E: 49152/tcp でパスワードファイルを読まれる旧型 Supermicro 製ボード',
    },
    url: 'https://blog.open-e.com/supermicro-security-update-for-ipmi-bmc-firmware-update-now-and-be-safe/',
  },
  supermicroScan: {
    title: {
      en: 'Hexus on 32,000 Supermicro boards whose passwords are read at 49152/tcp, June 2014',
      ja: 'Hexus: 49152/tcp でパスワードを読まれる Supermicro 製ボード 32,000 台 (2014 年 6 月)',
    },
    url: 'http://hexus.net/tech/news/network/71317-32000-supermicro-motherboard-passwords-exposed-plain-text/',
  },
  symantecBlaster: {
    title: {
      en: 'Symantec, W32.Blaster: TCP port 135, Microsoft bulletin MS03-026',
      ja: 'Symantec、W32.Blaster: 135/tcp、Microsoft の MS03-026',
    },
    url: 'http://www.symantec.com/security_response/writeup.jsp?docid=2004-042117-1932-99',
  },
  tp240PhoneHome: {
    title: {
      en: 'Wiz on CVE-2022-26143 (TP240PhoneHome): 10074/udp, 4,294,967,296 times in theory',
      ja: 'Wiz: CVE-2022-26143 (TP240PhoneHome)、10074/udp、理論上 4,294,967,296 倍',
    },
    url: 'https://www.wiz.io/vulnerability-database/cve/cve-2022-26143',
  },
  unitronicsPort: {
    title: {
      en: 'Help Net Security on CISA: Unitronics controllers and their port 20256/tcp, 30 November 2023',
      ja: 'Help Net Security: CISA の注意喚起、Unitronics 製 PLC の 20256/tcp (2023 年 11 月 30 日)',
    },
    url: 'https://www.helpnetsecurity.com/2023/11/30/water-system-secure-plcs/',
  },
  usCertUpnp: {
    title: {
      en: 'eSecurity Planet on US-CERT and Rapid7: flaws of libupnp (VU#922681), restrict 1900/udp, January 2013',
      ja: 'eSecurity Planet: US-CERT と Rapid7、libupnp の脆弱性 (VU#922681)、1900/udp の制限を推奨 (2013 年 1 月)',
    },
    url: 'http://www.esecurityplanet.com/network-security/us-cert-rapid7-warn-of-massive-upnp-security-flaws.html',
  },
  vsftpdBackdoor: {
    title: {
      en: 'LinuxSecurity on the backdoor in vsftpd 2.3.4, July 2011',
      ja: 'LinuxSecurity: vsftpd 2.3.4 に仕込まれたバックドア (2011 年 7 月)',
    },
    url: 'http://www.linuxsecurity.com/content/view/155399',
  },
  vxworksDebug: {
    title: {
      en: 'SecPoint on the VxWorks debug agent at 17185/udp',
      ja: 'SecPoint: 17185/udp の VxWorks デバッグエージェント',
    },
    url: 'https://www.secpoint.com/vxworksmodulesecurityhole.html',
  },
  wizPostgres: {
    title: {
      en: "Modernizing Tech on Wiz's CPU_HU: weak PostgreSQL passwords, COPY FROM PROGRAM, coin miner",
      ja: 'Modernizing Tech: Wiz が報告した CPU_HU、弱い PostgreSQL のパスワードから COPY FROM PROGRAM で採掘',
    },
    url: 'https://modernizingtech.com/news/cybersecurity/new-cryptominer-cpu_hu-targeting-exposed-postgresql-servers',
  },
  wsDiscoveryMeasured: {
    title: {
      en: 'Phenomite, WS-Discovery amplification, measured 50 to 150 times',
      ja: 'Phenomite: WS-Discovery の増幅、実測で 50～150 倍',
    },
    url: 'https://github.com/phenomite/web-service-discovery-amp-poc',
  },
  xiongmai2020: {
    title: {
      en: "Tom's Hardware on the backdoor of Xiongmai / HiSilicon recorders, February 2020",
      ja: "Tom's Hardware: Xiongmai / HiSilicon 製録画機のバックドア (2020 年 2 月)",
    },
    url: 'https://www.tomshardware.com/uk/news/huawei-security-backdoors-surveillance-cameras-firmware',
  },
  zmapProbes: {
    title: {
      en: 'ZMap project, examples/udp-probes (sizes of probes)',
      ja: 'ZMap プロジェクト、examples/udp-probes (探索パケットの長さ)',
    },
    url: 'https://github.com/zmap/zmap/tree/main/examples/udp-probes',
  },
} as const satisfies Readonly<Record<string, Reference>>;
