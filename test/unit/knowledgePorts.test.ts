import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  isKnownBad,
  type PortCard,
  portCard,
  portCards,
  portRange,
  portRangeWords,
  serviceName,
} from '../../src/knowledge/ports';
import { registeredService } from '../../src/knowledge/services';
import { compareSeverity, type Severity, severities, severityRank } from '../../src/knowledge/severity';
import type { Bilingual } from '../../src/knowledge/text';

const japanese = /[ぁ-んァ-ヶ一-龠]/;
const politeEnd = /(です|ます|ました|ません|でした|ください)。$/;

function name({ port, transport }: PortCard): string {
  return `${port}/${transport}`;
}

/** Checks every card; `broken` says what is wrong with one, or nothing. */
function everyCard(claim: string, broken: (card: PortCard) => boolean): void {
  test(`every card ${claim}`, () => {
    assert.deepEqual(portCards.filter(broken).map(name), []);
  });
}

function texts(card: PortCard): readonly Bilingual[] {
  return [card.title, card.why, card.phrase, card.fix];
}

function card(port: number, transport: 'tcp' | 'udp'): PortCard {
  const found = portCard(port, transport);
  assert.ok(found, `no card for ${port}/${transport}`);
  return found;
}

function says(port: number, transport: 'tcp' | 'udp', part: 'why' | 'fix' | 'phrase', en: RegExp, ja: RegExp): void {
  test(`${port}/${transport} ${part} says ${en.source}`, () => {
    assert.match(card(port, transport)[part].en, en);
    assert.match(card(port, transport)[part].ja, ja);
  });
}

suite('port cards', () => {
  test('there are 141, one for each port and transport', () => {
    assert.equal(portCards.length, 141);
    assert.equal(new Set(portCards.map(name)).size, 141);
  });

  test('they are in order', () => {
    const ports = portCards.map(({ port }) => port);
    assert.deepEqual(
      ports,
      [...ports].sort((a, b) => a - b),
    );
  });

  everyCard(
    'names a source',
    ({ references }) =>
      references.length === 0 || references.some(({ title }) => !/[A-Za-z]{3}/.test(title.en) || title.ja === ''),
  );
  everyCard('has web addresses that are addresses', ({ references }) =>
    references.some(({ url }) => url !== undefined && !/^https?:\/\/[^\s]+$/.test(url)),
  );
  everyCard('names its sources in both languages', ({ references }) =>
    references.some(({ title }) => !japanese.test(title.ja) || japanese.test(title.en)),
  );
  everyCard('names no source twice', ({ references }) => new Set(references).size < references.length);
  everyCard('says everything in English', (one) => texts(one).some(({ en }) => !/[a-z]{3}/.test(en)));
  everyCard('says everything in Japanese', (one) => texts(one).some(({ ja }) => !japanese.test(ja)));
  everyCard('keeps Japanese out of the English', (one) => texts(one).some(({ en }) => japanese.test(en)));
  everyCard('ends its English sentences', ({ why, fix }) => !why.en.endsWith('.') || !fix.en.endsWith('.'));
  everyCard('keeps one style of Japanese', ({ why, fix }) =>
    `${why.ja}${fix.ja}`.split(/(?<=。)/).some((sentence) => !politeEnd.test(sentence)),
  );
  everyCard('has a phrase that fits a lens', ({ phrase }) => phrase.en.length > 60 || phrase.ja.length > 32);
  everyCard('has a title that fits a line', ({ title }) => title.en.length > 60 || title.ja.length > 32);
  everyCard('has text without stray spaces', (one) =>
    texts(one).some(({ en, ja }) => /^\s|\s$| {2}|\n/.test(`${en}`) || /^\s|\s$| {2}|\n/.test(ja)),
  );
  everyCard('has a known severity', ({ severity }) => !severities.includes(severity));
  everyCard('says how it is backed', ({ confidence }) => !['verified', 'partly', 'general'].includes(confidence));
  everyCard('that rests on general knowledge names it, and no publication but sizes of probes', (one) =>
    one.confidence === 'general'
      ? !one.references.some(({ title }) => title.en.startsWith('General knowledge')) ||
        one.references.some(({ title }) => !/^General knowledge|sizes of probes/.test(title.en))
      : one.references.every(({ title }) => title.en.startsWith('General knowledge')),
  );
  everyCard(
    'that is verified leans on publications alone',
    ({ confidence, references }) =>
      confidence === 'verified' && references.some(({ title }) => title.en.startsWith('General knowledge')),
  );
  everyCard('has CVE ids that are ids', ({ cves }) => cves.some((id) => !/^CVE-\d{4}-\d{4,}$/.test(id)));
  everyCard('knows each exploited flaw as a CVE', ({ cves, knownExploited }) =>
    knownExploited.some((id) => !cves.includes(id)),
  );
  everyCard('names the CISA catalogue if and only if it leans on it', ({ knownExploited, references }) => {
    const named = references.some(({ title }) => title.en.startsWith('CISA catalogue'));
    return named !== knownExploited.length > 0;
  });
  everyCard(
    'has a gain with a source, for UDP only',
    ({ amplification, transport }) =>
      amplification !== undefined &&
      (transport !== 'udp' ||
        amplification.source.en === '' ||
        amplification.min <= 1 ||
        amplification.max < amplification.min),
  );
  everyCard('is on a port', ({ port, transport }) =>
    transport === 'icmp' ? port !== 0 : !Number.isInteger(port) || port < 1 || port > 65535,
  );
  everyCard('speaks of public sources only', (one) => /\bseeds?\b|ANALYSIS|\.md\b|DESIGN/i.test(JSON.stringify(one)));

  test('a port is a number and a transport', () => {
    assert.equal(portCard(389, 'udp')?.service, 'cldap');
    assert.equal(portCard(389, 'tcp')?.service, 'ldap');
    assert.ok(portCard(389, 'udp')?.amplification);
    assert.equal(portCard(389, 'tcp')?.amplification, undefined);
    assert.equal(portCard(53413, 'tcp'), undefined);
    assert.equal(portCard(40000, 'tcp'), undefined);
    assert.equal(portCard(0, 'icmp')?.transport, 'icmp');
  });

  test('every reflector that the detectors watch has a card', () => {
    const reflectors = [17, 19, 53, 69, 111, 123, 137, 161, 389, 427, 520, 1434, 1900, 3283, 3702, 5353, 10001, 11211];
    assert.deepEqual(
      reflectors.filter((port) => portCard(port, 'udp') === undefined),
      [],
    );
  });

  test('the published gains', () => {
    const gain = (port: number) => [card(port, 'udp').amplification?.min, card(port, 'udp').amplification?.max];
    assert.deepEqual(gain(123), [556.9, 556.9]);
    assert.deepEqual(gain(1900), [30.8, 30.8]);
    assert.deepEqual(gain(389), [56, 70]);
    assert.deepEqual(gain(11211), [10000, 51000]);
  });
});

suite('what the cards must say', () => {
  says(123, 'udp', 'fix', /Stop ntpd/, /ntpd を停止/);
  says(123, 'udp', 'fix', /4\.2\.7p26 or later/, /4\.2\.7p26 以降/);
  says(123, 'udp', 'fix', /disable monitor.*restrict default ignore/, /disable monitor.*restrict default ignore/);
  says(53, 'udp', 'fix', /Block inbound 53\/udp at the WAN, never outbound/, /遮断しないでください/);
  says(389, 'udp', 'why', /389\/tcp/, /389\/tcp/);
  says(389, 'tcp', 'why', /389\/udp/, /389\/udp/);
  says(1900, 'udp', 'why', /SRC\) is the victim, not the attacker/, /攻撃者ではなく被害者/);
  says(1900, 'udp', 'fix', /Do not report or block the source/, /通報や遮断の対象にしない/);
  says(1900, 'udp', 'fix', /Disable UPnP/, /UPnP を無効/);
  says(53413, 'udp', 'fix', /no complete fix/, /完全な修正がない/);
  says(53413, 'udp', 'why', /password fixed in the firmware/, /固定されたパスワード/);
  says(23, 'tcp', 'why', /98\.7 %/, /98\.7 %/);
  says(23, 'tcp', 'fix', /password/, /パスワード/);
  says(445, 'tcp', 'fix', /SMBv1/, /SMBv1/);
  says(445, 'tcp', 'why', /WannaCry/, /WannaCry/);
  says(1433, 'tcp', 'fix', /Never publish a database/, /公開せず/);
  says(5060, 'udp', 'fix', /only from your provider/, /契約事業者からだけ/);
  says(3389, 'tcp', 'fix', /VPN/, /VPN/);
  says(9000, 'tcp', 'why', /CVE-2019-11043.*web server/, /CVE-2019-11043.*Web サーバー/);
  says(5060, 'udp', 'why', /CVE-2022-26143.*10074\/udp/, /CVE-2022-26143.*10074\/udp/);
  says(58742, 'tcp', 'phrase', /^Unknown/, /^不明/);
  says(58742, 'tcp', 'why', /no campaign is known/, /不明/);

  test('flaws that are known to be exploited stand on the card of what has them', () => {
    assert.deepEqual(card(9000, 'tcp').knownExploited, ['CVE-2019-11043']);
    assert.deepEqual(card(5060, 'udp').knownExploited, ['CVE-2022-26143']);
    assert.deepEqual(card(10074, 'udp').knownExploited, ['CVE-2022-26143']);
  });

  test('what is unknown stays unknown', () => {
    for (const [port, transport] of [
      [58742, 'tcp'],
      [30005, 'tcp'],
      [56089, 'udp'],
    ] as const) {
      assert.equal(card(port, transport).service, 'unknown');
      assert.equal(card(port, transport).severity, 'info');
      assert.deepEqual(card(port, transport).malware, []);
      assert.deepEqual(card(port, transport).cves, []);
      assert.equal(serviceName(port, transport), undefined);
    }
  });
});

suite('severity', () => {
  test('is known bad from medium on', () => {
    const bad = (severity: Severity) => isKnownBad({ ...card(23, 'tcp'), severity });
    assert.deepEqual(severities.map(bad), [true, true, true, false, false]);
    assert.ok(!isKnownBad(card(53, 'tcp')));
    assert.ok(!isKnownBad(card(58742, 'tcp')));
  });

  test('sorts the worst first', () => {
    assert.deepEqual([...severities].reverse().sort(compareSeverity), severities);
    assert.deepEqual(severities.map(severityRank), [4, 3, 2, 1, 0]);
  });
});

suite('service names', () => {
  const cases: readonly (readonly [number, 'tcp' | 'udp', string | undefined])[] = [
    [1900, 'udp', 'ssdp'],
    [23, 'tcp', 'telnet'],
    [445, 'tcp', 'microsoft-ds'],
    [123, 'udp', 'ntp'],
    [389, 'udp', 'cldap'],
    [993, 'tcp', 'imaps'],
    [514, 'udp', 'syslog'],
    [514, 'tcp', 'shell'],
    [51820, 'udp', 'wireguard'],
    [3232, 'tcp', undefined],
    [40000, 'udp', undefined],
  ];
  for (const [port, transport, expected] of cases) {
    test(`${port}/${transport} is ${expected}`, () => assert.equal(serviceName(port, transport), expected));
  }

  test('ICMP has none but its own', () => {
    assert.equal(serviceName(0, 'icmp'), 'icmp');
    assert.equal(serviceName(80, 'icmp'), undefined);
  });

  test('a few hundred are registered, TCP and UDP apart', () => {
    const count = (transport: 'tcp' | 'udp') =>
      Array.from({ length: 65536 }, (_, port) => registeredService(port, transport)).filter((one) => one !== undefined);
    assert.ok(count('tcp').length > 400);
    assert.ok(count('udp').length > 150);
    assert.ok([...count('tcp'), ...count('udp')].every((one) => /^[A-Za-z][\w-]*$|^6a44$|^3d-nfsd$/.test(one)));
  });
});

suite('port ranges', () => {
  for (const [port, expected] of [
    [0, 'well-known'],
    [1023, 'well-known'],
    [1024, 'registered'],
    [49151, 'registered'],
    [49152, 'dynamic'],
    [65535, 'dynamic'],
  ] as const) {
    test(`${port} is ${expected}`, () => {
      assert.equal(portRange(port), expected);
      assert.match(portRangeWords[expected].ja, japanese);
    });
  }
});
