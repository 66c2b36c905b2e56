import type { Reference } from '../ports';

/** Every source the cards lean on, written down once. */
export const references = {
  activeMqKinsing: {
    title: 'Ironshare on Kinsing, which enters through CVE-2023-46604 of ActiveMQ, November 2023',
    url: 'https://www.ironshare.co.uk/post/cyber-round-up-for-24th-november',
  },
  activeMqRansomware: {
    title: 'Fortinet, rule for ransomware that enters through CVE-2023-46604 of ActiveMQ',
    url: 'https://help.fortinet.com/fsiem/Public_Resource_Access/7_1_0/rules/PH_RULE_Apache_ActiveMQ_Attack_CVE_2023_46604_Network.htm',
  },
  adbFbotTrinity: {
    title: 'HardForum on Fbot and Trinity, which fight over Android devices with 5555/tcp open, 2018',
    url: 'https://hardforum.com/threads/malware-strains-fight-over-access-to-android-devices-with-usb-debugging-mode-open.1971084/#post-1043921528',
  },
  adbMinerDoctorWeb: {
    title: 'Doctor Web on ADB.Miner: television sets and boxes taken over at 5555/tcp, February 2018',
    url: 'https://news.drweb.com/show/?i=11723',
  },
  agilicusUnitronics: {
    title: "Agilicus on CISA's advisory: CyberAv3ngers and the Unitronics controllers of a water authority, 2023",
    url: 'https://agilicus.com/avoid-exploitation-of-unitronics-plcs-used-in-public-water-systems',
  },
  akamaiSentinel: {
    title:
      "SecurityWeek on Akamai's finding of reflection through Sentinel licence servers, portmapper and NetBIOS, October 2015",
    url: 'https://www.securityweek.com/new-types-reflection-ddos-attacks-spotted/',
  },
  ampResearch: {
    title: 'Phenomite, AMP-Research (measured amplification vectors)',
    url: 'https://github.com/Phenomite/AMP-Research',
  },
  anyDeskReflection: {
    title: 'CVE-2023-26509, AnyDesk discovery at 50001/udp, about 33 times',
    url: 'https://gist.github.com/Fastor01/161211a8aef1278d942c551fd2065ca5',
  },
  asahiNet2019: {
    title: "Asahi Net engineers' blog, July 2019: NTP, DNS, CLDAP and SSDP reflectors at customers",
  },
  callStranger: {
    title: 'SentinelOne on CallStranger, CVE-2020-12695: UPnP devices answer a third party',
    url: 'https://www.sentinelone.com/vulnerability-database/cve-2020-12695/',
  },
  censysIcs: {
    title: 'Censys, what reaches exposed Modbus, S7, BACnet and IPMI: protocols without authentication, December 2025',
    url: 'https://censys.com/?p=3953',
  },
  certLvMqtt: {
    title: 'CERT.LV (esidross.lv) on MQTT brokers that strangers can reach',
    url: 'https://www.esidross.lv/informacija-par-apdraudejumiem/?threat/open-mqtt',
  },
  certLvVnc: {
    title: 'CERT.LV (esidross.lv) on VNC that the internet can reach, 5900/tcp',
    url: 'https://www.esidross.lv/informacija-par-apdraudejumiem/?threat/accessiblevnc',
  },
  certNatPmp: {
    title: 'CERT/CC VU#184540, NAT-PMP answers on the outer interface (2014)',
    url: 'https://kb.cert.org/vuls/id/184540',
  },
  cisaAmplification: {
    title: 'CISA / US-CERT alert TA14-017A, UDP-based amplification attacks',
    url: 'https://www.cisa.gov/news-events/alerts/2014/01/17/udp-based-amplification-attacks',
  },
  cisaKnownExploited: {
    title: 'CISA catalogue of known exploited vulnerabilities, version of 25 August 2025',
    url: 'https://www.cisa.gov/known-exploited-vulnerabilities-catalog',
  },
  cisaUnitronics: {
    title: 'CISA alert on Unitronics controllers of water utilities and their password 1111, 28 November 2023',
    url: 'https://www.cisa.gov/news-events/alerts/2023/11/28/exploitation-unitronics-plcs-used-water-and-wastewater-systems',
  },
  ciscoSmartInstall: {
    title: 'CISO Saudi Arabia on CVE-2018-0171: Smart Install, 4786/tcp, no vstack',
    url: 'https://ciso.sa/z/cve/CVE-2018-0171',
  },
  ciscoTestInterface: {
    title: "CSO on Cisco's confirmation of the test interface at 32764/tcp, January 2014",
    url: 'https://www.csoonline.com/article/543155/cisco-confirms-undocumented-backdoor.html',
  },
  cisRpcbind: {
    title: 'CIS benchmark for Ubuntu 22.04 on rpcbind: what it tells, and 7 to 28 times the request',
    url: 'https://tenable.com/audits/items/CIS_Ubuntu_Linux_22.04_LTS_v2.0.0_L1_Server.audit:d03e8eb006401f29ce02590d02108d2e',
  },
  confickerPorts: {
    title: 'Calyptix on Conficker and MS08-067: keep 445, 135 and 139 closed, March 2009',
    url: 'http://blog.calyptix.com/2009/03/conficker.html',
  },
  demonBot: {
    title: "ExtraHop on Radware's finding of DemonBot, which submits itself to open Hadoop YARN, October 2018",
    url: 'https://www.extrahop.com/company/blog/2018/detect-demonbot-exploiting-hadoop-yarn-remote-code-execution/',
  },
  dockerDaemon: {
    title: 'Docker documentation, protect the daemon socket',
    url: 'https://docs.docker.com/engine/security/protect-access/',
  },
  dragosFrostyGoop: {
    title: 'Dragos on FrostyGoop, malware that speaks Modbus at 502/tcp, July 2024',
    url: 'https://dragos.com/?p=32580',
  },
  exposedCameraPasswords: {
    title: 'SmartRTSP on cameras behind a forwarded 554/tcp and their factory passwords',
    url: 'https://www.smartrtsp.com/guides/rtsp-camera-security',
  },
  exposedCameras: {
    title: 'Geeks Are Sexy on Shodan: pictures of cameras whose 554/tcp asks for no password, January 2016',
    url: 'https://geeksaresexy.net/2016/01/26/image-feed-highlights-unsecured-webcams',
  },
  exposedIndustry: {
    title: 'Rodda and Mavroudis, publicly accessible operational technology (Modbus, EtherNet/IP, S7), 2025',
    url: 'https://arxiv.org/html/2508.02375v1',
  },
  farmerIpmi: {
    title: 'D. Farmer, IPMI 2.0 hands out password hashes before the login (RAKP)',
    url: 'http://fish2.com/ipmi/remote-pw-cracking.html',
  },
  fortinetNfs2016: {
    title: 'Fortinet on NFS: one server in ten is open to everyone, May 2016',
    url: 'https://www.fortinet.com/blog/threat-research/misconfigured-nfs-servers-put-thousands-of-terabytes-of-data-at-risk',
  },
  generalKnowledge: {
    title: 'General knowledge of the field, not checked against a publication',
  },
  gethSecurity: {
    title: 'go-ethereum documentation, security: close 8545, open interfaces invite theft',
    url: 'https://geth.ethereum.org/docs/fundamentals/security',
  },
  gethTheft: {
    title: 'go-ethereum issue 24018: a bot empties a node whose 8545 stands open',
    url: 'https://github.com/ethereum/go-ethereum/issues/24018',
  },
  gnuTraceroute: {
    title: 'GNU Inetutils manual, traceroute: UDP, first port 33434',
    url: 'https://www.gnu.org/software/inetutils/manual/html_node/traceroute-invocation.html',
  },
  homeFirewall2020: {
    title: 'Home firewall report of April to June 2020, Japanese write-up',
  },
  homeRouter2020: {
    title: 'Home router log of January 2019 to April 2020, Japanese blog, 11 April 2020',
  },
  imapSpraying2019: {
    title: "NJCCIC on Proofpoint's study: passwords are tried over IMAP, which knows no second factor, April 2019",
    url: 'https://www.cyber.nj.gov/alerts-and-advisories/20190401/threat-actors-exploit-legacy-protocols-and-credential-dumps-to-evade-mfa',
  },
  incibeMikrotik: {
    title: 'INCIBE-CERT on more than 200,000 MikroTik routers that mine through a flaw of Winbox, 2018',
    url: 'https://www.incibe.es/en/incibe-cert/publications/cybersecurity-highlights/cryptojacking-campaign-affects-more-200000-mikrotik-routers',
  },
  jenkinsDiscovery: {
    title: 'CVE-2020-2100, Jenkins before 2.219 reflects at 33848/udp',
    url: 'https://nvd.nist.gov/vuln/detail/CVE-2020-2100',
  },
  jpcert2016: {
    title: 'JPCERT/CC, observation of the first quarter of 2016: 23/tcp first, 53413/udp second',
    url: 'http://itpro.nikkeibp.co.jp/atcl/news/14/110601779/052600622/',
  },
  jpcert2019: {
    title: 'JPCERT/CC, observation of the third quarter of 2019: 23, 445, 22, 37215, 80; rise of 10000',
    url: 'https://securityinsight.jp/news/13-inbrief/3965-191031-2',
  },
  jpcert2024: {
    title: 'JPCERT/CC on 56575/tcp: almost all sources are recorders, February 2024',
    url: 'https://news.mynavi.jp/techplus/article/20240218-2884851/',
  },
  jpcert2025: {
    title: 'JPCERT/CC, TSUBAME observation, second quarter of 2025: 23, 80, 443, 8728, 22',
    url: 'https://www.excite.co.jp/news/article/Scannetsecurity_53646',
  },
  jpcertDns2013: {
    title: 'JPCERT-AT-2013-0022, DDoS attacks through recursive DNS queries',
    url: 'https://www.jpcert.or.jp/at/2013/at130022.html',
  },
  jpcertMirai2017: {
    title: 'JPCERT-AT-2017-0049, Mirai variants (52869, 37215)',
    url: 'https://www.jpcert.or.jp/at/2017/at170049.html',
  },
  jpcertNtp2014: {
    title: 'JPCERT-AT-2014-0001, DDoS attacks through the monlist function of ntpd',
    url: 'https://www.jpcert.or.jp/at/2014/at140001.html',
  },
  jupyterSecurity: {
    title: 'Jupyter Notebook documentation, security: access means running any code',
    url: 'https://github.com/jupyter/notebook/blob/4.4.1/docs/source/security.rst',
  },
  jvnTnsListener: {
    title: 'IPA and JPCERT/CC (JVN) on the Oracle TNS listener, CVE-2012-1675, May 2012',
    url: 'https://scan.netsecurity.ne.jp/article/2012/05/02/28952.html',
  },
  kubeletAccess: {
    title: 'Kubernetes documentation, kubelet authentication: anonymous requests are allowed by default',
    url: 'https://www.kubernetes.io/docs/reference/access-authn-authz/kubelet-authn-authz/',
  },
  laceworkEtcd: {
    title: 'Lacework on open etcd at 2379/tcp: whoever reaches it reads all keys',
    url: 'https://www.lacework.com/etcd-thousands-of-clusters-open/',
  },
  legacyMail2019: {
    title: 'Prescient on the same study: switch POP and IMAP off',
    url: 'https://www.prescientsolutions.com/blog/hackers-bypassing-multi-factor-authentication-using-imap/',
  },
  mdnsVulnerability: {
    title: 'JVNVU#98589419 / CERT VU#550620, mDNS answers unicast queries from outside',
    url: 'https://www.kb.cert.org/vuls/id/550620',
  },
  memcached2018: {
    title: '4 Corner Networks on memcached amplification up to 51,200 times, March 2018',
    url: 'https://www.4cornernetworks.com/2018/03/02/memcached-newest-amplification-attack-out-there-2/',
  },
  merisBotnet: {
    title: 'Vumetric on the Meris botnet of MikroTik routers and CVE-2018-14847, September 2021',
    url: 'https://cyber.vumetric.com/security-news/2021/09/15/mikrotik-shares-info-on-securing-routers-hit-by-massive-meris-botnet',
  },
  microsoftMsChap: {
    title: 'Microsoft Security Advisory 2743314, MS-CHAP v2 in PPTP, August 2012',
    url: 'https://learn.microsoft.com/en-us/security-updates/SecurityAdvisories/2012/2743314',
  },
  mikrotikServices: {
    title: 'MikroTik RouterOS, list of default services',
    url: 'https://www.rb-ug.jp/info/1728.html',
  },
  miraiSource: {
    title: 'Source code of Mirai, mirai/bot',
    url: 'https://github.com/jgamblin/Mirai-Source-Code',
  },
  miraiTr064: {
    title: 'Security Intelligence and CERT.at on Mirai and port 7547, November 2016',
    url: 'https://cert.at/services/blog/20161130165710-1834.html',
  },
  mitreWinRm: {
    title: 'MITRE ATT&CK, detection of Windows Remote Management (5985 and 5986/tcp)',
    url: 'https://attack.mitre.org/detectionstrategies/DET0477',
  },
  mysqlRansom: {
    title: 'OpenLogic on PLEASE_READ_ME: guessed MySQL passwords, deleted data, ransom notes, December 2020',
    url: 'https://www.openlogic.com/blog/mysql-database-ransomware',
  },
  ncscRdGateway: {
    title: 'NCSC (Netherlands) on Remote Desktop Gateway, CVE-2020-0609 and CVE-2020-0610, January 2020',
    url: 'https://english.ncsc.nl/latest/news/2020/january/14/install-patches-of-microsoft-for-cryptoapi-and-rdp-gateway',
  },
  netis2014: {
    title: 'Trend Micro on the Netis / Netcore router backdoor, August 2014',
    url: 'https://www.securityweek.com/easily-exploitable-vulnerability-found-netis-routers/',
  },
  nginxPhpFpm: {
    title: 'NGINX on CVE-2019-11043, a flaw of PHP-FPM reached through the web server, October 2019',
    url: 'https://www.nginx-cn.net/blog/php-fpm-cve-2019-11043-vulnerability-nginx/',
  },
  nicter2019: {
    title: 'NICT (Japan), NICTER observation report 2019: 23/tcp 24.2 %, 445 5.4 %, 22 3.5 %, 80 3.2 %',
    url: 'https://scan.netsecurity.ne.jp/article/2020/02/13/43681.html',
  },
  nicterTop: {
    title: 'NICT (Japan), NICTERWEB, most scanned ports',
    url: 'https://www.nicter.jp/',
  },
  njccicXiongmai: {
    title:
      "New Jersey's NJCCIC on SEC Consult's finding: nine million Xiongmai devices, administrator without a password, October 2018",
    url: 'https://www.cyber.nj.gov/alerts-and-advisories/20181011/nine-million-xiongmai-iot-devices-vulnerable-to-hacking',
  },
  noticeProgramme: {
    title: 'NOTICE, the Japanese programme that warns owners of vulnerable IoT devices',
    url: 'https://notice.go.jp/',
  },
  npa2015: {
    title: 'National Police Agency (Japan), GlassFish, 500/udp and DNP3, 27 August 2015',
    url: 'https://scan.netsecurity.ne.jp/article/2015/08/31/37185.html',
  },
  npa2015Databases: {
    title: 'National Police Agency (Japan), probing for MongoDB, Redis and memcached, April 2015',
    url: 'https://onebe.co.jp/dlpnews/?p=4890',
  },
  npa2016: {
    title: 'National Police Agency (Japan), internet observation results, June 2016',
  },
  npa2017Databases: {
    title: 'National Police Agency (Japan), probing for MongoDB, CouchDB, Elasticsearch and Hadoop, 17 February 2017',
    url: 'http://www.npa.go.jp/cyberpolice/important/2017/20033.html',
  },
  npa2017Dvr: {
    title: 'National Police Agency (Japan), attacks on foreign-made recorders at 9000/tcp, 31 July 2017',
    url: 'http://www.npa.go.jp/cyberpolice/important/2017/201707311.html',
  },
  npa2017Realtek: {
    title: 'National Police Agency (Japan), 52869/tcp and Telnet probing from Japan, 19 December 2017',
    url: 'https://www.security-next.com/088616/2',
  },
  npa2017Telnet: {
    title: 'National Police Agency (Japan), 5358/tcp and Mirai-like 32/tcp, 3232/tcp, 22 March 2017',
    url: 'https://scan.netsecurity.ne.jp/article/2017/03/23/39578.html',
  },
  npa2018: {
    title: 'National Police Agency (Japan), monthly observation, January 2018: 23, 445, 22, 1433, 2323',
    url: 'https://scan.netsecurity.ne.jp/article/2018/01/15/40498.html',
  },
  npa2019: {
    title: 'National Police Agency (Japan), observation of 2019, published 6 March 2020',
    url: 'https://securityinsight.jp/news/13-inbrief/4133-200311-3',
  },
  npa2019Docker: {
    title:
      'National Police Agency (Japan), probing for the Docker API at 2375, 2376, 2377 and 4243/tcp, 25 December 2019',
    url: 'https://www.npa.go.jp/cyberpolice/important/2019/201912251.html',
  },
  npa2019Mirai: {
    title: 'National Police Agency (Japan), Mirai-like access to 5500, 5555 and 60001/tcp, 19 July 2019',
    url: 'https://s.netsecurity.ne.jp/article/2019/07/22/42662.html',
  },
  npaProxies2008: {
    title: 'National Police Agency (Japan), what reached open proxies at 1080, 3128 and 8080/tcp, 29 February 2008',
    url: 'https://scan.netsecurity.ne.jp/article/2008/03/05/21935.html',
  },
  npaSip2016: {
    title:
      'ITmedia on the National Police Agency (Japan): SIP probing seen since 2010, mostly OPTIONS at 5060/udp, 10 March 2016',
    url: 'http://www.itmedia.co.jp/enterprise/articles/1603/10/news132.html',
  },
  npaSip2018: {
    title: 'Security NEXT on the National Police Agency (Japan): SIP probing with REGISTER and INVITE, 2 October 2018',
    url: 'https://www.security-next.com/098530',
  },
  openResolverCheck: {
    title: 'Check yourself: open resolver check of JPCERT/CC (Japanese)',
    url: 'https://www.openresolver.jp/',
  },
  openVpnReflection: {
    title: 'P. Kerrigan, how an OpenVPN server was made a reflector, and how tls-auth stops it',
    url: 'https://patrickkerrigan.uk/blog/blocking-openvpn-reflection-attacks/',
  },
  p2pInfect: {
    title: "SecureTeam on Unit 42's finding of P2PInfect, a worm that enters Redis through CVE-2022-0543, 2023",
    url: 'https://secureteam.co.uk/?p=4658',
  },
  pcAnywhereLeak: {
    title: 'RedOrbit on Symantec: stop using pcAnywhere, its source code was stolen, 26 January 2012',
    url: 'http://www.redorbit.com/news/technology/1112463147/symantec-reports-security-risk-for-pcanywhere-users/',
  },
  persirai2017: {
    title: "Trend Micro's warning of Persirai, which reaches cameras through 81/tcp, May 2017",
    url: 'https://medium.com/@IoTNewsletter/new-iot-botnet-targets-ip-cameras-61078d9dac17',
  },
  plexReflection: {
    title: 'CVE-2021-33959, Plex Media Server answers discovery at 32410 and 32414/udp',
    url: 'https://nvd.nist.gov/vuln/detail/CVE-2021-33959',
  },
  printerHack: {
    title: 'Avira on printers made to print by strangers through 9100/tcp, December 2018',
    url: 'https://www.avira.com/en/blog/50000-printers-hacked-for-youtube-channel-advertisement',
  },
  printerToolkit: {
    title: 'Engadget on the same: the toolkit also captures print jobs',
    url: 'https://engt.co/2E6Llj9',
  },
  rdpReflection: {
    title: "Mondaq on NETSCOUT's finding: Remote Desktop at 3389/udp reflects 85.9 times, January 2021",
    url: 'https://webiis05.mondaq.com/unitedstates/security/1030234/cyberattacks-directed-at-330000-microsoft-remote-desktop-protocol-servers-rdp',
  },
  rossow2014: {
    title: 'C. Rossow, Amplification Hell (NDSS 2014), table of factors',
    url: 'https://www.hindawi.com/journals/misy/2022/1169035/tab1',
  },
  sans2014: {
    title: 'SANS ISC on infected Hikvision recorders that scan 5000/tcp, March 2014',
    url: 'https://isc.sans.edu/forums/diary/17879',
  },
  satoriClaymore: {
    title: 'BleepingComputer on Satori scanning for Claymore miners at 3333/tcp, May 2018',
    url: 'https://www.bleepingcomputer.com/news/security/the-satori-botnet-is-mass-scanning-for-exposed-ethereum-mining-rigs/',
  },
  satoriWallet: {
    title: 'Trend Micro on the Satori variant that swaps the wallet of Claymore miners, January 2018',
    url: 'https://www.trendmicro.com/vinfo/us/security/news/cybercrime-and-digital-threats/new-satori-variant-found-targeting-claymore-to-mine-ethereum',
  },
  seilReflector2014: {
    title: 'A SEIL/x86 router abused as NTP reflector, Japanese write-up, 20 February 2014',
  },
  sercommRouters: {
    title: 'Reseller News on 32764/tcp in routers of Linksys, Cisco, Netgear and Belkin, January 2014',
    url: 'https://www.reseller.co.nz/article/535732/cisco_promises_fix_admin_backdoor_some_routers/',
  },
  shadowserverIcs: {
    title: 'Shadowserver, Accessible ICS Report: 19 industrial protocols, severity critical',
    url: 'https://www.shadowserver.org/what-we-do/network-reporting/accessible-ics-report/',
  },
  shadowserverKubernetes: {
    title: 'IT Brew on Shadowserver: 381,645 Kubernetes API servers answer strangers, May 2022',
    url: 'https://www.itbrew.com/stories/2022/06/01/shadowserver-scan-finds-exposed-api-servers-in-the-hundreds-of-thousands',
  },
  shadowserverStun: {
    title: 'Shadowserver, Accessible STUN Service Report: 3.98 times on average, August 2022',
    url: 'https://www.shadowserver.org/what-we-do/network-reporting/accessible-stun-service-report/',
  },
  shadowserverWsDiscovery: {
    title: 'Shadowserver, Accessible WS-Discovery Service Report: 293 times on average, March 2023',
    url: 'https://www.shadowserver.org/what-we-do/network-reporting/accessible-ws-discovery-service-report/',
  },
  slp2023: {
    title: 'NSFOCUS on CVE-2023-29552 (SLP), up to 2200 times',
    url: 'https://nsfocusglobal.com/pay-attention-to-new-slp-vulnerability-that-may-lead-to-massive-ddos-amplification-attacks/',
  },
  sonicWallTsunami: {
    title: 'SonicWall on Tsunami, a bot for Linux that takes its orders over IRC, September 2015',
    url: 'https://blog.sonicwall.com/en-us/2015/09/linux-based-ircbot-spotted-in-the-wild-sep-18-2015/',
  },
  spectracomNtp: {
    title: 'Spectracom on monlist: the last 600 clients, replaced in ntpd 4.2.7p26, January 2014',
    url: 'https://files.spectracom.com/bulletins/ddos-amplification-attack-using-ntpdc-monlist-command',
  },
  staticTundra: {
    title: 'Windows News on the FBI and Cisco Talos: Static Tundra enters through Smart Install, 4786/tcp, August 2025',
    url: 'https://www.windowsnews.ai/article/russian-hackers-weaponize-7-year-old-cisco-smart-install-bug-for-stealthy-network-spying.378432',
  },
  supermicroPasswords: {
    title: 'Open-E on old Supermicro boards whose password file is read at 49152/tcp',
    url: 'https://blog.open-e.com/supermicro-security-update-for-ipmi-bmc-firmware-update-now-and-be-safe/',
  },
  supermicroScan: {
    title: 'Hexus on 32,000 Supermicro boards whose passwords are read at 49152/tcp, June 2014',
    url: 'http://hexus.net/tech/news/network/71317-32000-supermicro-motherboard-passwords-exposed-plain-text/',
  },
  symantecBlaster: {
    title: 'Symantec, W32.Blaster: TCP port 135, Microsoft bulletin MS03-026',
    url: 'http://www.symantec.com/security_response/writeup.jsp?docid=2004-042117-1932-99',
  },
  tp240PhoneHome: {
    title: 'Wiz on CVE-2022-26143 (TP240PhoneHome): 10074/udp, 4,294,967,296 times in theory',
    url: 'https://www.wiz.io/vulnerability-database/cve/cve-2022-26143',
  },
  unitronicsPort: {
    title: 'Help Net Security on CISA: Unitronics controllers and their port 20256/tcp, 30 November 2023',
    url: 'https://www.helpnetsecurity.com/2023/11/30/water-system-secure-plcs/',
  },
  usCertUpnp: {
    title: 'eSecurity Planet on US-CERT and Rapid7: flaws of libupnp (VU#922681), restrict 1900/udp, January 2013',
    url: 'http://www.esecurityplanet.com/network-security/us-cert-rapid7-warn-of-massive-upnp-security-flaws.html',
  },
  vsftpdBackdoor: {
    title: 'LinuxSecurity on the backdoor in vsftpd 2.3.4, July 2011',
    url: 'http://www.linuxsecurity.com/content/view/155399',
  },
  vxworksDebug: {
    title: 'SecPoint on the VxWorks debug agent at 17185/udp',
    url: 'https://www.secpoint.com/vxworksmodulesecurityhole.html',
  },
  wizPostgres: {
    title: "Modernizing Tech on Wiz's CPU_HU: weak PostgreSQL passwords, COPY FROM PROGRAM, coin miner",
    url: 'https://modernizingtech.com/news/cybersecurity/new-cryptominer-cpu_hu-targeting-exposed-postgresql-servers',
  },
  wsDiscoveryMeasured: {
    title: 'Phenomite, WS-Discovery amplification, measured 50 to 150 times',
    url: 'https://github.com/phenomite/web-service-discovery-amp-poc',
  },
  xiongmai2020: {
    title: "Tom's Hardware on the backdoor of Xiongmai / HiSilicon recorders, February 2020",
    url: 'https://www.tomshardware.com/uk/news/huawei-security-backdoors-surveillance-cameras-firmware',
  },
  zmapProbes: {
    title: 'ZMap project, examples/udp-probes (sizes of probes)',
    url: 'https://github.com/zmap/zmap/tree/main/examples/udp-probes',
  },
} as const satisfies Readonly<Record<string, Reference>>;
