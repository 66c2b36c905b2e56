import type { FieldName } from '../core/field';
import type { FieldReading, LineReading } from '../core/lineReading';
import { fieldAt } from './hoverFacts';
import { PacketView } from './packetView';

/** Something that occurs again and again in a log: an address, a port, an interface or a rule. */
export interface Occurrence {
  /** Selects its packets in the filter language, and perhaps some more. */
  readonly query: string;
  /** Where to look in each of them: the field that has this text is one. */
  readonly fields: readonly FieldName[];
  readonly text: string;
}

/** Columns in UTF-16 units. */
export interface Columns {
  readonly start: number;
  readonly end: number;
}

/** What under the cursor can occur again; `undefined` on everything else, and inside the packet that an ICMP error quotes. */
export function occurrenceAt(reading: LineReading, offset: number): Occurrence | undefined {
  const field = reading.kind === 'packet' ? fieldAt(reading.fields, offset) : undefined;
  if (field === undefined || field.quoted || field.text === '') return undefined;
  const found = lookOf(field, new PacketView(reading, false));
  return found && { ...found, text: field.text };
}

/** Where it occurs in a line. */
export function occurrencesIn(reading: LineReading, { fields, text }: Occurrence): readonly Columns[] {
  return reading.fields.filter((field) => !field.quoted && field.text === text && fields.includes(field.field));
}

function lookOf({ field, text }: FieldReading, view: PacketView): Omit<Occurrence, 'text'> | undefined {
  switch (field) {
    case 'source':
    case 'destination':
      return look(['source', 'destination'], word('ip', text));
    case 'sourcePort':
      return /^\d+$/.test(text) ? look(['sourcePort'], `spt:${text}`, protocolWord(view)) : undefined;
    case 'destinationPort':
      return /^\d+$/.test(text) ? look(['destinationPort'], `dpt:${text}`, protocolWord(view)) : undefined;
    case 'input':
      return look(['input'], word('in', text));
    case 'output':
      return look(['output'], word('out', text));
    case 'interface':
      return look(['interface'], word(view.text('direction')?.toLowerCase() === 'out' ? 'out' : 'in', text));
    case 'prefix':
    case 'filter':
      return look([field], word('prefix', text));
    case 'rule':
      // SEIL's rule number stands beside the name that the table knows.
      return look(['rule'], word('prefix', view.text('filter') ?? text));
    default:
      return undefined;
  }
}

function look(
  fields: readonly FieldName[],
  ...words: readonly (string | undefined)[]
): Omit<Occurrence, 'text'> | undefined {
  if (words[0] === undefined) return undefined;
  return { fields, query: words.filter((part) => part !== undefined).join(' ') };
}

/** A word of the filter language; nothing for a text that it cannot hold. */
function word(key: string, text: string): string | undefined {
  return text.includes('"') ? undefined : `${key}:"${text}"`;
}

function protocolWord(view: PacketView): string | undefined {
  const protocol = view.transport ?? view.text('protocol')?.toLowerCase();
  return protocol === undefined || /[^\w-]/.test(protocol) ? undefined : `proto:${protocol}`;
}
