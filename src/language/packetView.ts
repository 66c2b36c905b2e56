import type { FieldName } from '../core/field';
import type { FieldReading, LineReading } from '../core/lineReading';
import { commonPorts, type PortBook } from '../knowledge/ownPorts';

/** The transports that have ports; the same number means different things on each. */
export type PortTransport = 'tcp' | 'udp';

/** One packet of a line: the one that was logged, or the one that its ICMP error quotes. */
export class PacketView {
  readonly #fields: readonly FieldReading[];

  constructor(
    readonly line: LineReading,
    readonly quoted: boolean,
    /** Where its ports are looked up. */
    readonly ports: PortBook = commonPorts,
  ) {
    this.#fields = line.fields.filter((field) => field.quoted === quoted);
  }

  /** The first field of that name, or `undefined`. */
  field(name: FieldName): FieldReading | undefined {
    return this.#fields.find((field) => field.field === name);
  }

  /** Whether the line has the field, be it empty. */
  has(name: FieldName): boolean {
    return this.field(name) !== undefined;
  }

  /** The value's text; `undefined` when the field is absent or empty. */
  text(name: FieldName): string | undefined {
    return this.field(name)?.text || undefined;
  }

  /** The values of every field of that name, in the order of the line. */
  all(name: FieldName): readonly string[] {
    return this.#fields.filter((field) => field.field === name).map((field) => field.text);
  }

  number(name: FieldName): number | undefined {
    return wholeNumber(this.text(name));
  }

  /** `undefined` when the protocol has no ports, is not one of the two, or is missing (a line whose head was cut). */
  get transport(): PortTransport | undefined {
    const protocol = this.text('protocol')?.toLowerCase();
    // SEIL names an application (`AP winny`) in place of TCP.
    if (protocol === 'tcp' || protocol === '6' || this.has('application')) return 'tcp';
    return protocol === 'udp' || protocol === '17' ? 'udp' : undefined;
  }

  /** IP version; 4 unless something says otherwise. */
  get version(): 4 | 6 {
    const isSix = this.has('trafficClass') || this.has('flowLabel') || this.text('source')?.includes(':') === true;
    return isSix ? 6 : 4;
  }

  /** Names of the TCP flags, in the order of the line. Empty for a NULL scan and for every other protocol. */
  get flags(): readonly string[] {
    const texts = this.all('tcpFlag').map((flag) => flag.toUpperCase());
    return this.line.dialect === 'seil' ? texts.flatMap((letters) => Array.from(letters, flagOfLetter)) : texts;
  }

  /** A SYN without ACK: somebody asks for a connection. */
  get opens(): boolean {
    return this.flags.includes('SYN') && !this.flags.includes('ACK');
  }
}

/** SEIL and IPFilter write one letter for each flag: `-AS`. */
function flagOfLetter(letter: string): string {
  return ['FIN', 'SYN', 'RST', 'PSH', 'ACK', 'URG', 'ECE', 'CWR'].find((flag) => flag[0] === letter) ?? letter;
}

/** A number in decimal, or in hexadecimal after `0x`; `undefined` for any other text. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^(?:\d+|0[xX][\da-fA-F]+)$/.test(text) ? Number(text) : undefined;
}

/** A number that is hexadecimal with or without `0x` (the kernel writes `TOS=0x10`, ulogd `TOS=10`). */
export function hexNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^(?:0[xX])?[\da-fA-F]+$/.test(text) ? Number.parseInt(text, 16) : undefined;
}
