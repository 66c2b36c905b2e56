import { actions } from './action';
import { readAddress } from './addressText';
import { asciiBytes, hash as hashSign, hyphen, isDigit, space, startsWith, zero } from './ascii';
import { type Dialect, Verdict } from './dialect';
import { Field, type FieldName } from './field';
import { type Packet, Protocol } from './packet';
import { hasPorts, readProtocol } from './protocolNames';
import { readFlagLetters } from './tcpFlagLetters';

const fieldsHeader = asciiBytes('#Fields:');
const lostEvents = asciiBytes('INFO-EVENTS-LOST');

/** The columns of Windows by the names of its `#Fields` line. */
const fieldOfColumn: Readonly<Record<string, FieldName>> = {
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

/** What Windows writes when a log has no `#Fields` line of its own (version 1.5). */
const usualColumns =
  'date time action protocol src-ip dst-ip src-port dst-port size tcpflags tcpsyn tcpack tcpwin icmptype icmpcode info path';

/** The one reading of a line makes a reader anew each time. */
const usualFields = columnsOf(usualColumns);

const actionOfWord: readonly (readonly [Uint8Array, number])[] = [
  [asciiBytes('DROP'), actions.indexOf('drop')],
  [asciiBytes('ALLOW'), actions.indexOf('accept')],
  [asciiBytes('OPEN'), actions.indexOf('accept')],
  [asciiBytes('OPEN-INBOUND'), actions.indexOf('accept')],
];

/**
 * Windows Defender Firewall's `pfirewall.log`: one row a packet, `2021-06-22 12:19:41 DROP UDP 192.0.2.25 224.0.0.251 5353
 * 5353 73 - - - - - - - RECEIVE`. The `#Fields` line names the columns; `-` is no value.
 */
export class Pfirewall implements Dialect {
  readonly name = 'pfirewall';
  /** Field codes of the columns behind date and time; -1 for columns that are not read. */
  #columns = usualFields;

  beginLog(): void {
    this.#columns = usualFields;
  }

  parse(bytes: Uint8Array, start: number, end: number, packet: Packet): number {
    if (bytes[start] === hashSign && startsWith(bytes, start, end, fieldsHeader)) {
      let names = '';
      for (let i = start + fieldsHeader.length; i < end; i++) names += String.fromCharCode(bytes[i]!);
      this.#columns = columnsOf(names);
      return Verdict.remark;
    }
    let at = packet.timeEnd;
    while (at < end && bytes[at] === space) at++;
    if (startsWith(bytes, at, end, lostEvents)) return Verdict.remark;
    const action = findAction(bytes, columnStart(bytes, at, end, this.#columns.indexOf(Field.action)), end);
    if (action < 0) return Verdict.other;
    packet.tokens?.retract(Field.host, at);
    packet.action = action;
    let isCut = false;
    for (const field of this.#columns) {
      isCut = at >= end;
      if (isCut) break;
      let behind = at;
      while (behind < end && bytes[behind]! > space) behind++;
      const isEmpty = behind - at === 1 && bytes[at] === hyphen;
      if (field >= 0 && !isEmpty) {
        if (!readColumn(bytes, at, behind, field, packet)) {
          packet.stoppedAt = at;
          return field === Field.protocol ? Verdict.other : Verdict.unparsed;
        }
        packet.note(field, at, at, behind);
      }
      at = behind;
      while (at < end && bytes[at] === space) at++;
    }
    const isWhole = packet.protocol !== Protocol.unknown && packet.source.kind !== 0 && packet.destination.kind !== 0;
    const lacksPorts = isCut && hasPorts(packet.protocol) && packet.destinationPort < 0;
    if (isWhole && !lacksPorts) return Verdict.packet;
    packet.stoppedAt = end;
    return Verdict.unparsed;
  }
}

function columnsOf(names: string): number[] {
  const columns = names.trim().split(/\s+/);
  return columns.slice(columns[0] === 'date' ? 2 : 0).map((name) => {
    const field = fieldOfColumn[name];
    return field === undefined ? -1 : Field[field];
  });
}

/** Where the column of this index begins; `end` when there is none. */
function columnStart(bytes: Uint8Array, at: number, end: number, index: number): number {
  if (index < 0) return end;
  let i = at;
  for (let column = 0; column < index; column++) {
    while (i < end && bytes[i]! > space) i++;
    while (i < end && bytes[i] === space) i++;
  }
  return i;
}

function findAction(bytes: Uint8Array, at: number, end: number): number {
  for (const [word, action] of actionOfWord) {
    const behind = at + word.length;
    if (startsWith(bytes, at, end, word) && (behind === end || bytes[behind] === space)) return action;
  }
  return -1;
}

/** Reads one value; false when it is none of its column's. */
function readColumn(bytes: Uint8Array, start: number, end: number, field: number, packet: Packet): boolean {
  switch (field) {
    case Field.action:
      return true;
    case Field.protocol:
      packet.protocol = readProtocol(bytes, start, end);
      return packet.protocol !== Protocol.unknown;
    case Field.source:
      return readAddress(bytes, start, end, packet.source) === end;
    case Field.destination:
      return readAddress(bytes, start, end, packet.destination) === end;
    case Field.tcpFlag:
      packet.flags = readFlagLetters(bytes, start, end);
      return true;
    case Field.direction:
      packet.flow = bytes[start] === 0x52 ? 1 : bytes[start] === 0x53 ? 2 : 0;
      return true;
  }
  let value = 0;
  for (let i = start; i < end; i++) {
    if (!isDigit(bytes[i]!) || i - start > 9) return false;
    value = value * 10 + bytes[i]! - zero;
  }
  if (field === Field.sourcePort) packet.sourcePort = value;
  else if (field === Field.destinationPort) packet.destinationPort = value;
  else if (field === Field.length) packet.length = Math.min(value, 0xffff);
  else if (field === Field.sequence) packet.sequence = value;
  else if (field === Field.window) packet.window = value;
  else if (field === Field.icmpType) packet.icmpType = value;
  else if (field === Field.icmpCode) packet.icmpCode = value;
  return field !== Field.sourcePort && field !== Field.destinationPort ? true : value <= 0xffff;
}
