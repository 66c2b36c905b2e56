import { references } from '../portCards/references';
import type { Reference } from '../ports';

function mitre(id: string): Reference {
  const title = `MITRE ATT&CK ${id}`;
  return { title: { en: title, ja: title }, url: `https://attack.mitre.org/techniques/${id.replace('.', '/')}/` };
}

/** Where the texts of the findings come from. */
export const sources = {
  mitre,
  asahiNet: {
    title: {
      en: 'ASAHI Net, why a line uploads hundreds of gigabytes (2019)',
      ja: '朝日ネット: 数百 GB も送信してしまう回線の原因 (2019 年)',
    },
  },
  ntpReflection: {
    title: {
      en: 'CERT/CC VU#348126, NTP can be abused to amplify attacks (2014)',
      ja: 'CERT/CC VU#348126: NTP が増幅攻撃に悪用される (2014 年)',
    },
    url: 'https://www.kb.cert.org/vuls/id/348126',
  },
  seilNtp: {
    title: {
      en: 'IIJ SEIL manual, NTP: client mode, and packet filters against an open NTP server',
      ja: 'IIJ SEIL マニュアル、NTP: クライアントモードと、オープン NTP サーバーを防ぐパケットフィルタ',
    },
    url: 'http://www.seil.jp/doc/fn/ntp/index.html',
  },
  cisaAmplification: {
    title: { en: 'CISA TA14-017A, UDP-based amplification attacks', ja: 'CISA TA14-017A: UDP を使った増幅攻撃' },
    url: 'https://www.cisa.gov/news-events/alerts/2014/01/17/udp-based-amplification-attacks',
  },
  npa2016: {
    title: {
      en: 'National Police Agency of Japan, internet observation, June 2016',
      ja: '警察庁 インターネット観測結果等 (2016 年 6 月期)',
    },
  },
  npa2019: {
    title: {
      en: 'NHK on the National Police Agency of Japan: 4,192 accesses a day in 2019, 5 March 2020 (English translation)',
      ja: 'NHK: 警察庁の観測、2019 年は 1 日 4,192 件 (2020 年 3 月 5 日、英訳記事)',
    },
    url: 'https://www.tellerreport.com/life/2020-03-05---the-largest-number-of-cyber-attacks-4-100-per-day-.HyzW8mgR4L.html',
  },
  nicter2019: {
    title: {
      en: 'NICT, NICTER observation report 2019: about 1.2 million packets a year and address, 10 February 2020',
      ja: 'NICT、NICTER 観測レポート 2019: 1 アドレスあたり年間約 120 万パケット (2020 年 2 月 10 日)',
    },
    url: 'https://scan.netsecurity.ne.jp/article/2020/02/13/43681.html',
  },
  nicter: {
    title: { en: 'NICT, NICTER observation reports', ja: 'NICT、NICTER 観測レポート' },
    url: 'https://www.nicter.jp/report',
  },
  notice: {
    title: { en: 'NOTICE (Ministry of Internal Affairs and Communications, NICT)', ja: 'NOTICE (総務省・NICT)' },
    url: 'https://notice.go.jp/',
  },
  mirai: references.miraiSource,
  homeRouter2020: {
    title: {
      en: 'Analysis of a home router log, January 2019 to April 2020',
      ja: '家庭用ルーターのログの分析 (2019 年 1 月～2020 年 4 月)',
    },
  },
  masscan: {
    title: { en: 'masscan, source (templ-pkt.c)', ja: 'masscan のソースコード (templ-pkt.c)' },
    url: 'https://github.com/robertdavidgraham/masscan',
  },
  zmap: {
    title: { en: 'ZMap, source and release notes', ja: 'ZMap のソースコードとリリースノート' },
    url: 'https://github.com/zmap/zmap',
  },
  rfc6890: {
    title: { en: 'RFC 6890, special-purpose address registries', ja: 'RFC 6890: 特殊用途アドレスのレジストリ' },
    url: 'https://www.rfc-editor.org/rfc/rfc6890',
  },
  bcp38: {
    title: {
      en: 'BCP 38 (RFC 2827), ingress filtering',
      ja: 'BCP 38 (RFC 2827): 送信元を詐称したパケットの流入防止 (イングレスフィルタリング)',
    },
    url: 'https://www.rfc-editor.org/rfc/rfc2827',
  },
  ufwLimit: {
    title: {
      en: 'ufw, manual page and rules templates: logging is limited to 3 a minute, burst 10, below the level high',
      ja: 'ufw のマニュアルとルールのひな形: 記録は毎分 3 件 (バースト 10 件) まで。レベル high で解除',
    },
    url: 'https://manpages.ubuntu.com/manpages/oracular/man8/ufw.8.html',
  },
} as const satisfies Readonly<Record<string, Reference | ((id: string) => Reference)>>;
