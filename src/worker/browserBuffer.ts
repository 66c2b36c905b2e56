/*
 * mmdb-lib reads a database through Node's `Buffer`, already while it is being loaded, and a browser has none. This is
 * the part of `Buffer` that it calls, over the same bytes. Importing this file puts it in place; where there is a real
 * `Buffer`, it stays.
 */

const utf8 = new TextDecoder();

class BrowserBuffer extends Uint8Array {
  get #view(): DataView {
    return new DataView(this.buffer, this.byteOffset, this.byteLength);
  }

  readUInt8(offset: number): number {
    return this.#view.getUint8(offset);
  }

  readUInt16BE(offset: number): number {
    return this.#view.getUint16(offset);
  }

  readUInt32BE(offset: number): number {
    return this.#view.getUint32(offset);
  }

  readInt32BE(offset: number): number {
    return this.#view.getInt32(offset);
  }

  readFloatBE(offset: number): number {
    return this.#view.getFloat32(offset);
  }

  readDoubleBE(offset: number): number {
    return this.#view.getFloat64(offset);
  }

  /** Up to six bytes; by hand, because every step down the tree asks for three. */
  readUIntBE(offset: number, length: number): number {
    if (offset < 0 || offset + length > this.length) {
      throw new RangeError(`${offset} lies outside`);
    }
    let value = 0;
    for (let at = offset; at < offset + length; at++) {
      value = value * 256 + this[at];
    }
    return value;
  }

  override toString(_encoding?: string, start = 0, end = this.length): string {
    return utf8.decode(this.subarray(start, end));
  }
}

/** The bytes that hexadecimal text names, or a view of bytes that exist. */
function from(source: ArrayBuffer | string, start?: number, length?: number): BrowserBuffer {
  if (typeof source !== 'string') {
    return new BrowserBuffer(source, start, length);
  }
  return new BrowserBuffer((source.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16)));
}

const platform = globalThis as { Buffer?: unknown };
platform.Buffer ??= { from, isBuffer: (value: unknown) => value instanceof BrowserBuffer };
