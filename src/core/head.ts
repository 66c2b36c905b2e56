import {
  asciiBytes,
  closeBracket,
  colon,
  dot,
  equals,
  greater,
  hyphen,
  indexOfByte,
  isDigit,
  isLetter,
  less,
  openBracket,
  slash,
  space,
  startsWith,
  zero,
} from './ascii';
import { Field } from './field';
import { isFacility, isHostName, isLoggerTag } from './headWords';
import type { Packet } from './packet';
import { isRuleWord } from './ruleWord';
import { TimeStampReader } from './timeStamp';

const repeatedStart = asciiBytes('message repeated ');
const repeatedEnd = asciiBytes(' times: [');
/** Before a message in UTF-8 (RFC 5424, section 6.4). */
const byteOrderMark = Uint8Array.of(0xef, 0xbb, 0xbf);
const kernelTag = asciiBytes('kernel:');
/** Some collectors drop the colon. */
const kernelAndUptime = asciiBytes('kernel [');

/**
 * Reads what syslog, the journal and the kernel put before a message: priority, time, host, facility, program, uptime,
 * repeat count.
 */
export class HeadReader {
  /** Where the time of the last line stands, -1 when it has none. */
  stampStart = -1;
  stampEnd = -1;
  /** Behind the bracket that opens the uptime of the last line; -1 when it has none. */
  uptimeStart = -1;
  messageStart = 0;
  /** Whether the last line is of RFC 5424. */
  isStructured = false;
  readonly #stamp = new TimeStampReader();
  /** ` router kernel: ` of the last line that had such a thing: the next line most likely has the same. */
  #hostAndProgram = new Uint8Array(0);
  readonly #hostSpan = { start: 0, end: 0 };
  /** The word that was judged last, as most lines of a log begin with the same. */
  #lastWord = new Uint8Array(0);
  #lastIsRule = false;

  /** Fills the packet's time, clock and weight. Returns the offset where the message begins. */
  read(bytes: Uint8Array, start: number, end: number, packet: Packet): number {
    let i = start;
    // Blocks of NUL bytes stay behind in a log after a power cut.
    while (i < end && bytes[i] === 0) i++;
    let structured = false;
    if (bytes[i] === less) {
      const behind = priorityEnd(bytes, i, end);
      if (behind > 0) {
        packet.note(Field.priority, i + 1, i + 1, behind - 1);
        i = behind;
      }
      structured = behind > 0 && bytes[i] === 0x31 && bytes[i + 1] === space;
      if (structured) i += 2;
    }
    let timeStart = i;
    let timeEnd = this.#stamp.read(bytes, i, end);
    const isProxmox = timeEnd < 0 && isDigit(bytes[i] as number);
    if (isProxmox) {
      timeStart = proxmoxTimeStart(bytes, i, end);
      if (timeStart > 0) timeEnd = this.#stamp.read(bytes, timeStart, end);
    }
    const hasNoTime = structured && timeEnd < 0 && bytes[i] === hyphen;
    if (hasNoTime) timeEnd = i + 1;
    else if (timeEnd >= 0) packet.note(Field.time, timeStart, timeStart, timeEnd);
    packet.time = this.#stamp.time;
    packet.clock = this.#stamp.clock;
    packet.timeEnd = i;
    if (timeEnd >= 0) {
      i = timeEnd;
      if (i < end && bytes[i] === colon) i++;
      packet.timeEnd = i;
      if (structured) i = structuredMessageStart(bytes, skipBlanks(bytes, i, end), end, packet);
      else i = isProxmox ? skipBlanks(bytes, i, end) : this.#messageStart(bytes, i, end, packet);
    }
    if (startsWith(bytes, i, end, kernelTag)) i = skipBlanks(bytes, i + kernelTag.length, end);
    else if (startsWith(bytes, i, end, kernelAndUptime)) i += kernelAndUptime.length - 1;
    const messageStart = skipUptime(bytes, i, end, packet);
    this.isStructured = structured;
    this.stampStart = timeEnd < 0 ? -1 : timeStart;
    this.stampEnd = timeEnd;
    this.uptimeStart = messageStart > i ? i + 1 : -1;
    this.messageStart = skipRepeated(bytes, messageStart, end, packet);
    return this.messageStart;
  }

  /** Behind a time: host (once or twice), facility, program, in any combination. */
  #messageStart(bytes: Uint8Array, at: number, end: number, packet: Packet): number {
    const usual = this.#hostAndProgram;
    const host = this.#hostSpan;
    if (usual.length > 0 && startsWith(bytes, at, end, usual)) {
      if (host.end > 0) packet.note(Field.host, at + host.start, at + host.start, at + host.end);
      return skipBlanks(bytes, at + usual.length, end);
    }
    let i = skipBlanks(bytes, at, end);
    let hostStart = -1;
    let hostEnd = -1;
    // `dmesg -T` puts its time in brackets, and OpenWrt a facility behind it: neither writes a host.
    let isHostless = bytes[at - 1] === closeBracket;
    for (let part = 0; part < 5 && i < end; part++) {
      const behind = tokenEnd(bytes, i, end);
      if (bytes[behind - 1] === colon) {
        if (!isLoggerTag(bytes, i, behind)) return i;
        i = skipBlanks(bytes, behind, end);
        this.#hostAndProgram = bytes.slice(at, i);
        host.start = hostStart - at;
        host.end = hostStart < 0 ? 0 : hostEnd - at;
        return i;
      }
      if (isFacility(bytes, i, behind)) {
        packet.note(Field.level, i, i, behind);
        isHostless = true;
      } else if (hostStart >= 0) {
        if (!sameBytes(bytes, i, behind, hostStart, hostEnd)) return i;
      } else {
        if (!isHostName(bytes, i, behind) || startsWith(bytes, i, end, repeatedStart)) return i;
        if (!isBeforeProgram(bytes, behind, end) && (isHostless || this.#isRule(bytes, i, behind))) return i;
        hostStart = i;
        hostEnd = behind;
        packet.note(Field.host, i, i, behind);
      }
      i = skipBlanks(bytes, behind, end);
    }
    return i;
  }

  /** Whether the first word behind a time begins the message: RFC 3164 has the host there, but not every logger writes it. */
  #isRule(bytes: Uint8Array, start: number, end: number): boolean {
    const last = this.#lastWord;
    if (last.length !== end - start || !startsWith(bytes, start, end, last)) {
      this.#lastWord = bytes.slice(start, end);
      this.#lastIsRule = isRuleWord(bytes, start, end);
    }
    return this.#lastIsRule;
  }
}

function skipBlanks(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && bytes[i] === space) i++;
  return i;
}

function tokenEnd(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && bytes[i] !== space) i++;
  return i;
}

/** `<134>` → the offset behind it, or -1. */
function priorityEnd(bytes: Uint8Array, at: number, end: number): number {
  let i = at + 1;
  while (i < end && i - at < 5 && isDigit(bytes[i] as number)) i++;
  return i > at + 1 && bytes[i] === greater ? i + 1 : -1;
}

/** `101 1 tap101i0-IN 20/Jun/2022:13:12:46 +0200 REJECT: IN=…` → where the time begins, or -1. */
function proxmoxTimeStart(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && isDigit(bytes[i] as number)) i++;
  if (bytes[i] !== space || !isDigit(bytes[i + 1] as number) || bytes[i + 2] !== space) return -1;
  i = tokenEnd(bytes, i + 3, end) + 1;
  return bytes[i + 2] === slash && bytes[i + 6] === slash ? i : -1;
}

/** `firewall.lan kernel 92653 - [meta sequenceId="2"] IN=…` (RFC 5424) → where the message begins. */
function structuredMessageStart(bytes: Uint8Array, at: number, end: number, packet: Packet): number {
  let i = at;
  for (let part = 0; part < 4; part++) {
    const behind = tokenEnd(bytes, i, end);
    if (part === 0 && bytes[i] !== hyphen) packet.note(Field.host, i, i, behind);
    i = skipBlanks(bytes, behind, end);
  }
  if (bytes[i] === hyphen && (i + 1 === end || bytes[i + 1] === space)) i++;
  while (bytes[i] === openBracket && isLetter(bytes[i + 1] as number)) {
    const close = indexOfByte(bytes, i, end, closeBracket);
    if (close < 0 || indexOfByte(bytes, i, close, equals) < 0) break;
    i = close + 1;
  }
  i = skipBlanks(bytes, i, end);
  return startsWith(bytes, i, end, byteOrderMark) ? i + byteOrderMark.length : i;
}

/** Whether what follows a word shows that it is the host: a program, an uptime or a facility. */
function isBeforeProgram(bytes: Uint8Array, at: number, end: number): boolean {
  const next = skipBlanks(bytes, at, end);
  const behind = tokenEnd(bytes, next, end);
  return (
    isLoggerTag(bytes, next, behind) ||
    startsWith(bytes, next, end, kernelAndUptime) ||
    uptimeClose(bytes, next, end) > 0 ||
    isFacility(bytes, next, behind)
  );
}

function sameBytes(bytes: Uint8Array, start: number, end: number, otherStart: number, otherEnd: number): boolean {
  if (end - start !== otherEnd - otherStart) return false;
  for (let i = 0; i < end - start; i++) if (bytes[start + i] !== bytes[otherStart + i]) return false;
  return true;
}

/** `[ 1048.213512]` → where its closing bracket stands, or -1. */
function uptimeClose(bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at] !== openBracket) return -1;
  let i = skipBlanks(bytes, at + 1, end);
  const start = i;
  while (i < end && isDigit(bytes[i] as number)) i++;
  if (i === start || bytes[i] !== dot) return -1;
  for (i++; i < end && isDigit(bytes[i] as number); ) i++;
  return i < end && bytes[i] === closeBracket ? i : -1;
}

/** `[ 1048.213512] ` and `[  173.258054][   T45] ` (CONFIG_PRINTK_CALLER) → the offset behind. */
function skipUptime(bytes: Uint8Array, at: number, end: number, packet: Packet): number {
  const close = uptimeClose(bytes, at, end);
  if (close < 0) return at;
  const start = skipBlanks(bytes, at + 1, close);
  packet.note(Field.uptime, start, start, close);
  let i = close + 1;
  if (bytes[i] === openBracket) {
    const caller = skipBlanks(bytes, i + 1, end);
    let j = caller + 1;
    while (j < end && isDigit(bytes[j] as number)) j++;
    if ((bytes[caller] === 0x54 || bytes[caller] === 0x43) && j > caller + 1 && bytes[j] === closeBracket) i = j + 1;
  }
  return skipBlanks(bytes, i, end);
}

/** `message repeated 28 times: [ [UFW BLOCK] IN=…` → the offset behind the first bracket; the packet weighs 28. */
function skipRepeated(bytes: Uint8Array, at: number, end: number, packet: Packet): number {
  if (bytes[at] !== repeatedStart[0] || !startsWith(bytes, at, end, repeatedStart)) return at;
  let i = at + repeatedStart.length;
  const start = i;
  let count = 0;
  while (i < end && isDigit(bytes[i] as number) && i - start < 9) count = count * 10 + (bytes[i++] as number) - zero;
  if (i === start || !startsWith(bytes, i, end, repeatedEnd)) return at;
  packet.weight = count;
  packet.note(Field.repeat, at, start, i);
  return skipBlanks(bytes, i + repeatedEnd.length, end);
}
