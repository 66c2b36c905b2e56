import { icmpv4Types } from './icmpv4Types';
import { icmpv6Types } from './icmpv6Types';
import type { Bilingual } from './text';

/** One value of the ICMP code field. */
export interface IcmpCode {
  /** 0 to 255. */
  readonly code: number;
  /** Stable name for programs, for example `portUnreachable`. */
  readonly key: string;
  readonly words: Bilingual;
}

/** One value of the ICMP type field. */
export interface IcmpType {
  /** 0 to 255. */
  readonly type: number;
  /** Stable name for programs, for example `echoRequest`. */
  readonly key: string;
  readonly words: Bilingual;
  /** Empty when the code is always 0. */
  readonly codes: readonly IcmpCode[];
}

/** What an ICMP message says. */
export interface IcmpMeaning {
  readonly type: IcmpType;
  /** Absent when the type has no codes or the code is unassigned. */
  readonly code?: IcmpCode;
}

const types: Readonly<Record<4 | 6, ReadonlyMap<number, IcmpType>>> = {
  4: new Map(icmpv4Types.map((entry) => [entry.type, entry])),
  6: new Map(icmpv6Types.map((entry) => [entry.type, entry])),
};

/** What a message of ICMP (version 4) or ICMPv6 (version 6) means, or `undefined` for an unassigned type. */
export function icmpMeaning(version: 4 | 6, type: number, code?: number): IcmpMeaning | undefined {
  const entry = types[version].get(type);
  if (entry === undefined) {
    return undefined;
  }
  const found = entry.codes.find((candidate) => candidate.code === code);
  return found === undefined ? { type: entry } : { type: entry, code: found };
}
