import { asciiBytes, colon, dot, hyphen, isDigit, isLetter, startsWith, textOf } from './ascii';

/** Programs whose name before the message says nothing about the packet. */
const loggerTags = ['kernel:', 'klogd:', 'ulogd:', 'ulogd2:', 'filter:', 'ipf:', 'ipmon:', 'filterlog:'].map(
  asciiBytes,
);
const loggerWithProcess = ['ulogd[', 'ipmon[', 'klogd[', 'kernel['].map(asciiBytes);

/** Facilities of `facility.level` (syslog(3)), as BusyBox and OpenWrt print them before the program. */
const facilities = new Set(
  'kern user mail daemon auth syslog lpr news uucp cron authpriv ftp local0 local1 local2 local3 local4 local5 local6 local7'.split(
    ' ',
  ),
);

/** Whether a word names a program whose lines are packets: `kernel:`, `ulogd[7]:`. */
export function isLoggerTag(bytes: Uint8Array, start: number, end: number): boolean {
  for (const tag of loggerTags) if (end - start === tag.length && startsWith(bytes, start, end, tag)) return true;
  for (const tag of loggerWithProcess) if (startsWith(bytes, start, end, tag)) return true;
  return false;
}

/** Whether a word is a facility and a level: `kern.warn`. */
export function isFacility(bytes: Uint8Array, start: number, end: number): boolean {
  let split = start;
  while (split < end && bytes[split] !== dot) split++;
  if (split === end || split - start > 8 || end - split > 8) return false;
  for (let i = split + 1; i < end; i++) if (!isLetter(bytes[i] as number)) return false;
  return facilities.has(textOf(bytes, start, split));
}

/** Whether a word could be a host's name or address. */
export function isHostName(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    const plain = isLetter(byte) || isDigit(byte) || byte === dot || byte === hyphen || byte === colon || byte === 0x5f;
    if (!plain && byte < 0x80) return false;
  }
  return end > start;
}
