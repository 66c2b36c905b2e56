import type { AddressTable } from '../../core/addressTable';
import { networkFinder, parseNetwork } from '../../core/cidr';
import type { KnownScanners } from '../../core/findings/findingContext';
import type { Reference } from '../ports';

/** Who scans the internet openly, for research or as a service, and from where. */
export interface ResearchScanner {
  readonly operator: string;
  /** The day, or month, of the list that the networks are from. */
  readonly asOf: string;
  readonly reference: Reference;
  /** CIDR. */
  readonly networks: readonly string[];
}

/**
 * Short on purpose: operators with ranges of their own that they publish or that several independent lists agree on. Cloud
 * addresses change hands and are left out. A label and nothing more: it makes no finding better or worse.
 */
export const researchScanners: readonly ResearchScanner[] = [
  {
    operator: 'Censys',
    asOf: '2024',
    reference: {
      title: 'Censys, Opt Out of Data Collection (list of networks)',
      url: 'https://support.censys.io/hc/en-us/articles/360043177092',
    },
    networks: [
      '162.142.125.0/24',
      '167.94.138.0/24',
      '167.94.145.0/24',
      '167.94.146.0/24',
      '167.248.133.0/24',
      '199.45.154.0/23',
      '206.168.32.0/22',
      '2602:80d:1000::/48',
      '2620:96:e000::/48',
    ],
  },
  {
    operator: 'NICT NOTICE',
    asOf: '2019-02-13',
    reference: {
      title: 'NICT, addresses used for the NOTICE survey (13 February 2019)',
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
    asOf: '2024',
    reference: {
      title: 'Palo Alto Networks, Cortex Xpanse scanning activity',
      url: 'https://docs-cortex.paloaltonetworks.com/r/1/Cortex-Xpanse/Scanning-activity',
    },
    networks: ['144.86.173.0/24', '198.235.24.0/24', '205.210.31.0/24'],
  },
  {
    operator: 'Rapid7 Project Sonar',
    asOf: '2020',
    reference: { title: 'Rapid7 Open Data, About (list of networks)', url: 'https://opendata.rapid7.com/about/' },
    networks: ['5.63.151.96/27', '71.6.233.0/24', '88.202.190.128/27', '109.123.117.224/27', '146.185.25.160/27'],
  },
  {
    operator: 'The Shadowserver Foundation',
    asOf: '2023',
    reference: { title: 'The Shadowserver Foundation, scanning', url: 'https://www.shadowserver.org/' },
    networks: [
      '64.62.202.96/27',
      '74.82.47.0/26',
      '184.105.139.64/26',
      '184.105.143.128/26',
      '184.105.247.192/26',
      '216.218.206.64/26',
    ],
  },
];

/** Who of the list occurs in a table. */
export function knownScanners(addresses: AddressTable): KnownScanners {
  const operators = researchScanners.map(({ operator }) => operator);
  const listed = researchScanners.flatMap(({ networks }, index) =>
    networks.flatMap((text) => {
      const network = parseNetwork(text);
      return network === undefined ? [] : [{ network, operator: index + 1 }];
    }),
  );
  const networkOf = networkFinder(
    addresses,
    listed.map(({ network }) => network),
  );
  const operatorOf = Uint16Array.from({ length: addresses.size }, (_none, id) => listed[networkOf(id)]?.operator ?? 0);
  return { operators, operatorOf };
}
