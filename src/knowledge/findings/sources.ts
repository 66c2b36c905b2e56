import type { Reference } from '../ports';

function mitre(id: string): Reference {
  return { title: `MITRE ATT&CK ${id}`, url: `https://attack.mitre.org/techniques/${id.replace('.', '/')}/` };
}

/** Where the texts of the findings come from. */
export const sources = {
  mitre,
  asahiNet: { title: 'ASAHI Net, why a line uploads hundreds of gigabytes (2019)' },
  ntpReflection: {
    title: 'CERT/CC VU#348126, NTP can be abused to amplify attacks (2014)',
    url: 'https://www.kb.cert.org/vuls/id/348126',
  },
  seilNtp: {
    title: 'IIJ SEIL manual, NTP: client mode, and packet filters against an open NTP server',
    url: 'http://www.seil.jp/doc/fn/ntp/index.html',
  },
  cisaAmplification: {
    title: 'CISA TA14-017A, UDP-based amplification attacks',
    url: 'https://www.cisa.gov/news-events/alerts/2014/01/17/udp-based-amplification-attacks',
  },
  npa2016: { title: 'National Police Agency of Japan, internet observation, June 2016' },
  npa2019: {
    title:
      'NHK on the National Police Agency of Japan: 4,192 accesses a day in 2019, 5 March 2020 (English translation)',
    url: 'https://www.tellerreport.com/life/2020-03-05---the-largest-number-of-cyber-attacks-4-100-per-day-.HyzW8mgR4L.html',
  },
  nicter2019: {
    title: 'NICT, NICTER observation report 2019: about 1.2 million packets a year and address, 10 February 2020',
    url: 'https://scan.netsecurity.ne.jp/article/2020/02/13/43681.html',
  },
  nicter: { title: 'NICT, NICTER observation reports', url: 'https://www.nicter.jp/report' },
  notice: { title: 'NOTICE (Ministry of Internal Affairs and Communications, NICT)', url: 'https://notice.go.jp/' },
  mirai: { title: 'Mirai, published source, scanner.c (2016)' },
  homeRouter2020: { title: 'Analysis of a home router log, January 2019 to April 2020' },
  masscan: { title: 'masscan, source (templ-pkt.c)', url: 'https://github.com/robertdavidgraham/masscan' },
  zmap: { title: 'ZMap, source and release notes', url: 'https://github.com/zmap/zmap' },
  rfc6890: { title: 'RFC 6890, special-purpose address registries', url: 'https://www.rfc-editor.org/rfc/rfc6890' },
  bcp38: { title: 'BCP 38 (RFC 2827), ingress filtering', url: 'https://www.rfc-editor.org/rfc/rfc2827' },
  ufwLimit: {
    title: 'ufw, manual page and rules templates: logging is limited to 3 a minute, burst 10, below the level high',
    url: 'https://manpages.ubuntu.com/manpages/oracular/man8/ufw.8.html',
  },
} as const satisfies Readonly<Record<string, Reference | ((id: string) => Reference)>>;
