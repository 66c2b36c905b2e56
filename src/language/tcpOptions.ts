/** One option of a TCP or IP header. `value` is a number or hex text; absent when the option has none or is cut. */
export interface TcpOption {
  /** The name in the standard, else `kind` and its number. */
  readonly name: string;
  readonly value?: string;
}

const tcpNames: Readonly<Record<number, string>> = {
  2: 'MSS',
  3: 'window scale',
  4: 'SACK permitted',
  5: 'SACK',
  8: 'timestamps',
  19: 'MD5 signature',
  28: 'user timeout',
  29: 'TCP-AO',
  30: 'Multipath TCP',
  34: 'TCP Fast Open',
};

const ipNames: Readonly<Record<number, string>> = {
  7: 'record route',
  68: 'timestamp',
  130: 'security',
  131: 'loose source route',
  136: 'stream id',
  137: 'strict source route',
  148: 'router alert',
};

/**
 * Decodes the hex digits of `OPT (...)` (RFC 9293 and RFC 791: kind, length, value). Padding is left out.
 * @param hex digits only, blanks and brackets are ignored; what is cut or damaged ends the list
 */
export function tcpOptions(layer: 'ip' | 'tcp', hex: string): readonly TcpOption[] {
  const bytes = (hex.replace(/[^\da-fA-F]/g, '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16));
  const names = layer === 'tcp' ? tcpNames : ipNames;
  const options: TcpOption[] = [];
  for (let at = 0; at < bytes.length; ) {
    const kind = bytes[at];
    if (kind === 0) break;
    if (kind === 1) {
      at += 1;
      continue;
    }
    const length = bytes[at + 1] ?? 0;
    const body = bytes.slice(at + 2, at + length);
    const name = names[kind] ?? `kind ${kind}`;
    if (length < 2 || at + length > bytes.length) {
      options.push({ name });
      break;
    }
    options.push(body.length === 0 ? { name } : { name, value: optionValue(body) });
    at += length;
  }
  return options;
}

function optionValue(body: readonly number[]): string {
  // MSS and window scale are read as numbers; timestamps are two of them.
  if (body.length <= 4) return String(body.reduce((value, byte) => value * 256 + byte, 0));
  if (body.length === 8) return `${optionValue(body.slice(0, 4))}, ${optionValue(body.slice(4))}`;
  return body.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
