import { formatIpv4, readIpv6 } from '../addressText';
import { textOf } from '../ascii';
import { parseNetwork } from '../cidr';
import { Field } from '../field';
import { LineParser } from '../lineParser';
import { AddressSlot, Tokens } from '../packet';
import { encodeUtf8 } from '../utf8';
import { OwnSide } from './ownSide';
import { Pseudonyms } from './pseudonyms';

/** What is redacted: one's own side, or every address. Hardware addresses and host names are one's own always. */
export const redactionModes = ['own', 'all'] as const;

export type RedactionMode = (typeof redactionModes)[number];

/** What a redactor goes by. */
export interface RedactorOptions {
  readonly mode: RedactionMode;
  /** 16 bytes, random or derived from a secret: the same key gives the same pseudonyms. */
  readonly key: Uint8Array;
  /** Own networks and addresses, beside the private ranges. None: nobody knows which are own, so all addresses go. */
  readonly own: readonly string[];
}

/**
 * Whatever may hold an address: runs of hexadecimal digits, colons and dots, with a prefix length perhaps, and hardware
 * addresses with hyphens.
 */
const candidates =
  /(?<![\da-f:.])[\da-f:.]{2,}(?:\/\d{1,3}(?![\da-f:]|\.[\da-f.:]))?|(?<![\da-f-])(?:[\da-f]{2}-){5}[\da-f]{2}/gi;

const dottedNumbers = /(?<![\d.])\d+(?:\.\d+){3,}/g;

/** At least four groups of two digits, the last one cut perhaps: three would be a time of day. */
const hardware = /^(?:[\da-f]{2}:){3,}[\da-f]{1,2}$/i;

/** Six bytes of the destination, six of the source, two of the type. */
const frameBytes = 14;

/**
 * Takes one's own addresses, or all, out of text, with {@link Pseudonyms} in their place. It looks for addresses wherever they
 * stand, not only in fields that a dialect knows: in prefixes, in lines of other programs, in damaged lines.
 */
export class Redactor {
  /** What is redacted indeed. */
  readonly mode: RedactionMode;
  readonly #own: OwnSide;
  readonly #pseudonyms: Pseudonyms;
  readonly #parser = new LineParser();
  readonly #tokens = new Tokens();
  readonly #slot = new AddressSlot();
  /** Addresses taken out of the present text, and what stands for them: a sequence number may repeat them as a number. */
  readonly #numbers = new Map<string, string>();

  constructor({ mode, key, own }: RedactorOptions) {
    this.mode = own.length === 0 ? 'all' : mode;
    this.#own = new OwnSide(own);
    this.#pseudonyms = new Pseudonyms(key);
    this.#parser.packet.tokens = this.#tokens;
  }

  /** Any text: addresses and hardware addresses. */
  text(text: string): string {
    this.#numbers.clear();
    const redacted = text.replace(candidates, (found, offset: number) => this.#candidate(found, offset, text));
    if (this.#numbers.size === 0) return redacted;
    return redacted.replace(/(?<![\w.])\d{8,10}(?![\w.])/g, (digits) => this.#numbers.get(digits) ?? digits);
  }

  /** A line of a log, without its end: the name of the logging host, too. */
  line(text: string): string {
    const host = this.#hostOf(text);
    const redacted = this.text(text);
    if (host === '') return redacted;
    const name = this.text(host) === host ? this.#pseudonyms.host(host) : this.text(host);
    return replaceWord(redacted, host, name);
  }

  /** Plain data with every text in it redacted. */
  data<T>(value: T): T {
    if (typeof value === 'string') return this.text(value) as T;
    if (Array.isArray(value)) return value.map((item) => this.data(item)) as T;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.data(item)])) as T;
  }

  /** The path of a log without its folders: they name people and machines. */
  path(path: string): string {
    return this.text(path.replace(/^.*[/\\](?=.)/s, ''));
  }

  #candidate(found: string, offset: number, text: string): string {
    if (found.includes('-')) return this.#hardware(found, '-');
    const [run = '', prefix] = found.split('/');
    const bits = prefix === undefined ? undefined : Number(prefix);
    const [, start = '', groups = '', end = ''] = /^([.:]*)(.*?)([.:]*)$/.exec(run) ?? [];
    const isKeyed = /mac(?:src|dst)?=$/i.test(text.slice(Math.max(0, offset - 7), offset));
    if (hardware.test(groups) || isKeyed)
      return `${start}${this.#hardware(groups, ':')}${end}${found.slice(run.length)}`;
    const isWord = /[g-z_]/i;
    const isBounded = !isWord.test(text[offset - 1] ?? '') && !isWord.test(text[offset + found.length] ?? '');
    const left = run.indexOf(':') === run.lastIndexOf(':') ? run : this.#groups(run, bits, isBounded);
    const redacted = left.replace(dottedNumbers, (numbers) => this.#dotted(numbers, bits));
    return prefix === undefined || redacted.includes('/') ? redacted : `${redacted}/${prefix}`;
  }

  /** Dotted numbers: an IPv4 address, or one that damage has glued to its neighbours. */
  #dotted(run: string, bits: number | undefined): string {
    const parts = run.split('.');
    const pieces: string[] = [];
    for (let at = 0; at < parts.length; ) {
      const found = at + 4 <= parts.length ? this.#quad(parts.slice(at, at + 4), bits) : undefined;
      pieces.push(found ?? parts[at]!);
      at += found === undefined ? 1 : 4;
    }
    return pieces.join('.');
  }

  /** Four numbers with the address in them replaced; undefined when there is none to replace. */
  #quad([a = '', b = '', c = '', d = '']: readonly string[], bits: number | undefined): string | undefined {
    const isWhole = a.length <= 3 && d.length <= 3 && Number(a) <= 255 && Number(d) <= 255;
    const firsts = isWhole ? [a] : [3, 2, 1].map((length) => a.slice(-length));
    const lasts = isWhole ? [d] : [3, 2, 1].map((length) => d.slice(0, length));
    for (const first of firsts) {
      for (const last of lasts) {
        const numbers = [first, b, c, last].map(Number);
        if (numbers.some((number) => number > 255)) continue;
        const address = numbers.reduce((sum, number) => sum * 256 + number, 0);
        const replaced = this.#v4(address, isWhole ? bits : undefined);
        if (replaced !== undefined) return `${a.slice(0, a.length - first.length)}${replaced}${d.slice(last.length)}`;
      }
    }
    return undefined;
  }

  #v4(address: number, bits: number | undefined): string | undefined {
    const network = bits === undefined || bits >= 32 ? undefined : parseNetwork(`${formatIpv4(address)}/${bits}`);
    const isMeant = this.mode === 'all' || (network ? this.#own.touches(network) : this.#own.hasV4(address));
    if (!isMeant) return undefined;
    this.#numbers.set(String(address), String(this.#pseudonyms.v4(address)));
    return network ? this.#pseudonyms.v4NetworkText(address, network.bits) : this.#pseudonyms.v4Text(address);
  }

  /** Hexadecimal groups with colons: IPv6 addresses, wherever they begin. */
  #groups(run: string, bits: number | undefined, isBounded: boolean): string {
    const bytes = encodeUtf8(run);
    let result = '';
    let at = 0;
    while (at < run.length) {
      // `2001:db8::8.16545`: what looks like an IPv4 tail may be a port.
      const dot = run.indexOf('.', at);
      const whole = readIpv6(bytes, at, bytes.length, this.#slot);
      const end = whole < 0 && dot > at ? readIpv6(bytes, at, dot, this.#slot) : whole;
      const length = bits !== undefined && bits < 128 && end === run.length ? bits : undefined;
      const isStart = at === 0 || run[at - 1] === ':' || run[at - 1] === '.';
      const replaced = end < 0 ? undefined : this.#v6(this.#slot.v6, length, isBounded && isStart);
      result += replaced ?? run[at];
      at = replaced === undefined ? at + 1 : end;
    }
    return result;
  }

  #v6(address: Uint8Array, bits: number | undefined, mayBeAny: boolean): string | undefined {
    const own = this.#own;
    const network = bits === undefined ? undefined : parseNetwork(`${hexGroups(address)}/${bits}`);
    const isMeant = (this.mode === 'all' && mayBeAny) || (network ? own.touches(network) : own.hasV6(address));
    if (!isMeant) return undefined;
    return network ? this.#pseudonyms.v6NetworkText(address, network.bits) : this.#pseudonyms.v6Text(address);
  }

  /** Hardware addresses one after the other; the type at the end of a frame's head stays. */
  #hardware(run: string, separator: string): string {
    const groups = run.split(separator).filter((group) => group !== '');
    const bytes = groups.map((group) => Number.parseInt(group, 16) & 255);
    const ends = bytes.length === frameBytes ? 12 : bytes.length;
    const replaced: number[] = [];
    for (let at = 0; at < ends; at += 6)
      replaced.push(...this.#pseudonyms.mac(bytes.slice(at, Math.min(at + 6, ends))));
    replaced.push(...bytes.slice(ends));
    return replaced.map((byte) => byte.toString(16).padStart(2, '0')).join(separator);
  }

  #hostOf(text: string): string {
    const bytes = encodeUtf8(text);
    this.#tokens.count = 0;
    this.#parser.parse(bytes, 0, bytes.length);
    const { data, count } = this.#tokens;
    for (let at = 0; at < count * Tokens.stride; at += Tokens.stride) {
      if (data[at] === Field.host) return textOf(bytes, data[at + 2]!, data[at + 3]!);
    }
    return '';
  }
}

/** A word of host names, everywhere it stands alone; not a key such as `IN=`. */
function replaceWord(text: string, word: string, other: string): string {
  const isPart = /[\w.-]/;
  let result = '';
  let done = 0;
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const behind = at + word.length;
    if (at < done || isPart.test(text[at - 1] ?? '') || /[\w.=-]/.test(text[behind] ?? '')) continue;
    result += text.slice(done, at) + other;
    done = behind;
  }
  return result + text.slice(done);
}

function hexGroups(address: Uint8Array): string {
  const groups = Array.from({ length: 8 }, (_none, at) =>
    ((address[at * 2]! << 8) | address[at * 2 + 1]!).toString(16),
  );
  return groups.join(':');
}
