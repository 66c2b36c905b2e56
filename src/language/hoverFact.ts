import type { AddressFact } from './addressFacts';
import type { ActionFact, DirectionFact, PrefixFact, TimeFact, UptimeFact } from './headFacts';
import type { IcmpFact, IcmpNumberFact } from './icmpFacts';
import type { InterfaceFact } from './interfaceFacts';
import type { LengthFact } from './lengthFacts';
import type { EtherTypeFact, MacFact } from './macFacts';
import type { FragmentFact, FragmentFlagFact, IdFact, OwnerFact, PlainFact, ProtocolFact } from './plainFacts';
import type { PortFact } from './portFacts';
import type { ServiceClassFact } from './serviceClassFacts';
import type { TcpFact } from './tcpFacts';
import type { TtlFact } from './ttlFacts';

/** The reader gave up on this line, at `start`. */
export interface StoppedFact {
  readonly code: 'stopped';
}

/** What is known about one field, told apart by `code`. */
export type FieldFact =
  | ActionFact
  | AddressFact
  | DirectionFact
  | EtherTypeFact
  | FragmentFact
  | FragmentFlagFact
  | IcmpFact
  | IcmpNumberFact
  | IdFact
  | InterfaceFact
  | LengthFact
  | MacFact
  | OwnerFact
  | PlainFact
  | PortFact
  | PrefixFact
  | ProtocolFact
  | ServiceClassFact
  | StoppedFact
  | TcpFact
  | TimeFact
  | TtlFact
  | UptimeFact;

/** Where the fact belongs in its line. */
export interface FactPlace {
  /** Speaks of the packet that an ICMP error quotes, not of the one that was logged. */
  readonly quoted: boolean;
  /** From the key, if there is one, to the end of the value: offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** What a hover has to say, as plain data; the words are made at the edge. */
export type HoverFact = FieldFact & FactPlace;
