import type { AddressTable } from '../../core/addressTable';
import { networkFinder, parseNetwork } from '../../core/cidr';
import type { KnownScanners, ScannerList } from '../../core/findings/findingContext';
import type { Reference } from '../ports';

/** Who scans the internet openly, for research or as a service, and from where. */
export interface ResearchScanner {
  readonly operator: string;
  /** Which edition the networks are from: the day of a notice, or the version or commit of a public list. */
  readonly asOf: string;
  readonly reference: Reference;
  /** CIDR. */
  readonly networks: readonly string[];
}

const internetScanners = {
  asOf: 'commit d3e4a88397c2',
  reference: {
    title: {
      en: 'OpenFilters, internet-scanners (networks of scanning organisations)',
      ja: 'OpenFilters、internet-scanners (スキャンを行う組織のネットワーク一覧)',
    },
    url: 'https://github.com/OpenFilters/internet-scanners',
  },
} as const;

/**
 * Short on purpose: operators with networks of their own that they publish, or that a public list with a known edition
 * names. Cloud addresses change hands and are left out; so is whatever only one old list had. A label and nothing more: it
 * makes no finding better or worse.
 */
export const researchScanners: readonly ResearchScanner[] = [
  {
    operator: 'Censys',
    asOf: 'version 2',
    reference: {
      title: {
        en: "MISP warning list of Censys scanning, from the operator's opt-out page",
        ja: 'MISP warninglist: Censys のスキャン元 (運営者の除外申請ページによる)',
      },
      url: 'https://github.com/MISP/misp-warninglists/blob/main/lists/censys-scanning/list.json',
    },
    networks: [
      '162.142.125.0/24',
      '167.94.138.0/24',
      '167.94.145.0/24',
      '167.94.146.0/24',
      '167.248.133.0/24',
      '199.45.154.0/23',
      '206.168.34.0/24',
      '2602:80d:1000:b0cc:e::/80',
      '2602:80d:1003::/112',
      '2602:80d:1004::/112',
      '2620:96:e000:b0cc:e::/80',
    ],
  },
  {
    operator: 'Driftnet (internet-measurement.com)',
    ...internetScanners,
    networks: ['87.236.176.0/24', '185.247.137.0/24', '193.163.125.0/24'],
  },
  {
    operator: 'NICT NOTICE',
    asOf: '2019-02-13',
    reference: {
      title: {
        en: 'NICT, addresses used for the NOTICE survey (13 February 2019)',
        ja: 'NICT: NOTICE の調査に使用する IP アドレス (2019 年 2 月 13 日)',
      },
      url: 'https://www.nict.go.jp/info/topics/2019/02/13-2.html',
    },
    networks: [
      '150.249.227.160/28',
      '153.231.215.8/29',
      '153.231.216.176/28',
      '153.231.216.216/29',
      '153.231.226.160/28',
      '153.231.227.192/29',
      '153.231.227.208/28',
      '153.231.227.224/29',
    ],
  },
  {
    operator: 'Palo Alto Networks Cortex Xpanse',
    ...internetScanners,
    networks: ['144.86.173.0/24', '198.235.24.0/24', '205.210.31.0/24'],
  },
  {
    operator: 'Rapid7 Project Sonar',
    ...internetScanners,
    networks: ['5.63.151.96/27', '71.6.233.0/24', '88.202.190.128/27', '109.123.117.224/27', '146.185.25.160/27'],
  },
  {
    operator: 'The Shadowserver Foundation',
    ...internetScanners,
    networks: ['74.82.47.0/26', '184.105.139.64/26', '184.105.247.192/26', '216.218.206.64/26'],
  },
];

/** Who of the list, and of a person's own lists before it, occurs in a table. */
export function knownScanners(addresses: AddressTable, own: readonly ScannerList[]): KnownScanners {
  const lists: readonly ScannerList[] = [...own, ...researchScanners];
  const listed = lists.flatMap(({ networks }, index) =>
    networks.flatMap((text) => {
      const network = parseNetwork(text);
      return network === undefined ? [] : [{ network, operator: index + 1 }];
    }),
  );
  const networkOf = networkFinder(
    addresses,
    listed.map(({ network }) => network),
  );
  const operatorOf = new Uint16Array(addresses.size);
  for (let id = 1; id < operatorOf.length; id++) {
    const network = networkOf(id);
    if (network >= 0) operatorOf[id] = listed[network]!.operator;
  }
  return { operators: lists.map(({ operator }) => operator), operatorOf };
}
