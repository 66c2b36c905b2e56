import { readAddress } from '../core/addressText';
import { AddressKind, AddressSlot, Protocol } from '../core/packet';
import { readProtocol } from '../core/protocolNames';
import { encodeUtf8 } from '../core/utf8';
import type { PacketView } from './packetView';

/** What makes a tool match packets like one: the rule of a firewall without chain and target, the filter of a capture. */
export interface MatchTexts {
  readonly iptables: string;
  readonly nft: string;
  readonly tcpdump: string;
}

type Part = readonly [key: string, value: string | number | undefined];

/**
 * Matches for packets from this source to this destination: interfaces, addresses, protocol, destination port or ICMP type.
 * The source port is left out, since the next packet has another one; so are masked addresses. The log was written by
 * others: nothing gets into the texts that a shell might read otherwise.
 * Syntax: iptables(8) and iptables-extensions(8), nft(8), pcap-filter(7).
 */
export function matchTexts(packet: PacketView): MatchTexts {
  const isSix = packet.version === 6;
  const input = plainName(packet.text('input'));
  const output = plainName(packet.text('output'));
  const source = address(packet.text('source'));
  const destination = address(packet.text('destination'));
  const protocol = protocolName(packet, isSix);
  const port = packet.transport === undefined ? undefined : packet.number('destinationPort');
  const isIcmp = protocol === 'icmp' || protocol === 'icmpv6';
  const icmpType = isIcmp ? packet.number('icmpType') : undefined;
  const ip = isSix ? 'ip6' : 'ip';
  return {
    iptables: words(' ', [
      ['-i ', input],
      ['-o ', output],
      ['-s ', source],
      ['-d ', destination],
      ['-p ', protocol],
      ['--dport ', port],
      [isSix ? '--icmpv6-type ' : '--icmp-type ', icmpType],
    ]),
    nft: words(' ', [
      ['iifname ', input && `"${input}"`],
      ['oifname ', output && `"${output}"`],
      [`${ip} saddr `, source],
      [`${ip} daddr `, destination],
      ['meta l4proto ', port === undefined && icmpType === undefined ? protocol : undefined],
      [`${protocol} dport `, port],
      [`${protocol} type `, icmpType],
    ]),
    tcpdump: words(' and ', [
      ['src host ', source],
      ['dst host ', destination],
      ...captured(protocol, ip, port, icmpType),
    ]),
  };
}

function captured(
  protocol: string | number | undefined,
  ip: 'ip' | 'ip6',
  port: number | undefined,
  icmpType: number | undefined,
): readonly Part[] {
  const icmp = ip === 'ip6' ? 'icmp6' : 'icmp';
  if (port !== undefined) return [[`${protocol} dst port `, port]];
  if (icmpType !== undefined) return [[`${icmp}[${icmp}type] = `, icmpType]];
  if (typeof protocol === 'number') return [[`${ip} proto `, protocol]];
  return [['', protocol === 'icmpv6' ? icmp : protocol]];
}

/** `tcp`, `udp`, `icmp`, `icmpv6`, else the number. */
function protocolName(packet: PacketView, isSix: boolean): string | number | undefined {
  if (packet.transport !== undefined) return packet.transport;
  const bytes = encodeUtf8(packet.text('protocol') ?? '');
  const number = readProtocol(bytes, 0, bytes.length);
  if (number === Protocol.icmp || number === Protocol.icmpv6) return isSix ? 'icmpv6' : 'icmp';
  return number >= 0 && number < 255 ? number : undefined;
}

function address(text = ''): string | undefined {
  const bytes = encodeUtf8(text);
  const slot = new AddressSlot();
  const isWhole = text !== '' && readAddress(bytes, 0, bytes.length, slot) === bytes.length;
  return isWhole && (slot.kind === AddressKind.v4 || slot.kind === AddressKind.v6) ? text : undefined;
}

function plainName(text: string | undefined): string | undefined {
  return text !== undefined && /^[\w.@:+-]+$/.test(text) ? text : undefined;
}

function words(between: string, parts: readonly Part[]): string {
  return parts
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}${value}`)
    .join(between);
}
