import type { LineReading } from '../core/lineReading';
import { isKnownBad } from '../knowledge/ports';
import type { Severity } from '../knowledge/severity';
import type { Columns } from './occurrence';
import { PacketView } from './packetView';
import { portFact } from './portFacts';

/** A port with a bad name that a packet asks for. */
export interface PortMark extends Columns {
  /** `medium` or worse. */
  readonly severity: Severity;
}

/** The destination port of a line, when its name is bad and the packet is no answer. */
export function portMark(reading: LineReading): PortMark | undefined {
  const view = new PacketView(reading, false);
  const field = view.field('destinationPort');
  const port = view.number('destinationPort');
  if (reading.kind !== 'packet' || field === undefined || port === undefined || port > 65535) return undefined;
  const { meanings, side } = portFact(view, 'destination', port);
  const card = meanings.length === 1 && side === undefined ? meanings[0]?.card : undefined;
  if (card === undefined || !isKnownBad(card)) return undefined;
  return { severity: card.severity, start: field.start, end: field.end };
}
