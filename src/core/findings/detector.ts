import type { SelectedBlock, Selection } from '../selection';
import type { Census } from './census';
import type { EventAtHand } from './eventAtHand';
import type { Finding } from './finding';
import type { FindingContext } from './findingContext';
import type { Sides } from './sides';
import type { FindingThresholds } from './thresholds';

/**
 * What a detector may ask to see; an event may be of several topics. `tcp`, `udp`: a first TCP packet, or a UDP one, that
 * came unasked, let in or not. Of these again: `marked` those that bear the mark of a tool or worm, `busy` those of sources
 * with enough events at a time for any pattern, `letIn` those that the firewall accepted. `loose`: a TCP packet that came
 * unasked and belongs to no connection. `other`: what came unasked of other protocols. `backscatter`. `own`: what the own
 * side sent. `answer`: what answers the own side.
 */
export const topics = [
  'tcp',
  'udp',
  'marked',
  'busy',
  'letIn',
  'loose',
  'other',
  'backscatter',
  'own',
  'answer',
] as const;

export type Topic = (typeof topics)[number];

/** Tells what it found, once all events are seen. */
export interface Teller {
  findings(): readonly Finding[];
}

/** Watches the events of some topics by time, one after the other. An event of two of its topics is shown once. */
export interface Detector extends Teller {
  readonly sees: readonly Topic[];
  see(event: EventAtHand): void;
  /** By address number: not 0 for the sources whose unasked events it cares for. Without it, for everybody's. */
  readonly sources?: Uint8Array | Uint16Array | Uint32Array;
}

/** Counts all requests that came unasked, block by block, in the order of the lines: for what needs no order in time. */
export interface Tally extends Teller {
  count(part: SelectedBlock): void;
}

/** What all detectors are made from. */
export interface DetectorTools {
  readonly selection: Selection;
  readonly context: FindingContext;
  readonly thresholds: FindingThresholds;
  readonly census: Census;
  /** 1 for UDP ports that are misused to amplify attacks. */
  readonly amplifies: Uint8Array;
  readonly sides: Sides;
}
