import { formatIpv6, readIpv4, readIpv6 } from '../core/addressText';
import { AddressKind, AddressSlot } from '../core/packet';
import { encodeUtf8 } from '../core/utf8';
import { type EventLine, type Fields, ruleName, tcpFlags } from './eventLine';

/** What JSON can say, without null: a key without a value is absent. */
export type EcsValue = string | number | readonly string[] | EcsObject;

/** A nested object of the Elastic Common Schema. */
export interface EcsObject {
  readonly [key: string]: EcsValue;
}

type Draft = { readonly [key: string]: Draft | string | number | readonly string[] | undefined };

/** `denied` or `allowed`; neither for lines that decide nothing. */
const outcomes: Readonly<Record<EventLine['action'], readonly string[]>> = {
  drop: ['denied'],
  reject: ['denied'],
  limit: ['denied'],
  accept: ['allowed'],
  audit: [],
  unknown: [],
};

/**
 * One packet in the Elastic Common Schema, with the names of Elastic's iptables integration
 * (https://github.com/elastic/integrations, packages/iptables). An address that is masked is no `ip`; it stands in the
 * schema's `address`.
 */
export function ecsEvent(event: EventLine): EcsObject {
  const { fields, dialect, text, time, action, repeat, transport, country, path, line } = event;
  const mac = readMac(fields);
  const source = readAddress(fields.text('source'));
  const destination = readAddress(fields.text('destination'));
  const devices = readDevices(fields);
  return pruned({
    '@timestamp': time === undefined ? undefined : new Date(time).toISOString(),
    source: {
      ...source.names,
      port: fields.number('sourcePort'),
      mac: mac.source,
      geo: { country_iso_code: country },
    },
    destination: { ...destination.names, port: fields.number('destinationPort'), mac: mac.destination },
    network: { transport, type: source.type ?? destination.type },
    event: {
      action,
      type: [...outcomes[action], 'connection'],
      count: repeat === 1 ? undefined : repeat,
      original: text,
    },
    observer: {
      name: fields.text('host'),
      ingress: { interface: { name: devices.input } },
      egress: { interface: { name: devices.output } },
    },
    rule: { name: ruleName(fields) },
    log: { file: { path }, origin: { file: { line } } },
    iptables: dialect === 'netfilter' ? iptables(fields, mac.etherType) : undefined,
    seil: dialect === 'seil' ? seil(fields) : undefined,
  });
}

function iptables(fields: Fields, etherType: number | undefined): Draft {
  return {
    length: fields.number('length'),
    id: fields.number('id'),
    ttl: fields.number('ttl'),
    tos: fields.hex('tos') ?? fields.number('trafficClass'),
    precedence_bits: fields.hex('precedence'),
    fragment_flags: fields.texts('fragmentFlag'),
    fragment_offset: fields.number('fragment'),
    ether_type: etherType,
    input_device: fields.text('input'),
    output_device: fields.text('output'),
    flow_label: fields.number('flowLabel'),
    tcp: {
      flags: tcpFlags(fields, 'netfilter'),
      window: fields.number('window'),
      seq: fields.number('sequence'),
      ack: fields.number('acknowledgement'),
      reserved_bits: fields.hex('reserved'),
    },
    udp: { length: fields.number('payloadLength') },
    icmp: {
      type: fields.number('icmpType'),
      code: fields.number('icmpCode'),
      id: fields.number('icmpId'),
      seq: fields.number('icmpSequence'),
    },
  };
}

/** `@postnat:7[BLOCK_IN]`: page, number, name. */
function seil(fields: Fields): Draft {
  const [ruleSet, ruleNumber] = fields.text('rule')?.split(':') ?? [];
  return {
    interface: fields.text('interface'),
    rule_set: ruleSet,
    rule_number: ruleNumber,
    filter: fields.text('filter'),
    direction: fields.text('direction')?.toLowerCase(),
  };
}

function readDevices(fields: Fields): { readonly input: string | undefined; readonly output: string | undefined } {
  const own = fields.text('interface');
  const direction = fields.text('direction')?.toLowerCase();
  return {
    input: fields.text('input') ?? (direction === 'in' ? own : undefined),
    output: fields.text('output') ?? (direction === 'out' ? own : undefined),
  };
}

/** `MAC=` is destination, source and type in one; `MACSRC=`, `MACDST=` and `MACPROTO=` say it apart. */
function readMac(fields: Fields) {
  const whole = fields.text('mac')?.split(':') ?? [];
  const hyphened = (bytes: readonly string[] | undefined) =>
    bytes?.length === 6 ? bytes.map((byte) => byte.padStart(2, '0').toUpperCase()).join('-') : undefined;
  const [high, low] = whole.slice(12);
  return {
    destination: hyphened(fields.text('destinationMac')?.split(':') ?? whole.slice(0, 6)),
    source: hyphened(fields.text('sourceMac')?.split(':') ?? whole.slice(6, 12)),
    etherType: high !== undefined && low !== undefined ? Number.parseInt(high + low, 16) : fields.hex('etherType'),
  };
}

const slot = new AddressSlot();

function readAddress(text = ''): { readonly names: Draft; readonly type?: 'ipv4' | 'ipv6' } {
  const bytes = encodeUtf8(text);
  if (text !== '' && readIpv4(bytes, 0, bytes.length, slot) === bytes.length) {
    return { names: { ip: text }, type: 'ipv4' };
  }
  if (text !== '' && readIpv6(bytes, 0, bytes.length, slot) === bytes.length && slot.kind === AddressKind.v6) {
    return { names: { ip: formatIpv6(slot.v6) }, type: 'ipv6' };
  }
  return { names: { address: text === '' ? undefined : text } };
}

/** Without what is undefined, and without objects in which nothing is left. */
function pruned(draft: Draft): EcsObject {
  const kept: Record<string, EcsValue> = {};
  for (const key in draft) {
    const value = draft[key];
    if (typeof value === 'object' && !isTexts(value)) {
      const inner = pruned(value);
      for (const _ in inner) {
        kept[key] = inner;
        break;
      }
    } else if (value !== undefined) {
      kept[key] = value;
    }
  }
  return kept;
}

function isTexts(value: Draft | readonly string[]): value is readonly string[] {
  return Array.isArray(value);
}
