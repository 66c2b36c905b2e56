import type { FieldName } from './field';

/** One field of a line. Offsets count UTF-16 units from the start of the line; `keyStart` equals `start` when it has no key. */
export interface FieldReading {
  readonly field: FieldName;
  readonly keyStart: number;
  readonly start: number;
  readonly end: number;
  /** The value's text. */
  readonly text: string;
  /** Inside the brackets of an ICMP error: speaks of the packet that the error quotes. */
  readonly quoted: boolean;
}

/** What the one reader understood of one line. */
export interface LineReading {
  readonly kind: 'packet' | 'unparsed' | 'other';
  /** Name of the dialect; absent for `other`. */
  readonly dialect?: string;
  /** In the order of the line. */
  readonly fields: readonly FieldReading[];
  /** Column (0-based) where an `unparsed` line stopped to make sense. */
  readonly stoppedAt?: number;
}
