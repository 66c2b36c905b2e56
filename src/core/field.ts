/**
 * The fields a firewall line can carry, by meaning rather than by spelling: netfilter's `SRC=` and SEIL's first
 * address are both `source`. The order is the code that {@link Tokens} stores.
 */
export const fieldNames = [
  'time',
  'host',
  'uptime',
  'prefix',
  'action',
  'input',
  'output',
  'bridgeInput',
  'bridgeOutput',
  'interface',
  'direction',
  'mac',
  'sourceMac',
  'destinationMac',
  'etherType',
  'vlan',
  'tunnel',
  'source',
  'destination',
  'length',
  'tos',
  'precedence',
  'ttl',
  'id',
  'fragmentFlag',
  'fragment',
  'options',
  'trafficClass',
  'flowLabel',
  'protocol',
  'sourcePort',
  'destinationPort',
  'payloadLength',
  'sequence',
  'acknowledgement',
  'window',
  'reserved',
  'tcpFlag',
  'urgent',
  'icmpType',
  'icmpCode',
  'icmpId',
  'icmpSequence',
  'icmpParameter',
  'gateway',
  'mtu',
  'spi',
  'uid',
  'gid',
  'mark',
  'incomplete',
  'arp',
  'description',
  'rule',
  'filter',
  'application',
  'repeat',
  'unknown',
] as const;

/** One field, by its meaning. */
export type FieldName = (typeof fieldNames)[number];

/** The code of each field: its position in {@link fieldNames}. */
export const Field = Object.fromEntries(fieldNames.map((name, code) => [name, code])) as Readonly<
  Record<FieldName, number>
>;
