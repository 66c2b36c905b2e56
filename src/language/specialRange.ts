import { type AddressRange, ipv4Ranges, ipv6Ranges } from '../knowledge/addressKinds';
import { ipv4Number, ipv6Bytes } from '../knowledge/addressText';

/** An address as bytes in network order, 4 or 16 of them; `undefined` when the text is no address. */
export function addressBytes(text: string): Uint8Array | undefined {
  const number = ipv4Number(text);
  if (number !== undefined) return Uint8Array.of(number >>> 24, number >>> 16, number >>> 8, number);
  return text.includes(':') ? ipv6Bytes(text) : undefined;
}

/** The special-purpose range that an address lies in, with its RFC; `undefined` for ordinary IPv4 addresses. */
export function specialRange(address: Uint8Array): AddressRange | undefined {
  return (address.length === 4 ? ipv4Ranges : ipv6Ranges).find(({ cidr }) => contains(cidr, address));
}

function contains(cidr: string, address: Uint8Array): boolean {
  const [base = '', prefix = ''] = cidr.split('/');
  const bytes = addressBytes(base) ?? address;
  const bits = Number(prefix);
  return address.every((byte, index) => {
    const free = 8 - Math.min(Math.max(bits - index * 8, 0), 8);
    return (byte ^ bytes[index]) >>> free === 0;
  });
}
