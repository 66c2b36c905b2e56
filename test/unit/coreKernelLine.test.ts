import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { EventTable, Mark } from '../../src/core/eventTable';
import type { FieldName } from '../../src/core/field';
import { LogReader } from '../../src/core/logReader';
import { Protocol, TcpFlag } from '../../src/core/packet';
import { readLine } from '../../src/core/readLine';
import { encodeUtf8 } from '../../src/core/utf8';

/** A piece of a line: its text, and the field it is, if it is one. */
type Piece = readonly [before: string, text: string, after: string, field?: FieldName];

const key = (name: string, field: FieldName, text: string | number): Piece => [`${name}=`, String(text), ' ', field];
const word = (text: string, field: FieldName): Piece => ['', text, ' ', field];
const plain = (text: string): Piece => ['', text, ''];

const uint = (bits: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: 2 ** bits - 1 });
const hex = (digits: number): fc.Arbitrary<string> =>
  uint(digits * 4).map((value) => value.toString(16).padStart(digits, '0'));
const maybe = <T>(pieces: fc.Arbitrary<readonly T[]>): fc.Arbitrary<readonly T[]> => fc.oneof(pieces, fc.constant([]));
const ipv4 = fc.ipV4();
/** As the kernel prints it: eight groups of four digits, never `::`. */
const ipv6 = fc.array(hex(4), { minLength: 8, maxLength: 8 }).map((groups) => groups.join(':'));
const name = fc.constantFrom('eth0', 'ppp0', 'br-lan', 'enp0s31f6', 'vlan0.10', 'wg0');
const mac = fc.array(hex(2), { minLength: 14, maxLength: 20 }).map((bytes) => bytes.join(':'));

/** Puts pieces in a row. */
function row(...parts: readonly fc.Arbitrary<readonly Piece[]>[]): fc.Arbitrary<readonly Piece[]> {
  return fc.tuple(...parts).map((pieces) => pieces.flat());
}

const one = (piece: fc.Arbitrary<Piece>): fc.Arbitrary<readonly Piece[]> => piece.map((only) => [only]);
const number = (label: string, field: FieldName, bits: number): fc.Arbitrary<readonly Piece[]> =>
  one(uint(bits).map((value) => key(label, field, value)));
const options = maybe(one(hex(8).map((text): Piece => ['OPT (', text.toUpperCase(), ') ', 'options'])));

const ports = row(number('SPT', 'sourcePort', 16), number('DPT', 'destinationPort', 16));
const flags = fc
  .subarray(['CWR', 'ECE', 'URG', 'ACK', 'PSH', 'RST', 'SYN', 'FIN'])
  .map((words) => words.map((text) => word(text, 'tcpFlag')));
const tcp = row(
  fc.constant([key('PROTO', 'protocol', 'TCP')]),
  ports,
  maybe(row(number('SEQ', 'sequence', 32), number('ACK', 'acknowledgement', 32))),
  number('WINDOW', 'window', 16),
  one(hex(2).map((text) => key('RES', 'reserved', `0x${text}`))),
  flags,
  number('URGP', 'urgent', 16),
  options,
);
const udp = row(
  one(fc.constantFrom('UDP', 'UDPLITE').map((text) => key('PROTO', 'protocol', text))),
  ports,
  number('LEN', 'payloadLength', 16),
);
const others = one(
  fc
    .integer({ min: 0, max: 255 })
    .map((protocol) => key('PROTO', 'protocol', protocol === 6 || protocol === 17 ? 2 : protocol)),
).map((pieces) => (/^(1|58|132|136)$/.test(pieces[0]![1]) ? [key('PROTO', 'protocol', 47)] : pieces));
const security = one(fc.constantFrom('ESP', 'AH').map((text) => key('PROTO', 'protocol', text))).chain((pieces) =>
  maybe(one(hex(8).map((text) => key('SPI', 'spi', `0x${text}`)))).map((more) => [...pieces, ...more]),
);
const cut = one(fc.constantFrom('TCP', 'UDP', 'ICMP', 'AH', 'ESP').map((text) => key('PROTO', 'protocol', text))).chain(
  (pieces) =>
    uint(5).map((bytes): readonly Piece[] => [...pieces, ['', 'INCOMPLETE', ` [${bytes} bytes] `, 'incomplete']]),
);

const ipv4Header = row(
  one(ipv4.map((text) => key('SRC', 'source', text))),
  one(ipv4.map((text) => key('DST', 'destination', text))),
  number('LEN', 'length', 16),
  one(hex(2).map((text) => key('TOS', 'tos', `0x${text.toUpperCase()}`))),
  one(hex(2).map((text) => key('PREC', 'precedence', `0x${text.toUpperCase()}`))),
  number('TTL', 'ttl', 8),
  number('ID', 'id', 16),
  fc.subarray(['CE', 'DF', 'MF']).map((words) => words.map((text) => word(text, 'fragmentFlag'))),
);
const ipv6Header = row(
  one(ipv6.map((text) => key('SRC', 'source', text))),
  one(ipv6.map((text) => key('DST', 'destination', text))),
  number('LEN', 'length', 16),
  number('TC', 'trafficClass', 8),
  number('HOPLIMIT', 'ttl', 8),
  number('FLOWLBL', 'flowLabel', 20),
);
/** A later fragment: no ports, no types. */
const fragment = row(
  one(uint(13).map((offset): Piece => ['FRAG:', String(offset), ' ', 'fragment'])),
  maybe(one(fc.constantFrom('TCP', 'UDP', 'ICMP').map((text) => key('PROTO', 'protocol', text)))),
);
const transport = fc.oneof(tcp, udp, others, security, cut);

const echo = (type: string): fc.Arbitrary<readonly Piece[]> =>
  row(
    fc.constant([key('TYPE', 'icmpType', type), key('CODE', 'icmpCode', '0')]),
    number('ID', 'icmpId', 16),
    number('SEQ', 'icmpSequence', 16),
  );
const icmpOf = (
  protocol: string,
  plainTypes: readonly string[],
  echoes: readonly string[],
): fc.Arbitrary<readonly Piece[]> =>
  row(
    fc.constant([key('PROTO', 'protocol', protocol)]),
    fc.oneof(
      ...echoes.map(echo),
      row(
        one(fc.constantFrom(...plainTypes).map((type) => key('TYPE', 'icmpType', type))),
        number('CODE', 'icmpCode', 8),
      ),
    ),
  );
const icmp = icmpOf('ICMP', ['9', '10', '13', '14', '17'], ['0', '8']);
const icmpv6 = icmpOf('ICMPv6', ['133', '134', '135', '136', '143'], ['128', '129']);

/** A packet as an error quotes it: its fields are not the line's. */
const quoted = row(ipv4Header, fc.oneof(transport, icmp)).map((pieces): readonly Piece[] => [
  plain('['),
  ...pieces,
  plain('] '),
]);
const quoted6 = row(ipv6Header, fc.oneof(transport, icmpv6)).map((pieces): readonly Piece[] => [
  plain('['),
  ...pieces,
  plain('] '),
]);
const error = row(
  fc.constant([key('PROTO', 'protocol', 'ICMP'), key('TYPE', 'icmpType', '3'), key('CODE', 'icmpCode', '4')]),
  quoted,
  number('MTU', 'mtu', 16),
);
const redirect = row(
  fc.constant([key('PROTO', 'protocol', 'ICMP'), key('TYPE', 'icmpType', '5'), key('CODE', 'icmpCode', '1')]),
  one(ipv4.map((text) => key('GATEWAY', 'gateway', text))),
  quoted,
);
const error6 = row(
  fc.constant([key('PROTO', 'protocol', 'ICMPv6'), key('TYPE', 'icmpType', '2'), key('CODE', 'icmpCode', '0')]),
  quoted6,
  number('MTU', 'mtu', 32),
);

const line = row(
  one(
    fc
      .constantFrom('[UFW BLOCK]', 'DROP', 'reject wan in:', '[WAN_LOCAL-default-D]', '遮断')
      .map((text) => word(text, 'prefix')),
  ),
  one(name.map((text) => key('IN', 'input', text))),
  one(fc.oneof(name, fc.constant('')).map((text) => key('OUT', 'output', text))),
  maybe(one(mac.map((text) => key('MAC', 'mac', text)))),
  fc.oneof(
    row(ipv4Header, options, fc.oneof(transport, icmp, error, redirect, fragment)),
    row(ipv6Header, fc.oneof(transport, icmpv6, error6)),
  ),
  maybe(row(number('UID', 'uid', 16), number('GID', 'gid', 16))),
  maybe(one(hex(5).map((text) => key('MARK', 'mark', `0x${text}`)))),
);

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map(([before, text, after]) => before + text + after).join('');

suite('a line of the kernel’s, made from random fields', () => {
  test('reads back field by field', () => {
    fc.assert(
      fc.property(line, fc.boolean(), (pieces, trimmed) => {
        const expected: string[] = [];
        let isQuoted = false;
        for (const [, text, , field] of pieces) {
          if (field === undefined) isQuoted = text === '[';
          else expected.push(`${isQuoted ? '[' : ''}${field}=${text}`);
        }
        const whole = textOf(pieces);
        const { kind, fields } = readLine(trimmed ? whole.trimEnd() : whole);
        assert.equal(kind, 'packet');
        assert.deepEqual(
          fields.map(({ field, quoted: inside, text }) => `${inside ? '[' : ''}${field}=${text}`),
          expected,
        );
      }),
      { seed: 20_200_406, numRuns: 500 },
    );
  });

  test('fills the table with the same numbers', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), (lines) => {
        const reader = new LogReader(new EventTable());
        reader.push(encodeUtf8(lines.map((pieces) => `Oct 10 07:25:12 fw kernel: ${textOf(pieces)}`).join('\n')));
        reader.end();
        assert.equal(reader.counts.packets, lines.length);
        for (const [index, pieces] of lines.entries())
          assert.deepEqual(rowOf(reader.table, index), expectedRow(pieces));
      }),
      { seed: 20_200_406, numRuns: 20 },
    );
  });
});

/** What the table has of a row. */
function rowOf({ blocks, addresses, routes }: EventTable, index: number): unknown {
  const block = blocks[0]!;
  const { prefix, input, output } = routes.route(block.route[index]!);
  const hasPorts = (block.marks[index]! & Mark.ports) !== 0;
  const isIcmp = block.protocol[index] === Protocol.icmp || block.protocol[index] === Protocol.icmpv6;
  return {
    prefix,
    input,
    output,
    source: addresses.text(block.source[index]!),
    destination: addresses.text(block.destination[index]!),
    ports: hasPorts ? [block.sourcePort[index], block.destinationPort[index]] : undefined,
    type: isIcmp && !hasPorts ? block.destinationPort[index] : undefined,
    length: block.length[index],
    ttl: block.ttl[index],
    flags: block.flags[index],
  };
}

/** What the pieces outside brackets say. */
function expectedRow(pieces: readonly Piece[]): unknown {
  const outer: Partial<Record<FieldName, string>> = {};
  let flagBits = 0;
  let isQuoted = false;
  for (const [, text, , field] of pieces) {
    if (field === undefined) isQuoted = text === '[';
    else if (!isQuoted && field === 'tcpFlag') flagBits |= TcpFlag[text as keyof typeof TcpFlag];
    else if (!isQuoted) outer[field] = text;
  }
  const isIcmp = outer.protocol === 'ICMP' || outer.protocol === 'ICMPv6';
  return {
    prefix: outer.prefix,
    input: outer.input,
    output: outer.output,
    source: canonical(outer.source!),
    destination: canonical(outer.destination!),
    ports: outer.sourcePort === undefined ? undefined : [Number(outer.sourcePort), Number(outer.destinationPort)],
    type: isIcmp ? Number(outer.icmpType ?? 0) * 256 + Number(outer.icmpCode ?? 0) : undefined,
    length: Number(outer.length),
    ttl: Number(outer.ttl),
    flags: flagBits,
  };
}

/** The short form of an IPv6 address, as a URL has it. */
function canonical(address: string): string {
  return address.includes(':') ? new URL(`http://[${address}]/`).hostname.slice(1, -1) : address;
}
