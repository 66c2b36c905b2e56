import { asciiBytes, closeBracket, dot, isDigit, space, startsWith } from './ascii';
import type { LineParser } from './lineParser';
import { readUsualPacket } from './netfilterUsual';
import type { Packet } from './packet';
import { mostPhrases, Phrases } from './phrases';
import { TimeStampReader } from './timeStamp';

const inputKey = asciiBytes('IN=');
const outputKey = asciiBytes(' OUT=');

/** So far from a line's first byte are looked at: phrases, fields, and what a value may take. */
export const farthest = 4096;

/**
 * Reads lines that begin like earlier ones of their log, and go on as the kernel usually does:
 *
 *   Apr  6 16:05:30 router kernel: [123456.789012] DROP IN=eth0 OUT= SRC=203.0.113.9 DST=192.0.2.1 …
 *                  ^^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^^^^^^
 *
 * The marked phrases were read before by the general reader, which gave the second its route. Only what differs from line to
 * line is read: time, uptime, packet. A line that is not of this kind is left to the general reader, and read alike.
 */
export class UsualLines {
  /** The number of the route of the packet that was read last. */
  route = 0;
  readonly #stamp = new TimeStampReader();
  readonly #origins = new Phrases();
  readonly #rules = new Phrases();
  /** Numbers of routes by origin and rule; -1 where the two were not seen together. */
  readonly #routes = new Int32Array(mostPhrases * mostPhrases).fill(-1);
  readonly #packet: Packet;

  constructor(packet: Packet) {
    this.#packet = packet;
    packet.weight = 1;
  }

  /**
   * Reads the line at `start` into the packet; its newline must stand before `limit`. Returns the newline's offset, or -1 when
   * the line is none of the usual.
   * @param view of the same bytes, which must go on for {@link farthest} behind `start`
   */
  read(bytes: Uint8Array, view: DataView, start: number, limit: number): number {
    const stamp = this.#stamp;
    let i = stamp.read(bytes, start, limit);
    if (i < 0) return -1;
    const origin = this.#origins.find(view, i);
    if (origin < 0) return -1;
    i += this.#origins.lengthOf(origin);
    i = uptimeEnd(bytes, i);
    const rule = this.#rules.find(view, i);
    if (rule < 0) return -1;
    const route = this.#routes[origin * mostPhrases + rule]!;
    if (route < 0) return -1;
    const packet = this.#packet;
    const end = readUsualPacket(bytes, view, i + this.#rules.lengthOf(rule), limit, packet);
    if (end < 0) return -1;
    packet.time = stamp.time;
    packet.clock = stamp.clock;
    packet.weight = 1;
    this.route = route;
    return end;
  }

  /** Keeps how a netfilter line begins, which the general reader has read into the packet and found to be of `route`. */
  remember(bytes: Uint8Array, start: number, end: number, { head, dialect }: LineParser, route: number): void {
    const { inputStart, inputEnd, outputEnd, weight } = this.#packet;
    const { stampStart, stampEnd, uptimeStart, messageStart } = head;
    if (dialect.name !== 'netfilter' || stampStart !== start || weight !== 1 || bytes[outputEnd] !== space) return;
    const isKernelOrder = startsWith(bytes, inputStart - inputKey.length, end, inputKey);
    if (!isKernelOrder || !startsWith(bytes, inputEnd, end, outputKey)) return;
    const originEnd = uptimeStart < 0 ? messageStart : uptimeStart;
    const ruleStart = uptimeEnd(bytes, originEnd);
    const origin = this.#origins.add(bytes, stampEnd, originEnd);
    const rule = this.#rules.add(bytes, ruleStart, outputEnd + 1);
    if (origin >= 0 && rule >= 0) this.#routes[origin * mostPhrases + rule] = route;
  }
}

const longestUptime = 64;

/** `  123456.789012]` → the offset of the bracket; `at` when no uptime stands there. */
function uptimeEnd(bytes: Uint8Array, at: number): number {
  const farthestDigit = at + longestUptime;
  let i = at;
  while (bytes[i] === space && i < farthestDigit) i++;
  const start = i;
  while (isDigit(bytes[i]!) && i < farthestDigit) i++;
  if (i === start || bytes[i] !== dot) return at;
  i++;
  while (isDigit(bytes[i]!) && i < farthestDigit) i++;
  return bytes[i] === closeBracket ? i : at;
}
