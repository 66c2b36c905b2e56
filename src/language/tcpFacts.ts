import { type TcpFlagsCode, tcpFlagMask, tcpFlagsCode } from '../knowledge/tcpFlags';
import type { PacketView } from './packetView';
import { type ScannerMark, scannerMarks } from './scannerMarks';
import { type TcpOption, tcpOptions } from './tcpOptions';

/** The flags of the whole packet, whichever of them is pointed at. */
export interface TcpFlagsFact {
  readonly code: 'tcpFlags';
  /** As logged, in the order of the line. */
  readonly flags: readonly string[];
  readonly meaning: TcpFlagsCode;
  /** ECE, CWR or AE among them: congestion notification, which never changes the meaning. */
  readonly ecn: boolean;
}

/** The reserved bits of the TCP header. `meaning` is that of the line's flags: a NULL scan shows only beside it. */
export interface ReservedFact {
  readonly code: 'reserved';
  readonly text: string;
  readonly zero: boolean;
  readonly meaning?: TcpFlagsCode;
}

export interface UrgentFact {
  readonly code: 'urgent';
  readonly pointer: number;
  /** Whether the URG flag is set: without it the pointer means nothing. */
  readonly flagged: boolean;
  readonly meaning?: TcpFlagsCode;
}

export interface WindowFact {
  readonly code: 'window';
  /** Bytes, before scaling. */
  readonly window: number;
  /** In a SYN the window is not scaled yet; later ones usually are. */
  readonly opens: boolean;
  readonly reset: boolean;
  readonly marks: readonly ScannerMark[];
}

/** A sequence or acknowledgement number of TCP. */
export interface SequenceFact {
  readonly code: 'sequence';
  readonly kind: 'sequence' | 'acknowledgement';
  readonly value: number;
  /** For an acknowledgement: whether the ACK flag gives it a meaning. */
  readonly flagged: boolean;
  readonly marks: readonly ScannerMark[];
}

/** Options of TCP or of IP, decoded as far as they are known. */
export interface OptionsFact {
  readonly code: 'options';
  readonly layer: 'ip' | 'tcp';
  readonly options: readonly TcpOption[];
}

export type TcpFact = TcpFlagsFact | ReservedFact | UrgentFact | WindowFact | SequenceFact | OptionsFact;

/** The meaning of the flags; `undefined` for a packet that is not TCP or whose TCP header is not in the line. */
export function flagsMeaning(view: PacketView): TcpFlagsCode | undefined {
  const { flags } = view;
  const isWhole = view.has('window') || view.has('urgent') || view.has('reserved');
  return flags.length > 0 || (view.transport === 'tcp' && isWhole) ? tcpFlagsCode(tcpFlagMask(flags)) : undefined;
}

export function tcpFlagsFact(view: PacketView): TcpFlagsFact {
  const { flags } = view;
  const ecn = flags.some((flag) => flag === 'ECE' || flag === 'CWR' || flag === 'AE');
  return { code: 'tcpFlags', flags, meaning: tcpFlagsCode(tcpFlagMask(flags)), ecn };
}

export function reservedFact(view: PacketView, text: string): ReservedFact {
  const meaning = flagsMeaning(view);
  return { code: 'reserved', text, zero: Number(text) === 0, ...(meaning && { meaning }) };
}

export function urgentFact(view: PacketView, pointer: number): UrgentFact {
  const meaning = flagsMeaning(view);
  return { code: 'urgent', pointer, flagged: view.flags.includes('URG'), ...(meaning && { meaning }) };
}

export function windowFact(view: PacketView, window: number): WindowFact {
  const { flags, opens } = view;
  return {
    code: 'window',
    window,
    opens,
    reset: flags.includes('RST'),
    marks: scannerMarks(view).filter((mark) => mark === 'zmap'),
  };
}

export function sequenceFact(view: PacketView, kind: SequenceFact['kind'], value: number): SequenceFact {
  const flagged = kind === 'sequence' || view.flags.includes('ACK');
  const marks = kind === 'sequence' ? scannerMarks(view).filter((mark) => mark !== 'zmap') : [];
  return { code: 'sequence', kind, value, flagged, marks };
}

/** @param layer options before `PROTO=` are those of IP, after it those of TCP */
export function optionsFact(layer: OptionsFact['layer'], hex: string): OptionsFact {
  return { code: 'options', layer, options: tcpOptions(layer, hex) };
}
