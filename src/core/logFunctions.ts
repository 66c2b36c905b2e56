import { asciiBytes, colon, dot, hyphen, isDigit, isLetter, openBracket, slash, space, startsWith } from './ascii';
import { ByteInterner } from './byteInterner';

/** Lines that are no packets and that one function of a router (SEIL: `ntp`), or one program (`sshd`), wrote. */
export interface FunctionLines {
  readonly name: string;
  readonly lines: number;
  /** 1-based, through all logs. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** Of more names than these none is told: no log of a router has them, and whoever invents them shall not fill the memory. */
const mostNames = 1_000;
const longestName = 32;
/** Host, facility, host once more: then the name comes. */
const mostWords = 4;
const underscore = 0x5f;

/** SEIL and syslog write the level behind the function: `ntp info clock is now synced`. */
const levels = ['alert', 'crit', 'error', 'err', 'warn', 'warning', 'notice', 'info', 'debug'].map(asciiBytes);

interface Counted {
  lines: number;
  firstLine: number;
  lastLine: number;
}

/** Counts whose the lines are that are no packets. Memory: 1,000 names. */
export class LogFunctions {
  #names = new ByteInterner();
  /** By the number of the name. */
  #all: Counted[] = [];
  #areTooMany = false;

  /**
   * Counts a line; one without a name is nobody's.
   * @param start behind its time
   * @param isStructured whether it is of RFC 5424, which has the program as the second word
   */
  add(bytes: Uint8Array, start: number, end: number, isStructured: boolean, line: number): void {
    let at = start;
    for (let word = 0; word < mostWords; word++) {
      while (at < end && bytes[at] === space) at++;
      const behind = wordEnd(bytes, at, end);
      const nameEnd = isStructured && word === 0 ? -1 : nameEndOf(bytes, at, behind);
      const isName = nameEnd > at && (isStructured || nameEnd < behind || isLevelNext(bytes, behind, end));
      if (isName) {
        this.#count(bytes, at, nameEnd, line);
        return;
      }
      if (isStructured && word > 0) return;
      at = behind;
    }
  }

  /** Adds what was counted in another part of the log, whose lines are `lines` further on. */
  adopt(functions: readonly FunctionLines[] | undefined, lines: number): void {
    if (functions === undefined) this.#areTooMany = true;
    for (const { name, lines: count, firstLine, lastLine } of functions ?? []) {
      const bytes = asciiBytes(name);
      const counted = this.#find(bytes, 0, bytes.length);
      if (counted === undefined) return;
      if (counted.lines === 0) counted.firstLine = firstLine + lines;
      counted.lastLine = lastLine + lines;
      counted.lines += count;
    }
  }

  /** Goes back to what was known before. */
  restore(functions: readonly FunctionLines[] | undefined): void {
    this.#names = new ByteInterner();
    this.#all = [];
    this.#areTooMany = false;
    this.adopt(functions, 0);
  }

  /** In the order of first sight; undefined when there are too many: no matter in which parts they were read. */
  list(): readonly FunctionLines[] | undefined {
    if (this.#areTooMany) return undefined;
    return this.#all.map((counted, id) => ({ name: this.#names.textOf(id), ...counted }));
  }

  #count(bytes: Uint8Array, start: number, end: number, line: number): void {
    const counted = this.#find(bytes, start, end);
    if (counted === undefined) return;
    if (counted.lines === 0) counted.firstLine = line;
    counted.lastLine = line;
    counted.lines++;
  }

  #find(bytes: Uint8Array, start: number, end: number): Counted | undefined {
    if (this.#areTooMany) return undefined;
    const id = this.#names.id(bytes, start, end);
    if (id === this.#all.length) {
      this.#all.push({ lines: 0, firstLine: 0, lastLine: 0 });
      this.#areTooMany = id === mostNames;
    }
    return this.#all[id];
  }
}

function wordEnd(bytes: Uint8Array, at: number, end: number): number {
  let i = at;
  while (i < end && bytes[i] !== space) i++;
  return i;
}

/** `sshd[71]:` and `ntp` → where the name ends; -1 when the word is no name. */
function nameEndOf(bytes: Uint8Array, start: number, end: number): number {
  if (start >= end || !isLetter(bytes[start]!)) return -1;
  let i = start + 1;
  while (i < end && isNamePart(bytes[i]!)) i++;
  if (i - start > longestName) return -1;
  if (i === end) return end;
  return (bytes[i] === colon && i === end - 1) || (bytes[i] === openBracket && bytes[end - 1] === colon) ? i : -1;
}

function isNamePart(byte: number): boolean {
  return isLetter(byte) || isDigit(byte) || byte === hyphen || byte === underscore || byte === dot || byte === slash;
}

function isLevelNext(bytes: Uint8Array, at: number, end: number): boolean {
  const start = at + 1;
  const behind = wordEnd(bytes, start, end);
  return levels.some((level) => level.length === behind - start && startsWith(bytes, start, behind, level));
}
