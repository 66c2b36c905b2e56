import type { FieldName } from '../../src/core/field';
import type { LineReading } from '../../src/core/lineReading';

/** What a line should read as. Each field may have several right texts; fields that are not named are not compared. */
export interface Expected {
  readonly kind: LineReading['kind'];
  readonly fields: Readonly<Partial<Record<FieldName, readonly string[]>>>;
}

const other: Expected = { kind: 'other', fields: {} };

/** Where the names of crowdsecurity/hub's parsers find their field. */
const hubFields: Readonly<Record<string, FieldName>> = {
  src_ip: 'source',
  dst_ip: 'destination',
  src_port: 'sourcePort',
  dst_port: 'destinationPort',
  proto: 'protocol',
  iface: 'input',
  oface: 'output',
  physin: 'bridgeInput',
  physout: 'bridgeOutput',
  ttl: 'ttl',
  id: 'id',
  ack: 'acknowledgement',
  data_length: 'payloadLength',
  tcp_flags: 'tcpFlag',
  timestamp: 'time',
  logdate: 'time',
};

interface HubEntry {
  readonly parsed: boolean;
  readonly fields?: Readonly<Record<string, string>>;
}

/**
 * The assertions of crowdsecurity/hub, joined on the message. A line that their parser refuses may be read by ours, which
 * asks less of a prefix, so nothing is expected of it. Their `length` is the line's last `LEN`, UDP's where there is one.
 */
export function hubExpectations(json: string): (line: string) => Expected | undefined {
  const entries = packetsOf(json);
  return (line) => {
    const entry = entries.find(({ fields }) => line.trim().includes(fields?.message?.trim() ?? '\0'));
    if (entry === undefined) return undefined;
    const fields: Partial<Record<FieldName, readonly string[]>> = {};
    for (const [name, text] of Object.entries(entry.fields ?? {})) {
      const field = hubFields[name];
      if (field !== undefined && text !== '') fields[field] = [text];
    }
    // Their Proxmox parser puts the chain where the others have the interface.
    const { length, iface, int_eth: input } = entry.fields ?? {};
    if (iface === undefined && input !== undefined) fields.input = [input];
    if (length === undefined) return { kind: 'packet', fields };
    const isPayload = / LEN=\d+ .* LEN=\d+/.test(line);
    return { kind: 'packet', fields: { ...fields, [isPayload ? 'payloadLength' : 'length']: [length] } };
  };
}

function packetsOf(json: string): HubEntry[] {
  return (JSON.parse(json) as readonly HubEntry[]).filter(
    ({ parsed, fields }) => parsed && fields?.message !== undefined && fields.src_ip !== undefined,
  );
}

/** Messages of crowdsecurity/hub's packets that the log does not have: nothing would be compared with them. */
export function missingMessages(json: string, log: string): string[] {
  return packetsOf(json)
    .map(({ fields }) => fields?.message?.trim() ?? '')
    .filter((message) => !log.includes(message));
}

/** Keys of netfilter's text, in the outer packet: everything before the bracket of an ICMP error. */
const netfilterKeys: Readonly<Record<string, FieldName>> = {
  SRC: 'source',
  DST: 'destination',
  PROTO: 'protocol',
  SPT: 'sourcePort',
  DPT: 'destinationPort',
  TTL: 'ttl',
  HOPLIMIT: 'ttl',
  IN: 'input',
  OUT: 'output',
  WINDOW: 'window',
};

/** A second, naive reading by regular expressions: a line with `IN=` and `SRC=` is a packet. */
export function naiveNetfilter(line: string): Expected {
  if (!/\bIN=/.test(line) || !/ SRC=/.test(line)) return other;
  const outer = line.replace(/ \[SRC=.*?\](?= |$)/, '');
  const fields: Partial<Record<FieldName, readonly string[]>> = {};
  for (const [key, field] of Object.entries(netfilterKeys)) {
    const text = new RegExp(`(?:^|[ :\\]])${key}=([^ ]*)`).exec(outer)?.[1];
    if (text !== undefined) fields[field] = [text];
  }
  const length = / LEN=(\d+)/.exec(outer)?.[1];
  return { kind: 'packet', fields: length === undefined ? fields : { ...fields, length: [length] } };
}

const windowsFields: Readonly<Record<string, FieldName>> = {
  action: 'action',
  protocol: 'protocol',
  'src-ip': 'source',
  'dst-ip': 'destination',
  'src-port': 'sourcePort',
  'dst-port': 'destinationPort',
  size: 'length',
  tcpflags: 'tcpFlag',
  tcpsyn: 'sequence',
  tcpack: 'acknowledgement',
  tcpwin: 'window',
  icmptype: 'icmpType',
  icmpcode: 'icmpCode',
  path: 'direction',
};

/** Rows by their own `#Fields` line; `-` is no value. */
export function windowsRow(): (line: string) => Expected {
  let columns: readonly string[] = [];
  return (line) => {
    if (line.startsWith('#Fields:')) columns = line.slice('#Fields:'.length).trim().split(' ');
    const cells = line.trim().split(' ');
    if (line.startsWith('#') || cells.length < columns.length || cells[2] === 'INFO-EVENTS-LOST') return other;
    const fields: Partial<Record<FieldName, readonly string[]>> = {};
    for (const [index, column] of columns.entries()) {
      const field = windowsFields[column];
      if (field !== undefined && cells[index] !== '-') fields[field] = [cells[index]!];
    }
    fields.time = [`${cells[columns.indexOf('date')]} ${cells[columns.indexOf('time')]}`];
    return { kind: 'packet', fields };
  };
}
