import { isLetter } from './ascii';

/**
 * Month names as system logs abbreviate them. `journalctl` prints them in the system's language (glibc locales); three
 * letters decide in most, a longer spelling stands before a shorter one that begins it.
 */
const names: readonly (readonly string[])[] = [
  ['jan', 'ene', 'gen', 'janv'],
  ['feb', 'fev', 'févr', 'fév', 'febr'],
  ['mar', 'mär', 'mars', 'mrt', 'maart', 'märz'],
  ['apr', 'abr', 'avr', 'avril', 'april'],
  ['may', 'mai', 'mei', 'mag', 'maj'],
  ['jun', 'giu', 'juin', 'juni'],
  ['jul', 'lug', 'juil', 'juli'],
  ['aug', 'ago', 'août', 'aou'],
  ['sep', 'set', 'sept'],
  ['oct', 'okt', 'out', 'ott'],
  ['nov'],
  ['dec', 'dez', 'dic', 'déc'],
];

const monthByName = new Map(names.flatMap((spellings, index) => spellings.map((name) => [utf8Key(name), index + 1])));

/** The name's UTF-8 bytes as a string of one character a byte. */
function utf8Key(name: string): string {
  return encodeURIComponent(name).replace(/%(..)/g, (_all, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** A month and the offset behind its name. */
export interface MonthReading {
  /** 1 to 12, or 0 when there is no month name. */
  month: number;
  end: number;
}

/** Reads a month name of two to nine letters (UTF-8), with a dot behind it or not. */
export function readMonthName(bytes: Uint8Array, at: number, limit: number, result: MonthReading): void {
  let key = '';
  let i = at;
  for (; i < limit && i - at < 9; i++) {
    const byte = bytes[i] as number;
    if (isLetter(byte)) key += String.fromCharCode(byte | 0x20);
    else if (byte >= 0x80) key += String.fromCharCode(byte);
    else break;
  }
  result.month = monthByName.get(key) ?? 0;
  result.end = bytes[i] === 0x2e ? i + 1 : i;
}
