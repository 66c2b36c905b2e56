import { ipv4Number, ipv6Bytes } from './addressText';

/** One of the 13 authorities for the root of the DNS. */
export interface RootServer {
  /** `a` to `m`. */
  readonly letter: string;
  /** Host name, without a final dot. */
  readonly name: string;
  readonly ipv4: string;
  readonly ipv6: string;
  /** Addresses used before, still found in old logs. */
  readonly former: readonly string[];
}

function server(letter: string, ipv4: string, ipv6: string, ...former: readonly string[]): RootServer {
  return { letter, name: `${letter}.root-servers.net`, ipv4, ipv6, former };
}

/**
 * The root servers (https://www.internic.net/domain/named.root) with their former addresses of this century:
 * b until 2004, 2017 and 2023, d until 2013, h until 2015, j until 2002, l until 2007 (IPv6 2016).
 */
export const rootServers: readonly RootServer[] = [
  server('a', '198.41.0.4', '2001:503:ba3e::2:30'),
  server(
    'b',
    '170.247.170.2',
    '2801:1b8:10::b',
    '199.9.14.201',
    '2001:500:200::b',
    '192.228.79.201',
    '2001:500:84::b',
    '128.9.0.107',
  ),
  server('c', '192.33.4.12', '2001:500:2::c'),
  server('d', '199.7.91.13', '2001:500:2d::d', '128.8.10.90'),
  server('e', '192.203.230.10', '2001:500:a8::e'),
  server('f', '192.5.5.241', '2001:500:2f::f'),
  server('g', '192.112.36.4', '2001:500:12::d0d'),
  server('h', '198.97.190.53', '2001:500:1::53', '128.63.2.53', '2001:500:1::803f:235'),
  server('i', '192.36.148.17', '2001:7fe::53'),
  server('j', '192.58.128.30', '2001:503:c27::2:30', '198.41.0.10'),
  server('k', '193.0.14.129', '2001:7fd::1'),
  server('l', '199.7.83.42', '2001:500:9f::42', '2001:500:3::42', '198.32.64.12'),
  server('m', '202.12.27.33', '2001:dc3::35'),
];

const byAddress: ReadonlyMap<string, RootServer> = new Map(
  rootServers.flatMap((entry) => [entry.ipv4, entry.ipv6, ...entry.former].map((text) => [key(text), entry] as const)),
);

function key(text: string): string {
  return String(text.includes(':') ? ipv6Bytes(text) : ipv4Number(text));
}

/** The root server with this address, in any spelling of IPv6, former addresses included. */
export function rootServer(address: string): RootServer | undefined {
  return byAddress.get(key(address));
}
