/** What the bits of a MAC address say about it. */
export type MacKind = 'broadcast' | 'multicast4' | 'multicast6' | 'multicast' | 'zero' | 'local' | 'global';

export interface MacAddress {
  /** `90:10:20:76:8d:20` */
  readonly text: string;
  readonly kind: MacKind;
}

/** The link-layer header that netfilter prints behind `MAC=`, or one MAC address of a decoded header. */
export interface MacFact {
  readonly code: 'mac';
  readonly form: 'header' | 'source' | 'destination';
  /** What of the header the cursor is on. */
  readonly part?: 'destination' | 'source' | 'etherType' | 'rest';
  readonly destination?: MacAddress;
  readonly source?: MacAddress;
  readonly etherType?: EtherType;
  /** Bytes behind a full Ethernet header (14): some drivers add the beginning of the IP header. */
  readonly rest?: string;
}

/** An Ethernet frame's type: four hexadecimal digits and, when known, the protocol's name. */
export interface EtherType {
  readonly hex: string;
  readonly name?: string;
}

/** The type of a decoded header (`MACPROTO=`). */
export interface EtherTypeFact extends EtherType {
  readonly code: 'etherType';
}

const etherTypes: Readonly<Record<string, string>> = {
  '0800': 'IPv4',
  '0806': 'ARP',
  '8100': 'VLAN (802.1Q)',
  '86dd': 'IPv6',
  '8847': 'MPLS',
  '8863': 'PPPoE (discovery)',
  '8864': 'PPPoE',
  '888e': '802.1X',
  '88a8': 'VLAN (802.1ad)',
  '88cc': 'LLDP',
  '88e5': 'MACsec',
};

/** @param hex with or without `0x` or a colon between the bytes */
export function etherType(hex: string): EtherType {
  const digits = hex.replace(/^0x|:/gi, '').toLowerCase().padStart(4, '0');
  const name = etherTypes[digits];
  return name === undefined ? { hex: digits } : { hex: digits, name };
}

/** One address of a decoded header (`MACSRC=`, `MACDST=`). */
export function macFact(form: 'source' | 'destination', text: string): MacFact {
  return { code: 'mac', form, [form]: macAddress(text) };
}

/**
 * Splits `MAC=`: destination (6 bytes), source (6), type (2), and whatever the driver put behind it.
 * @param column where the cursor is in the text; negative for the key
 */
export function macHeaderFact(text: string, column: number): MacFact {
  const bytes = text === '' ? [] : text.split(':');
  const slice = (from: number, to?: number) => bytes.slice(from, to).join(':');
  const at = column < 0 ? -1 : text.slice(0, column).split(':').length - 1;
  const part = at < 0 ? undefined : at < 6 ? 'destination' : at < 12 ? 'source' : at < 14 ? 'etherType' : 'rest';
  return {
    code: 'mac',
    form: 'header',
    ...(part !== undefined && bytes.length > 0 && { part }),
    ...(bytes.length >= 6 && { destination: macAddress(slice(0, 6)) }),
    ...(bytes.length >= 12 && { source: macAddress(slice(6, 12)) }),
    ...(bytes.length >= 14 && { etherType: etherType(slice(12, 14)) }),
    ...(bytes.length > 14 && { rest: slice(14) }),
  };
}

function macAddress(text: string): MacAddress {
  return { text, kind: macKind(text.toLowerCase()) };
}

function macKind(text: string): MacKind {
  if (text === 'ff:ff:ff:ff:ff:ff') return 'broadcast';
  if (/^0?0(?::0?0){5}$/.test(text)) return 'zero';
  if (text.startsWith('33:33:')) return 'multicast6';
  if (text.startsWith('01:00:5e:')) return 'multicast4';
  const first = Number.parseInt(text, 16);
  if (first & 1) return 'multicast';
  return first & 2 ? 'local' : 'global';
}
