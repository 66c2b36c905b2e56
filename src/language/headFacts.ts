import { type Action, type ActionRule, actionWord, inferAction } from '../core/action';
import { Clock } from '../core/packet';
import { TimeStampReader } from '../core/timeStamp';
import { encodeUtf8 } from '../core/utf8';

/** How a line tells its time. `milliseconds` is to be read as `clock` says. */
export interface TimeFact {
  readonly code: 'time';
  readonly text: string;
  /**
   * - `utc`: year and zone are stated; milliseconds since 1970, UTC.
   * - `noZone`: milliseconds since 1970 in the zone of the device that wrote the log.
   * - `noYear`: milliseconds since the start of a leap year, in that zone.
   */
  readonly clock: 'utc' | 'noZone' | 'noYear';
  readonly milliseconds: number;
}

/** The kernel's time since it started. */
export interface UptimeFact {
  readonly code: 'uptime';
  readonly seconds: number;
}

/** The text that a rule puts before its lines, and the action that it seems to name. */
export interface PrefixFact {
  readonly code: 'prefix';
  readonly text: string;
  /** `unknown` when the prefix names none. */
  readonly action: Action;
  /** What the action was read from: a word, the letter of `[WAN_LOCAL-default-D]`, or the person's own settings. */
  readonly by?: 'word' | 'letter' | 'settings';
  /** That word (upper case) or letter. */
  readonly word?: string;
}

/** A router's own word for what it did (SEIL, Yamaha, Windows). */
export interface ActionFact {
  readonly code: 'action';
  readonly text: string;
  readonly action: Action;
}

/** SEIL's own word for the way a packet went. */
export interface DirectionFact {
  readonly code: 'direction';
  readonly way: 'in' | 'out' | 'redirect' | 'other';
  readonly text: string;
}

const clocks: Readonly<Record<number, TimeFact['clock']>> = {
  [Clock.utc]: 'utc',
  [Clock.noZone]: 'noZone',
  [Clock.noYear]: 'noYear',
};

/** `undefined` when the text is no time. */
export function timeFact(text: string): TimeFact | undefined {
  const reader = new TimeStampReader();
  const bytes = encodeUtf8(text);
  if (reader.read(bytes, 0, bytes.length) < 0) return undefined;
  const clock = clocks[reader.clock];
  return clock && { code: 'time', text, clock, milliseconds: reader.time };
}

/** `1048.213512` */
export function uptimeFact(text: string): UptimeFact | undefined {
  const seconds = Number(text.trim());
  return Number.isFinite(seconds) ? { code: 'uptime', seconds } : undefined;
}

export function directionFact(text: string): DirectionFact {
  const way = { receive: 'in', send: 'out' }[text.toLowerCase()] ?? text.toLowerCase();
  return { code: 'direction', text, way: way === 'in' || way === 'out' || way === 'redirect' ? way : 'other' };
}

/** IPFilter's words and letters, and Yamaha's `INSPECT`, which names a session that was let through. */
const actionWords: Readonly<Record<string, Action>> = {
  block: 'drop',
  b: 'drop',
  pass: 'accept',
  p: 'accept',
  forward: 'accept',
  fwd: 'accept',
  f: 'accept',
  inspect: 'accept',
};

/** `block`, `b`, `Rejected`, `ALLOW`. */
export function actionFact(text: string): ActionFact {
  return { code: 'action', text, action: actionWords[text.toLowerCase()] ?? inferAction(text) };
}

/** @param rules the person's own, tried before the built-in words */
export function prefixFact(text: string, rules: readonly ActionRule[]): PrefixFact {
  const action = inferAction(text, rules);
  if (action === 'unknown') return { code: 'prefix', text, action };
  if (action !== inferAction(text)) return { code: 'prefix', text, action, by: 'settings' };
  const found = actionWord(text);
  if (found?.action === action) return { code: 'prefix', text, action, by: 'word', word: found.word };
  return { code: 'prefix', text, action, by: 'letter', word: action.charAt(0).toUpperCase() };
}
