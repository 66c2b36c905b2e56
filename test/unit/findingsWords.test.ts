import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { parseNetwork } from '../../src/core/cidr';
import { limitCodes } from '../../src/core/findings/findFindings';
import { confidenceReasons, type Finding, findingCodes } from '../../src/core/findings/finding';
import { baselineOf, baselines, baselineWords } from '../../src/knowledge/findings/baseline';
import { blockRule, noRuleWords, products } from '../../src/knowledge/findings/blockRule';
import { confidenceReasonWords, confidenceWords, limitWords } from '../../src/knowledge/findings/confidenceWords';
import { findingWords, nothingRemarkable } from '../../src/knowledge/findings/findingWords';
import { meanings } from '../../src/knowledge/findings/meanings';
import { commandsOf, remedies } from '../../src/knowledge/findings/remedies';
import { researchScanners } from '../../src/knowledge/findings/researchScanners';
import { findingCards } from '../../src/report/findingCards';
import { address, line, lines, router, stranger } from './findingsLines';
import { review } from './findingsLog';
import { findingSamples as samples } from './findingsSamples';

const kanaOrKanji = /[\u3040-\u30ff\u4e00-\u9fff]/;

test('the samples are of every kind', () => {
  assert.deepEqual(new Set(samples.map(({ code }) => code)), new Set(findingCodes));
});

suite('words', () => {
  test('every finding is complete in both languages', () => {
    for (const finding of samples) {
      for (const language of ['en', 'ja'] as const) {
        const words = findingWords(finding, language);
        const texts = [words.title, words.what, words.soWhat, words.confidence, ...words.toDo];
        for (const text of texts) {
          assert.ok(text.length > 4, `${finding.code} ${language}: ${text}`);
          assert.doesNotMatch(text, /undefined|NaN|null|Infinity|\[object/, finding.code);
          if (language === 'ja') assert.match(text, kanaOrKanji, `${finding.code}: ${text}`);
          else assert.doesNotMatch(text, kanaOrKanji, `${finding.code}: ${text}`);
        }
        assert.ok(words.toDo.length > 0 && words.references.length > 0, finding.code);
      }
    }
  });
  test('says the numbers as the language writes them', () => {
    const finding = samples.find(({ code }) => code === 'scan.vertical')!;
    const { what, scanner } = findingWords(finding, 'en');
    assert.equal(
      what,
      `${stranger} (Netherlands) tried 40 ports of ${router}, up to 40 packets a minute; none was let in.`,
    );
    assert.match(findingWords(finding, 'ja').what, /オランダ.*40 ポート/);
    assert.match(scanner ?? '', /Example Survey/);
  });
  test('a reflection attempt names its source the victim and warns', () => {
    const finding = samples.find(({ code }) => code === 'reflect.attempt')!;
    const { soWhat, toDo } = findingWords(finding, 'en');
    assert.match(soWhat, /VICTIM/);
    assert.match(soWhat + toDo.join(' '), /[Dd]o not block.*report/);
    assert.match(findingWords(finding, 'ja').soWhat, /被害者.*遮断も通報もしないで/);
  });
  test('DNS: block inbound 53, never outbound; NTP: what to set', () => {
    const text = remedies['reflect.self'].steps.map(({ en }) => en).join(' ');
    assert.match(text, /inbound 53 only, never outbound/);
    assert.match(text, /4\.2\.7p26.*disable monitor.*restrict default ignore/);
  });
  test('TTL: never "is a bot"', () => {
    const finding = samples.find(({ code }) => code === 'os.guess')!;
    assert.match(findingWords(finding, 'en').soWhat, /cannot tell/);
  });
  test('tables know every code', () => {
    assert.deepEqual(Object.keys(meanings).sort(), [...findingCodes].sort());
    assert.deepEqual(Object.keys(remedies).sort(), [...findingCodes].sort());
    assert.deepEqual(Object.keys(confidenceReasonWords).sort(), [...confidenceReasons].sort());
    assert.deepEqual(Object.keys(limitWords).sort(), [...limitCodes].sort());
    for (const words of [...Object.values(confidenceWords), ...Object.values(noRuleWords)])
      assert.match(words.ja, kanaOrKanji);
    for (const { mitre } of Object.values(meanings)) for (const id of mitre) assert.match(id, /^T\d{4}(\.\d{3})?$/);
    assert.equal(nothingRemarkable('en'), 'Nothing remarkable.');
  });
});

suite('rules to copy', () => {
  const base = samples.find(({ code }) => code === 'scan.vertical')!;
  const rules = (finding: Finding) => products.map((product) => blockRule(finding, product).rule);
  test('against a public TCP source', () => {
    assert.deepEqual(rules(base), [
      `iptables -I INPUT -s ${stranger} -p tcp -j DROP`,
      `nft insert rule inet filter input ip saddr ${stranger} meta l4proto tcp drop`,
      `ufw prepend deny proto tcp from ${stranger} to any`,
      `filter add BLOCK_SOURCE interface pppoe0 direction in action block protocol tcp src ${stranger} state disable logging on top`,
    ]);
  });
  test('against IPv6 and networks', () => {
    assert.match(blockRule({ ...base, source: '2001:db8::7' }, 'iptables').rule ?? '', /^ip6tables .* 2001:db8::7 /);
    assert.match(
      blockRule({ ...base, source: '192.0.2.0/24', sourceScope: 'network' }, 'SEIL').rule ?? '',
      /192\.0\.2\.0\/24/,
    );
  });
  test('not against forged, own, masked sources, nor for other protocols', () => {
    const reason = (finding: Finding) => blockRule(finding, 'ufw').reason;
    assert.equal(reason(samples.find(({ code }) => code === 'reflect.attempt')!), 'spoofable');
    assert.equal(reason(samples.find(({ code }) => code === 'backscatter')!), 'spoofable');
    assert.equal(reason(samples.find(({ code }) => code === 'spoof.bogon')!), 'spoofable');
    const flood = samples.find(({ code, source }) => code === 'flood' && source !== undefined)!;
    assert.equal(flood.transport, 'tcp');
    assert.equal(reason(flood), 'spoofable');
    assert.equal(reason(samples.find(({ code }) => code === 'lan.infected')!), 'notPublic');
    assert.equal(reason({ ...base, sourceScope: 'masked' }), 'notPublic');
    assert.equal(reason({ ...base, transport: 'udp' }), 'notTcp');
    assert.equal(reason(samples.find(({ code }) => code === 'rate.limited')!), 'noSource');
  });
  test('not against a pseudonym, which may be the address of a stranger', () => {
    const report = { ...review([line({})]), findings: [base], places: [] };
    const [open] = findingCards(report, '', 'en');
    const [redacted] = findingCards(report, '', 'en', { redacted: 'all' });
    assert.ok(open?.rules?.some(({ text }) => text.includes(stranger)));
    assert.equal(redacted?.rules, undefined);
    assert.match(redacted?.ruleRefused ?? '', /pseudonym/);
  });
  test('nothing of a log gets into a command but an address', () => {
    assert.equal(blockRule({ ...base, source: '198.51.100.7; reboot' }, 'iptables').rule, undefined);
    const infected = samples.find(({ code }) => code === 'lan.infected')!;
    assert.doesNotMatch(Object.values(commandsOf({ ...infected, source: '$(reboot)' })).join(' '), /reboot/);
  });
});

suite('baseline', () => {
  const of = (events: number, addresses = 1, days = 1) => baselineOf({ events, addresses, days, isSample: false });
  test('every published figure has its year and where to read it', () => {
    assert.deepEqual(
      baselines.map(({ year, perDay }) => [year, perDay]),
      [
        [2019, 4192],
        [2019, 3288],
      ],
    );
    for (const { reference } of baselines) assert.match(reference.url ?? '', /^https:/);
  });
  test('louder, usual, quieter', () => {
    assert.deepEqual(
      [1643, 1644, 8384, 8385].map((perDay) => of(perDay).verdict),
      ['quieter', 'usual', 'usual', 'louder'],
    );
  });
  test('counts a day and an address', () =>
    assert.deepEqual(
      of(84_000, 2, 10),
      of(4200, 1, 1).verdict === 'usual' && {
        perDay: 4200,
        verdict: 'usual',
        addresses: 2,
        isSample: false,
      },
    ));
  test('as a sentence with sources and years', () => {
    assert.match(
      baselineWords(of(5498.4), 'en'),
      /^5,498 unasked requests .* about usual .*NPA.*2019: 4,192.*NICTER, 2019: 3,288/,
    );
    assert.match(baselineWords(of(5498.4), 'ja'), /5,498 件で、平常並みです .*警察庁 2019 年 4,192 件/);
  });
  test('a sample is told as such', () => {
    const sample = baselineOf({ events: 9000, addresses: 1, days: 1, isSample: true });
    assert.match(baselineWords(sample, 'en'), /^At least 9,000/);
    assert.match(baselineWords(sample, 'ja'), /少なくとも 9,000/);
  });
  test('unknown, and why', () => {
    const knocks = (hours: number) => lines(3, (i) => ({ at: i * 1800 * hours, dpt: 23, src: address(i) }));
    assert.match(baselineWords(baselineOf(review(knocks(23)).unasked), 'en'), /cannot be told.*whole day/);
    assert.match(baselineWords(baselineOf(review([]).unasked), 'ja'), /判断できません/);
    assert.deepEqual(baselineOf(review(knocks(24)).unasked), {
      perDay: 1.5,
      verdict: 'quieter',
      addresses: 1,
      isSample: false,
    });
  });
  test('answers, own traffic and addresses of IPv6 do not count', () => {
    const { unasked } = review([
      ...lines(4, (i) => ({ at: i, src: address(i), dpt: 23 })),
      ...lines(4, (i) => ({ at: i, src: address(i), spt: 443, dpt: 50_000 + i, flags: 'ACK SYN' })),
      ...lines(4, (i) => ({
        at: i,
        input: 'br0',
        output: 'ppp0',
        src: '192.168.1.5',
        dst: address(i),
        prefix: 'ACCEPT',
      })),
      ...lines(4, (i) => ({ at: i, src: '2001:db8::7', dst: '2001:db8:1::1', dpt: 23 })),
      ...lines(2, (i) => ({ at: i, src: address(i), dst: '203.0.113.11', dpt: 23 })),
    ]);
    assert.deepEqual([unasked.events, unasked.addresses], [6, 2]);
  });
});

test('research scanners: every network is one, every operator has an edition and a source', () => {
  for (const { networks, asOf, reference } of researchScanners) {
    assert.match(asOf, /^(20\d\d-\d\d-\d\d|version \d+|commit [\da-f]{12})$/);
    assert.ok(reference.title.en.length > 0 && kanaOrKanji.test(reference.title.ja));
    for (const network of networks) assert.notEqual(parseNetwork(network), undefined, network);
  }
});

test('every command is filled in wholly', () => {
  for (const finding of samples) {
    for (const command of Object.values(commandsOf(finding)))
      assert.doesNotMatch(command, /PORT\b|TRANSPORT|ADDRESS|FAMILY|SADDR/);
  }
});

suite('what to do, by product', () => {
  const infected = samples.find(({ code }) => code === 'lan.infected')!;
  const guesses = samples.find(({ code }) => code === 'bruteforce')!;
  test('an infected device with an IPv6 address', () => {
    const { iptables, nftables, SEIL } = commandsOf({ ...infected, source: '2001:db8::20' });
    assert.equal(iptables, 'ip6tables -I FORWARD -s 2001:db8::20 -o WAN -j DROP');
    assert.match(nftables ?? '', / ip6 saddr 2001:db8::20 /);
    assert.match(SEIL ?? '', /^filter6 add /);
  });
  test('logins are slowed down where the port is open; `ufw limit` would open a closed one', () => {
    assert.deepEqual(commandsOf(guesses), {});
    assert.ok(guesses.code === 'bruteforce');
    const { iptables, nftables, ufw } = commandsOf({ ...guesses, accepted: 3 });
    assert.match(iptables ?? '', /--dport 22 .*--hashlimit-above 4\/minute -j DROP$/);
    assert.match(nftables ?? '', /type ipv4_addr.*\n.*tcp dport 22 .*ip saddr limit rate over 4\/minute/);
    assert.equal(ufw, 'ufw limit in on WAN to any port 22 proto tcp');
  });
  test('an own device that sends like Mirai is infected: off the network with it', () => {
    const outside = samples.find(({ code }) => code === 'mirai.seq')!;
    assert.ok(outside.code === 'mirai.seq');
    const inside: Finding = { ...outside, fromInside: true, source: '192.168.1.9', sourceScope: 'home' };
    const words = findingWords(inside, 'en');
    assert.match(words.toDo.join(' '), /off the network/);
    assert.match(words.soWhat, /device itself/);
    assert.doesNotMatch(words.soWhat, /everyday noise/);
    assert.match(commandsOf(inside).ufw ?? '', /deny out on WAN from 192\.168\.1\.9/);
    assert.match(findingWords(outside, 'en').soWhat, /everyday noise/);
  });
  test('CLDAP and SEIL have their own advice', () => {
    const text = remedies['reflect.self'].steps.map(({ en }) => en).join(' ');
    assert.match(text, /389\/udp.*389\/tcp is not affected/);
    assert.match(text, /SEIL: set NTP to client mode/);
  });
});
