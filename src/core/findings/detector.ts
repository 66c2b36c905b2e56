import type { Selection } from '../selection';
import type { Census } from './census';
import type { EventAtHand } from './eventAtHand';
import type { Finding } from './finding';
import type { FindingContext } from './findingContext';
import type { FindingThresholds } from './thresholds';

/**
 * What a detector may ask to see; an event may be of several topics. `every`: all events. `tcp`, `udp`: a first TCP packet,
 * or a UDP one, that came unasked, let in or not. Of these again: `marked` those that bear the mark of a tool or worm,
 * `busy` those of sources with enough events at a time for any pattern, `letIn` those that the firewall accepted.
 * `loose`: a TCP packet that came unasked and belongs to no connection. `other`: what came unasked of other protocols.
 * `backscatter`. `own`: what the own side sent. `answer`: what answers the own side.
 */
export const topics = [
  'every',
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

/** Watches the events by time, one after the other, and tells what it found. */
export interface Detector {
  /** Topics that have no event in common, or the detector would see it twice. */
  readonly sees: readonly Topic[];
  see(event: EventAtHand): void;
  findings(): readonly Finding[];
}

/** What all detectors are made from. */
export interface DetectorTools {
  readonly selection: Selection;
  readonly context: FindingContext;
  readonly thresholds: FindingThresholds;
  readonly census: Census;
}
