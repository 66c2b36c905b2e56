/**
 * The IPv4 addresses of the DNS root servers, A to M, in a year (https://root-servers.org). Only B has moved: in October 2017
 * and in November 2023.
 * @param {number} year
 */
export function rootServers(year) {
  return [
    '198.41.0.4',
    year <= 2017 ? '192.228.79.201' : year <= 2023 ? '199.9.14.201' : '170.247.170.2',
    '192.33.4.12',
    '199.7.91.13',
    '192.203.230.10',
    '192.5.5.241',
    '192.112.36.4',
    '198.97.190.53',
    '192.36.148.17',
    '192.58.128.30',
    '193.0.14.129',
    '199.7.83.42',
    '202.12.27.33',
  ];
}
