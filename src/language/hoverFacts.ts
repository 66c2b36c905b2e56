import type { ActionRule } from '../core/action';
import type { FieldName } from '../core/field';
import type { FieldReading, LineReading } from '../core/lineReading';
import { commonPorts, type PortBook } from '../knowledge/ownPorts';
import { addressFact } from './addressFacts';
import { actionFact, directionFact, prefixFact, timeFact, uptimeFact } from './headFacts';
import type { FieldFact, HoverFact } from './hoverFact';
import { icmpFact } from './icmpFacts';
import { interfaceFact } from './interfaceFacts';
import { lengthFact } from './lengthFacts';
import { etherType, macFact, macHeaderFact } from './macFacts';
import { PacketView } from './packetView';
import { fragmentFact, idFact, plainFields, protocolFact } from './plainFacts';
import { portFact } from './portFacts';
import { serviceClassFact } from './serviceClassFacts';
import { optionsFact, reservedFact, sequenceFact, tcpFlagsFact, urgentFact, windowFact } from './tcpFacts';
import { ttlFact } from './ttlFacts';

/** The place pointed at: `column` is the cursor within the value, negative on the key. */
interface Pointed {
  readonly column: number;
  readonly rules: readonly ActionRule[];
}

/** What there is to say about one field. */
type Explain = (view: PacketView, field: FieldReading, pointed: Pointed) => FieldFact | undefined;

/** For a field that is only worth words when its value is a number. */
function numeric(explain: (view: PacketView, value: number) => FieldFact | undefined): Explain {
  return (view, { text }) => (/^\d+$/.test(text) ? explain(view, Number(text)) : undefined);
}

const explanations: Partial<Readonly<Record<FieldName, Explain>>> = {
  time: (_view, { text }) => timeFact(text),
  uptime: (_view, { text }) => uptimeFact(text),
  prefix: (_view, { text }, { rules }) => prefixFact(text, rules),
  action: (_view, { text }) => actionFact(text),
  direction: (_view, { text }) => directionFact(text),
  input: (view, { text }) => interfaceFact(view, 'input', text),
  output: (view, { text }) => interfaceFact(view, 'output', text),
  bridgeInput: (view, { text }) => interfaceFact(view, 'bridgeInput', text),
  bridgeOutput: (view, { text }) => interfaceFact(view, 'bridgeOutput', text),
  interface: (view, { text }) => interfaceFact(view, 'interface', text),
  mac: (_view, { text }, { column }) => macHeaderFact(text, column),
  sourceMac: (_view, { text }) => macFact('source', text),
  destinationMac: (_view, { text }) => macFact('destination', text),
  etherType: (_view, { text }) => ({ code: 'etherType', ...etherType(text) }),
  source: (view, { text }) => addressFact(view, 'source', text),
  destination: (view, { text }) => addressFact(view, 'destination', text),
  gateway: (view, { text }) => addressFact(view, 'gateway', text),
  length: (view) => lengthFact(view, 'ip'),
  payloadLength: (view) => lengthFact(view, 'payload'),
  tos: (view, { text }) => serviceClassFact(view, 'tos', text),
  precedence: (view, { text }) => serviceClassFact(view, 'precedence', text),
  trafficClass: (view, { text }) => serviceClassFact(view, 'trafficClass', text),
  ttl: numeric(ttlFact),
  id: numeric(idFact),
  fragment: (view, { text }) => fragmentFact(view, text),
  fragmentFlag: (_view, { text }) => ({ code: 'fragmentFlag', flag: text.toUpperCase() }),
  protocol: (_view, { text }) => protocolFact(text),
  sourcePort: numeric((view, port) => (port > 65535 ? undefined : portFact(view, 'source', port))),
  destinationPort: numeric((view, port) => (port > 65535 ? undefined : portFact(view, 'destination', port))),
  sequence: numeric((view, value) => sequenceFact(view, 'sequence', value)),
  acknowledgement: numeric((view, value) => sequenceFact(view, 'acknowledgement', value)),
  window: numeric(windowFact),
  reserved: (view, { text }) => reservedFact(view, text),
  tcpFlag: tcpFlagsFact,
  urgent: numeric(urgentFact),
  icmpType: icmpFact,
  icmpCode: icmpFact,
  icmpId: (_view, { text }) => ({ code: 'icmpNumber', kind: 'id', text }),
  icmpSequence: (_view, { text }) => ({ code: 'icmpNumber', kind: 'sequence', text }),
  icmpParameter: (_view, { text }) => ({ code: 'icmpNumber', kind: 'parameter', text }),
  uid: numeric((_view, id) => ({ code: 'owner', kind: 'uid', id })),
  gid: numeric((_view, id) => ({ code: 'owner', kind: 'gid', id })),
  ...Object.fromEntries(plainFields.map((field) => [field, plain(field)])),
  options: explainOptions,
};

function explainOptions(view: PacketView, { start, text }: FieldReading): FieldFact {
  if (view.line.dialect === 'seil') return { code: 'plain', field: 'options', text };
  return optionsFact(start > (view.field('protocol')?.start ?? start) ? 'tcp' : 'ip', text);
}

function plain(field: (typeof plainFields)[number]): Explain {
  return (_view, { text }) => ({ code: 'plain', field, text });
}

/**
 * What there is to say about the place under the cursor: key and value count alike. `undefined` between fields, on text
 * of other programs, and on a value that is not what its field needs.
 * @param offset UTF-16 units from the start of the line
 * @param rules the person's own rules for reading an action from a prefix
 * @param ports what is known of ports, the person's own words first
 */
export function hoverFacts(
  reading: LineReading,
  offset: number,
  rules: readonly ActionRule[] = [],
  ports: PortBook = commonPorts,
): HoverFact | undefined {
  const field = fieldAt(reading.fields, offset);
  if (field === undefined) return stopped(reading, offset);
  const fact = explanations[field.field]?.(new PacketView(reading, field.quoted, ports), field, {
    column: offset - field.start,
    rules,
  });
  return fact && { ...fact, quoted: field.quoted, start: field.keyStart, end: field.end };
}

/** The field that covers `offset`; the narrowest, should one lie in another. Just behind a field still counts as on it. */
export function fieldAt(fields: readonly FieldReading[], offset: number): FieldReading | undefined {
  const inside = fields.filter((field) => field.keyStart <= offset && offset < field.end);
  const narrowest = inside.sort((a, b) => a.end - a.keyStart - (b.end - b.keyStart))[0];
  return narrowest ?? fields.find((field) => field.end === offset);
}

function stopped({ kind, stoppedAt }: LineReading, offset: number): HoverFact | undefined {
  if (kind !== 'unparsed' || stoppedAt === undefined || offset < stoppedAt) return undefined;
  return { code: 'stopped', quoted: false, start: stoppedAt, end: offset + 1 };
}
