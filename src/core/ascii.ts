/** The bytes that log lines are made of, by name. */
export const tab = 0x09;
export const newline = 0x0a;
export const carriageReturn = 0x0d;
export const space = 0x20;
export const quote = 0x22;
export const hash = 0x23;
export const openParen = 0x28;
export const closeParen = 0x29;
export const plus = 0x2b;
export const comma = 0x2c;
export const hyphen = 0x2d;
export const dot = 0x2e;
export const slash = 0x2f;
export const zero = 0x30;
export const nine = 0x39;
export const colon = 0x3a;
export const less = 0x3c;
export const equals = 0x3d;
export const greater = 0x3e;
export const at = 0x40;
export const openBracket = 0x5b;
export const closeBracket = 0x5d;

/** Whether a byte is `0` to `9`. */
export function isDigit(byte: number): boolean {
  return byte >= zero && byte <= nine;
}

/** Whether a byte is an ASCII letter. */
export function isLetter(byte: number): boolean {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Value of a hexadecimal digit, or -1. */
export function hexValue(byte: number): number {
  if (byte >= zero && byte <= nine) return byte - zero;
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : -1;
}

/** The bytes of an ASCII text; any other character becomes NUL, which nothing is made of. */
export function asciiBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x80 ? code : 0;
  });
}

/** Whether `bytes` continues at `at` with `expected`, before `end`. */
export function startsWith(bytes: Uint8Array, at: number, end: number, expected: Uint8Array): boolean {
  if (at + expected.length > end) return false;
  for (let i = 0; i < expected.length; i++) if (bytes[at + i] !== expected[i]) return false;
  return true;
}

/** Where `expected` begins in `bytes` from `at`, wholly before `end`, or -1. */
export function indexOfBytes(bytes: Uint8Array, at: number, end: number, expected: Uint8Array): number {
  const last = end - expected.length;
  for (let i = at; i <= last; i++) if (bytes[i] === expected[0] && startsWith(bytes, i, end, expected)) return i;
  return -1;
}

/** Where a byte stands from `at`, before `end`, or -1. Unlike `Uint8Array.indexOf` it never looks behind `end`. */
export function indexOfByte(bytes: Uint8Array, at: number, end: number, byte: number): number {
  for (let i = at; i < end; i++) if (bytes[i] === byte) return i;
  return -1;
}

/** Whether the bytes before `end` are `expected`, and begin at `start` or later. */
export function endsWith(bytes: Uint8Array, start: number, end: number, expected: Uint8Array): boolean {
  return end - expected.length >= start && startsWith(bytes, end - expected.length, end, expected);
}

/** A short piece of a line as text (log text beyond ASCII is UTF-8). */
export function textOf(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte >= 0x80) return decodeUtf8(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

function decodeUtf8(bytes: Uint8Array): string {
  let escaped = '';
  for (const byte of bytes) escaped += `%${byte.toString(16).padStart(2, '0')}`;
  try {
    return decodeURIComponent(escaped);
  } catch {
    return String.fromCharCode(...bytes.map((byte) => (byte < 0x80 ? byte : 0x3f)));
  }
}
