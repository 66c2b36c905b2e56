import { asciiBytes, endsWith, isDigit, space, startsWith, zero } from './ascii';
import type { QualityCode } from './quality';

/** `net_ratelimit: 12 callbacks suppressed`, `printk: 5 messages suppressed.`, `** 7 printk messages dropped **` */
const suppressed = [
  'callbacks suppressed',
  'messages suppressed',
  'messages suppressed.',
  'printk messages dropped',
  'printk messages dropped **',
  'messages dropped',
].map(asciiBytes);
const trimmed = asciiBytes('LOG MESSAGES WERE TRIMMED ==');
const lostEvents = asciiBytes('INFO-EVENTS-LOST');
/** `2021-06-22 12:19:41 ` */
const windowsTime = 20;
/** A longer number is no count of messages. */
const mostDigits = 9;
const times = asciiBytes(' times');
const lastRepeated = asciiBytes('last message repeated ');

/** What a line that is no packet says about the log itself. */
export interface Remark {
  code: QualityCode | undefined;
  /** How many messages it speaks of; 1 when it gives no number. */
  count: number;
}

/**
 * Finds what loggers write when they leave lines out: `net_ratelimit: 12 callbacks suppressed`, `last message repeated 3
 * times` (classic syslogd; speaks of the line before), `== OLDER "ipf" LOG MESSAGES WERE TRIMMED ==` (SEIL), `INFO-EVENTS-LOST`
 * (Windows). Only the
 * line's end is looked at first, so other programs' lines cost nothing.
 */
export function readRemark(bytes: Uint8Array, start: number, end: number, remark: Remark): void {
  remark.code = undefined;
  remark.count = 1;
  let last = end;
  while (last > start && (bytes[last - 1] as number) <= space) last--;
  if (endsWith(bytes, start, last, trimmed)) {
    remark.code = 'trimmed';
    return;
  }
  if (startsWith(bytes, start + windowsTime, last, lostEvents)) {
    remark.code = 'suppressed';
    const digits = firstDigit(bytes, start + windowsTime, last);
    const count = numberAt(bytes, digits, Math.min(last, digits + mostDigits));
    if (count > 0) remark.count = count;
    return;
  }
  if (endsWith(bytes, start, last, times)) {
    const digitsEnd = last - times.length;
    const digits = numberStart(bytes, start, digitsEnd);
    if (digits === digitsEnd || !endsWith(bytes, start, digits, lastRepeated)) return;
    remark.code = 'repeated';
    remark.count = numberAt(bytes, digits, digitsEnd);
    return;
  }
  for (const ending of suppressed) {
    if (!endsWith(bytes, start, last, ending)) continue;
    remark.code = 'suppressed';
    const digitsEnd = last - ending.length - 1;
    const digits = numberStart(bytes, start, digitsEnd);
    if (digits < digitsEnd) remark.count = numberAt(bytes, digits, digitsEnd);
    return;
  }
}

function numberStart(bytes: Uint8Array, start: number, end: number): number {
  let i = end;
  while (i > start && end - i < mostDigits && isDigit(bytes[i - 1] as number)) i--;
  return i;
}

function firstDigit(bytes: Uint8Array, start: number, end: number): number {
  let i = start;
  while (i < end && !isDigit(bytes[i] as number)) i++;
  return i;
}

/** The number that begins at `start`, as far as there are digits before `end`. */
function numberAt(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let i = start; i < end && isDigit(bytes[i] as number); i++) value = value * 10 + (bytes[i] as number) - zero;
  return value;
}
