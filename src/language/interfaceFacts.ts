import type { PacketView } from './packetView';

/** What an interface is, as far as its name tells. */
export type InterfaceKind =
  | 'loopback'
  | 'ppp'
  | 'bridge'
  | 'container'
  | 'virtualMachine'
  | 'tunnel'
  | 'ipsec'
  | 'wireless'
  | 'mobile'
  | 'bond'
  | 'vlan'
  | 'ethernet';

/** The interface that a packet came in by or left by. */
export interface InterfaceFact {
  readonly code: 'interface';
  readonly role: 'input' | 'output' | 'bridgeInput' | 'bridgeOutput' | 'interface';
  /** Empty: `IN=` of a packet that this host made, `OUT=` of one that is for this host. */
  readonly name: string;
  readonly kind?: InterfaceKind;
  /** VLAN number of `eth0.10`. */
  readonly vlan?: number;
  /** Where the packet goes, seen from the firewall: both interfaces named, or only one. */
  readonly way?: 'toHost' | 'fromHost' | 'through';
}

/** First match wins. Names as Linux, Docker, libvirt, Proxmox, WireGuard and IIJ SEIL give them. */
const kinds: readonly (readonly [RegExp, InterfaceKind])[] = [
  [/^lo\d*$/, 'loopback'],
  [/^(?:ppp|pppoe|pppac)/, 'ppp'],
  [/^(?:docker|veth|cni|flannel|cali|cilium|podman|br-[\da-f]{12}$)/, 'container'],
  [/^(?:tap\d+i|fwbr|fwln|fwpr|vnet|virbr|vif)/, 'virtualMachine'],
  [/^(?:vmbr|br)/, 'bridge'],
  [/^(?:ipsec|vti|xfrm)/, 'ipsec'],
  [/^(?:tun|tap|wg|gre|sit|ip6tnl|ipip|6rd|6in4|he-ipv6|vxlan|geneve|l2tp|tailscale|zt|utun)/, 'tunnel'],
  [/^(?:wl|ath|ra\d|wifi|phy\d+-ap)/, 'wireless'],
  [/^(?:ww|rmnet|usb|mobile|mdm)/, 'mobile'],
  [/^(?:bond|team|lag)/, 'bond'],
  [/^vlan/, 'vlan'],
  [/^(?:eth|en|em\d|lan|wan|ge\d|igb|ix|bge|re\d|vtnet|vmx|p\d+p\d+|swp)/, 'ethernet'],
];

export function interfaceFact(view: PacketView, role: InterfaceFact['role'], name: string): InterfaceFact {
  const kind = kinds.find(([pattern]) => pattern.test(name))?.[1];
  const vlan = /[.@](\d{1,4})$/.exec(name)?.[1];
  const way = role === 'input' || role === 'output' ? packetWay(view) : undefined;
  return {
    code: 'interface',
    role,
    name,
    ...(kind !== undefined && { kind }),
    ...(vlan !== undefined && { vlan: Number(vlan) }),
    ...(way !== undefined && { way }),
  };
}

/** `undefined` when the line names no interface at all. */
export function packetWay(view: PacketView): InterfaceFact['way'] {
  const comesIn = view.text('input') !== undefined;
  const goesOut = view.text('output') !== undefined;
  if (comesIn && goesOut) return 'through';
  if (comesIn) return 'toHost';
  return goesOut ? 'fromHost' : undefined;
}
