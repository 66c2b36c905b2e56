/** The 32 bits of a dotted IPv4 address, or `undefined` when the text is not one. */
export function ipv4Number(text: string): number | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) {
    return undefined;
  }
  let value = 0;
  for (const part of parts) {
    if (!/^\d{1,3}$/.test(part) || Number(part) > 255) {
      return undefined;
    }
    value = value * 256 + Number(part);
  }
  return value;
}

/** The 16 bytes of an IPv6 address in any spelling (netfilter writes all eight groups), or `undefined`. */
export function ipv6Bytes(text: string): Uint8Array | undefined {
  const halves = text.split('::');
  const head = groups(halves[0] ?? '');
  const tail = groups(halves[1] ?? '');
  if (halves.length > 2 || head === undefined || tail === undefined) {
    return undefined;
  }
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) {
    return undefined;
  }
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  [...head, ...new Array<number>(missing).fill(0), ...tail].forEach((group, index) => {
    view.setUint16(index * 2, group);
  });
  return bytes;
}

function groups(text: string): readonly number[] | undefined {
  const result: number[] = [];
  for (const part of text === '' ? [] : text.split(':')) {
    const embedded = part.includes('.') ? ipv4Number(part) : undefined;
    if (embedded !== undefined) {
      result.push(embedded >>> 16, embedded & 0xffff);
    } else if (/^[0-9a-f]{1,4}$/i.test(part)) {
      result.push(Number.parseInt(part, 16));
    } else {
      return undefined;
    }
  }
  return result;
}
