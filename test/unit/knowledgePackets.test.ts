import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { icmpMeaning } from '../../src/knowledge/icmp';
import { icmpv4Types } from '../../src/knowledge/icmpv4Types';
import { icmpv6Types } from '../../src/knowledge/icmpv6Types';
import {
  guessInitialTtl,
  initialTtlCaveat,
  initialTtlSystems,
  ttlCertaintyWords,
} from '../../src/knowledge/initialTtl';
import { portCards } from '../../src/knowledge/ports';
import { probeOfPacket, probeOfPayload, probes } from '../../src/knowledge/probes';
import { ipProtocol, ipProtocols } from '../../src/knowledge/protocols';
import { type TcpFlagsCode, tcpFlagMask, tcpFlagsCode, tcpFlagsWords } from '../../src/knowledge/tcpFlags';
import type { Bilingual } from '../../src/knowledge/text';

const japanese = /[ぁ-んァ-ヶ一-龠]/;

function bilingual(claim: string, all: readonly Bilingual[]): void {
  test(`${claim} are in both languages`, () => {
    assert.deepEqual(
      all.filter(({ en, ja }) => !/[a-z]/i.test(en) || japanese.test(en) || !/[^\s]/.test(ja)),
      [],
    );
  });
}

/** `64/12`, `32/2 or 64/34`, `low` or `unknown`. */
function ttl(value: number): string {
  const guess = guessInitialTtl(value);
  switch (guess.certainty) {
    case 'likely':
      return `${guess.initial}/${guess.hops}`;
    case 'ambiguous':
      return guess.candidates.map(({ initial, hops }) => `${initial}/${hops}`).join(' or ');
    default:
      return guess.certainty;
  }
}

suite('initial TTL', () => {
  for (const [value, expected] of [
    [52, '64/12'],
    [115, '128/13'],
    [242, '255/13'],
    [64, '64/0'],
    [65, 'unknown'],
    [95, 'unknown'],
    [96, '128/32'],
    [128, '128/0'],
    [129, 'unknown'],
    [222, 'unknown'],
    [223, '255/32'],
    [255, '255/0'],
    [33, '64/31'],
    [32, '32/0 or 64/32'],
    [30, '32/2 or 64/34'],
    [9, '32/23 or 64/55'],
    [8, 'low'],
    [1, 'low'],
    [0, 'unknown'],
    [256, 'unknown'],
    [-1, 'unknown'],
    [Number.NaN, 'unknown'],
  ] as const) {
    test(`${value} -> ${expected}`, () => assert.equal(ttl(value), expected));
  }
  bilingual('the words', [...Object.values(initialTtlSystems), ...Object.values(ttlCertaintyWords), initialTtlCaveat]);
  test('cameras are named, bots are not', () => {
    assert.match(initialTtlSystems[64].en, /Linux.*IoT/);
    assert.doesNotMatch(initialTtlSystems[64].en, /bot/i);
  });
});

suite('TCP flags', () => {
  const examples: Readonly<Record<TcpFlagsCode, string>> = {
    open: 'SYN|SYN ECE CWR|SYN PSH',
    answer: 'SYN ACK|ACK SYN ECE',
    reset: 'RST|RST ACK|RST PSH ACK',
    close: 'FIN ACK|ACK PSH FIN|FIN PSH URG ACK',
    data: 'ACK PSH|ACK URG|ACK PSH URG',
    ackOnly: 'ACK|ACK ECE',
    finScan: 'FIN|FIN PSH|FIN URG',
    nullScan: '|ECE|OPT',
    xmasScan: 'FIN PSH URG|URG PSH FIN CWR',
    illegal: 'SYN FIN|SYN RST|SYN URG|FIN RST|RST URG|PSH|URG|PSH URG|FIN SYN RST PSH ACK URG',
  };
  for (const [code, list] of Object.entries(examples)) {
    for (const flags of list.split('|')) {
      test(`"${flags}" is ${code}`, () => assert.equal(tcpFlagsCode(tcpFlagMask(flags.split(' '))), code));
    }
  }
  test('the bits are those of the TCP header', () => {
    assert.equal(tcpFlagMask(['CWR', 'ECE', 'URG', 'ACK', 'PSH', 'RST', 'SYN', 'FIN']), 255);
    assert.equal(tcpFlagMask(['SYN']), 2);
    assert.equal(tcpFlagMask(['SYN', 'toString', 'hasOwnProperty']), 2);
  });
  test('all 256 combinations mean something', () => {
    const codes = Array.from({ length: 256 }, (_, mask) => tcpFlagsCode(mask));
    assert.deepEqual([...new Set(codes)].sort(), Object.keys(tcpFlagsWords).sort());
  });
  bilingual('the words', Object.values(tcpFlagsWords));
});

suite('probes by length', () => {
  const fits = (port: number, ipLength: number, version?: 4 | 6) => probeOfPacket(port, ipLength, version)?.words.en;

  // Port, and the lengths of the IP packet in bytes: payload + 28.
  for (const [port, lengths] of [
    [1900, [112, 118, 122, 127]],
    [123, [36, 76, 220]],
    [53, [58, 59, 60]],
    [11211, [43, 49]],
    [389, [81]],
    [3702, [33, 655]],
    [53413, [46]],
    [10001, [32, 46]],
    [17185, [92]],
    [5060, [35]],
    [161, [68, 71, 88]],
    [137, [78]],
    [111, [68]],
    [520, [52]],
    [69, [42]],
    [19, [29]],
    [1434, [29]],
    [17, [30]],
    [3283, [33]],
    [5093, [34]],
    [5683, [49]],
    [5353, [74]],
    [47808, [46, 65]],
    [27015, [53]],
  ] as const) {
    for (const length of lengths) {
      test(`${port}/udp with ${length} bytes fits, with 20 more in IPv6`, () => {
        assert.match(fits(port, length) ?? '', /^Fits .+\.$/);
        assert.equal(fits(port, length + 20, 6), fits(port, length));
      });
    }
  }

  test('118 bytes to 1900 fit the common M-SEARCH', () => assert.match(fits(1900, 118) ?? '', /ssdp:all/));
  test('98 bytes to 1900 fit nothing known', () => assert.equal(fits(1900, 98), undefined));
  test('220 bytes to 123 fit monlist', () => assert.match(fits(123, 220) ?? '', /monlist/));
  test('76 bytes to 123 fit an ordinary request', () => assert.match(fits(123, 76) ?? '', /ordinary/));
  test('no length fits a port without probes', () => assert.equal(fits(40000, 118), undefined));
  test('a length shorter than the headers fits nothing', () => assert.equal(fits(19, 20), undefined));

  test('the cards and the table agree', () => {
    for (const { port, probePayloadBytes = [] } of portCards) {
      for (const bytes of probePayloadBytes) {
        assert.ok(probeOfPayload(port, bytes), `${port}: ${bytes}`);
      }
    }
    for (const { port } of probes) {
      assert.ok(portCards.some((card) => card.port === port && card.transport === 'udp' && card.probePayloadBytes));
    }
  });
  test('the words never say "is"', () => {
    assert.ok(probes.every(({ words }) => words.en.startsWith('Fits ') && words.ja.endsWith('に合う長さです。')));
  });
});

suite('ICMP', () => {
  const meaning = (version: 4 | 6, type: number, code?: number) => {
    const found = icmpMeaning(version, type, code);
    return [found?.type.key, found?.code?.key].filter((key) => key !== undefined).join('.');
  };
  for (const [version, type, code, expected] of [
    [4, 0, 0, 'echoReply'],
    [4, 8, 0, 'echoRequest'],
    [4, 3, 3, 'destinationUnreachable.portUnreachable'],
    [4, 3, 4, 'destinationUnreachable.fragmentationNeeded'],
    [4, 3, 13, 'destinationUnreachable.adminProhibited'],
    [4, 3, 15, 'destinationUnreachable.precedenceCutoff'],
    [4, 3, 16, 'destinationUnreachable'],
    [4, 5, 1, 'redirect.redirectHost'],
    [4, 11, 0, 'timeExceeded.ttlExceeded'],
    [4, 11, 1, 'timeExceeded.reassemblyExceeded'],
    [4, 12, 2, 'parameterProblem.badLength'],
    [4, 1, 0, ''],
    [4, 255, 0, ''],
    [6, 1, 4, 'destinationUnreachable.portUnreachable'],
    [6, 2, 0, 'packetTooBig'],
    [6, 3, 0, 'timeExceeded.hopLimitExceeded'],
    [6, 4, 1, 'parameterProblem.unknownNextHeader'],
    [6, 128, 0, 'echoRequest'],
    [6, 135, 0, 'neighborSolicitation'],
    [6, 143, 0, 'listenerReport2'],
    [6, 8, 0, ''],
  ] as const) {
    test(`version ${version}, type ${type}, code ${code}: ${expected}`, () => {
      assert.equal(meaning(version, type, code), expected);
    });
  }
  for (const [title, types] of [
    ['ICMPv4', icmpv4Types],
    ['ICMPv6', icmpv6Types],
  ] as const) {
    test(`${title} names each type and code once`, () => {
      assert.equal(new Set(types.map(({ type }) => type)).size, types.length);
      assert.equal(new Set(types.map(({ key }) => key)).size, types.length);
      for (const { codes } of types) {
        assert.equal(new Set(codes.map(({ code }) => code)).size, codes.length);
        assert.equal(new Set(codes.map(({ key }) => key)).size, codes.length);
      }
    });
    bilingual(
      `the words of ${title}`,
      types.flatMap(({ words, codes }) => [words, ...codes.map((code) => code.words)]),
    );
  }
});

suite('IP protocols', () => {
  for (const [number, keyword] of [
    [1, 'icmp'],
    [2, 'igmp'],
    [6, 'tcp'],
    [17, 'udp'],
    [41, 'ipv6'],
    [47, 'gre'],
    [50, 'esp'],
    [51, 'ah'],
    [58, 'ipv6-icmp'],
    [89, 'ospf'],
    [112, 'vrrp'],
    [132, 'sctp'],
    [136, 'udplite'],
    [200, undefined],
  ] as const) {
    test(`${number} is ${keyword}`, () => assert.equal(ipProtocol(number)?.keyword, keyword));
  }
  test('numbers and keywords are unique', () => {
    assert.equal(new Set(ipProtocols.map(({ number }) => number)).size, ipProtocols.length);
    assert.equal(new Set(ipProtocols.map(({ keyword }) => keyword)).size, ipProtocols.length);
  });
  bilingual(
    'the words',
    ipProtocols.map(({ words }) => words),
  );
});
