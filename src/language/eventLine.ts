import type { Action } from '../core/action';
import type { FieldName } from '../core/field';

/** One packet line with all that the engine knows about it: what the formats of `events` are made from. */
export interface EventLine {
  /** The line, without its newline. */
  readonly text: string;
  readonly fields: Fields;
  /** Name of the dialect. */
  readonly dialect: string | undefined;
  /** Milliseconds since 1970, UTC; undefined when the line has no time. */
  readonly time: number | undefined;
  readonly action: Action;
  /** How many equal packets the line stands for. */
  readonly repeat: number;
  /** `tcp`, `ipv6-icmp`, …, else the protocol's number as text; undefined when the line has none. */
  readonly transport: string | undefined;
  /** ISO 3166-1 alpha-2 of the source, when it has one. */
  readonly country: string | undefined;
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

/** One field with its text. */
export interface FieldText {
  readonly field: FieldName;
  readonly text: string;
  readonly quoted: boolean;
}

/** The fields of the packet itself, not those of one that an ICMP error quotes; the first of each name. */
export class Fields {
  readonly #texts = new Map<FieldName, string[]>();

  constructor(fields: Iterable<FieldText>) {
    for (const { field, text, quoted } of fields) {
      if (!quoted && text !== '') {
        const texts = this.#texts.get(field);
        if (texts === undefined) {
          this.#texts.set(field, [text]);
        } else {
          texts.push(text);
        }
      }
    }
  }

  text(name: FieldName): string | undefined {
    return this.#texts.get(name)?.[0];
  }

  /** Every occurrence, in the order of the line. */
  texts(name: FieldName): readonly string[] | undefined {
    return this.#texts.get(name);
  }

  number(name: FieldName): number | undefined {
    return number(this.text(name), 10);
  }

  /** Of `0x1c`, and of `1c` as ulogd2 has it. */
  hex(name: FieldName): number | undefined {
    return number(this.text(name), 16);
  }
}

function number(text: string | undefined, base: 10 | 16): number | undefined {
  const value = text === undefined ? Number.NaN : Number.parseInt(text, base);
  return Number.isNaN(value) ? undefined : value;
}

/** TCP flags by name: netfilter writes them as words, all others as letters (`-S`, `AS`). */
export function tcpFlags(fields: Fields, dialect: string | undefined): readonly string[] | undefined {
  const flags = fields.texts('tcpFlag');
  return dialect === 'netfilter'
    ? flags
    : flags?.flatMap((letters) => [...letters].flatMap((letter) => flagNames[letter] ?? []));
}

/** What the line calls the rule that logged it: netfilter's prefix, SEIL's filter name, else the rule's number. */
export function ruleName(fields: Fields): string | undefined {
  return (fields.text('prefix') ?? fields.text('filter') ?? fields.text('rule'))?.trim();
}

const flagNames: Readonly<Record<string, string>> = {
  F: 'FIN',
  S: 'SYN',
  R: 'RST',
  P: 'PSH',
  A: 'ACK',
  U: 'URG',
  E: 'ECE',
  C: 'CWR',
};
