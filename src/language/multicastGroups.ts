/** Who listens to a well-known multicast address. Protocols go by their names, which need no translation. */
export type MulticastGroup =
  | 'allHosts'
  | 'allRouters'
  | 'solicitedNode'
  | 'OSPF'
  | 'RIPv2'
  | 'VRRP'
  | 'IGMPv3'
  | 'MLDv2'
  | 'mDNS'
  | 'LLMNR'
  | 'SSDP (UPnP)'
  | 'DHCPv6'
  | 'NTP';

/** IANA, IPv4 Multicast Address Space and IPv6 Multicast Address Space registries. */
const groups: Readonly<Record<string, MulticastGroup>> = {
  '224.0.0.1': 'allHosts',
  '224.0.0.2': 'allRouters',
  '224.0.0.5': 'OSPF',
  '224.0.0.6': 'OSPF',
  '224.0.0.9': 'RIPv2',
  '224.0.0.18': 'VRRP',
  '224.0.0.22': 'IGMPv3',
  '224.0.0.251': 'mDNS',
  '224.0.0.252': 'LLMNR',
  '224.0.1.1': 'NTP',
  '239.255.255.250': 'SSDP (UPnP)',
  'ff02::1': 'allHosts',
  'ff02::2': 'allRouters',
  'ff02::c': 'SSDP (UPnP)',
  'ff05::c': 'SSDP (UPnP)',
  'ff02::16': 'MLDv2',
  'ff02::fb': 'mDNS',
  'ff02::1:2': 'DHCPv6',
  'ff02::1:3': 'LLMNR',
};

/** @param address an IPv4 address, or an IPv6 address in the short form of RFC 5952 */
export function multicastGroup(address: string): MulticastGroup | undefined {
  return groups[address] ?? (address.startsWith('ff02::1:ff') ? 'solicitedNode' : undefined);
}
