import type { Reference } from '../ports';

/** Every source the cards lean on, written down once. */
export const references = {
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
  cisaAmplification: {
    title: 'CISA / US-CERT alert TA14-017A, UDP-based amplification attacks',
    url: 'https://www.cisa.gov/news-events/alerts/2014/01/17/udp-based-amplification-attacks',
  },
  cisaKnownExploited: {
    title: 'CISA catalogue of known exploited vulnerabilities, version of 25 August 2025',
    url: 'https://www.cisa.gov/known-exploited-vulnerabilities-catalog',
  },
  generalKnowledge: {
    title: 'General knowledge of the field, not checked against a publication',
  },
  homeFirewall2020: {
    title: 'Home firewall report of April to June 2020, Japanese write-up',
  },
  homeRouter2020: {
    title: 'Home router log of January 2019 to April 2020, Japanese blog, 11 April 2020',
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
  mdnsVulnerability: {
    title: 'JVNVU#98589419 / CERT VU#550620, mDNS answers unicast queries from outside',
    url: 'https://www.kb.cert.org/vuls/id/550620',
  },
  memcached2018: {
    title: '4 Corner Networks on memcached amplification up to 51,200 times, March 2018',
    url: 'https://www.4cornernetworks.com/2018/03/02/memcached-newest-amplification-attack-out-there-2/',
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
  netis2014: {
    title: 'Trend Micro on the Netis / Netcore router backdoor, August 2014',
    url: 'https://www.securityweek.com/easily-exploitable-vulnerability-found-netis-routers/',
  },
  nicter2019: {
    title: 'NICT (Japan), NICTER observation report 2019: 23/tcp 24.2 %, 445 5.4 %, 22 3.5 %, 80 3.2 %',
    url: 'https://scan.netsecurity.ne.jp/article/2020/02/13/43681.html',
  },
  nicterTop: {
    title: 'NICT (Japan), NICTERWEB, most scanned ports',
    url: 'https://www.nicter.jp/',
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
  npa2019Mirai: {
    title: 'National Police Agency (Japan), Mirai-like access to 5500, 5555 and 60001/tcp, 19 July 2019',
    url: 'https://s.netsecurity.ne.jp/article/2019/07/22/42662.html',
  },
  openResolverCheck: {
    title: 'Check yourself: open resolver check of JPCERT/CC (Japanese)',
    url: 'https://www.openresolver.jp/',
  },
  plexReflection: {
    title: 'CVE-2021-33959, Plex Media Server answers discovery at 32410 and 32414/udp',
    url: 'https://nvd.nist.gov/vuln/detail/CVE-2021-33959',
  },
  rossow2014: {
    title: 'C. Rossow, Amplification Hell (NDSS 2014), table of factors',
    url: 'https://www.hindawi.com/journals/misy/2022/1169035/tab1',
  },
  sans2014: {
    title: 'SANS ISC on infected Hikvision recorders that scan 5000/tcp, March 2014',
    url: 'https://isc.sans.edu/forums/diary/17879',
  },
  seilReflector2014: {
    title: 'A SEIL/x86 router abused as NTP reflector, Japanese write-up, 20 February 2014',
  },
  slp2023: {
    title: 'NSFOCUS on CVE-2023-29552 (SLP), up to 2200 times',
    url: 'https://nsfocusglobal.com/pay-attention-to-new-slp-vulnerability-that-may-lead-to-massive-ddos-amplification-attacks/',
  },
  vxworksDebug: {
    title: 'SecPoint on the VxWorks debug agent at 17185/udp',
    url: 'https://www.secpoint.com/vxworksmodulesecurityhole.html',
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
