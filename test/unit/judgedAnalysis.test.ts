import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { JudgeOptions } from '../../src/protocol/analysis';
import { Analysis } from '../../src/worker/analysis';
import { bytesStream } from '../../src/worker/logStream';
import { address, lines, stranger } from './findingsLines';

const scan = lines(40, (i) => ({ at: i, dpt: 1000 + i }));
const letIn = lines(3, (i) => ({ at: 900 + i, prefix: 'ACCEPT', src: '192.0.2.7', dpt: 8123 }));
const knocks = lines(5, (i) => ({ at: 2000 + i * 900, src: '203.0.113.77', dpt: 23 }));
const usual = [...scan, ...letIn, ...knocks];

/** An analysis of the log above. */
async function analysed(options: JudgeOptions, log: readonly string[] = usual): Promise<Analysis> {
  const platform = {
    openLog: async (source: Parameters<typeof bytesStream>[0] | { kind: 'file' }) => {
      assert.equal(source.kind, 'bytes');
      return bytesStream(source as Parameters<typeof bytesStream>[0]);
    },
    openCountries: async () => ({ data: [], country: () => undefined, countryOfV4: () => undefined }),
  };
  const analysis = new Analysis(platform, { progress: async () => undefined });
  await analysis.judge(options);
  await analysis.read([{ kind: 'bytes', name: 'router.log', bytes: new TextEncoder().encode(`${log.join('\n')}\n`) }], {
    zone: 'UTC',
  });
  return analysis;
}

async function codes(options: JudgeOptions): Promise<readonly string[]> {
  const { findings } = await (await analysed(options)).findings('');
  return findings.map(({ code }) => code);
}

test('a logger’s ceiling is a note on the log and a finding, from one computation', async () => {
  const minutes = Array.from({ length: 40 }, (_none, i) => i);
  const limited = minutes.flatMap((minute) =>
    lines(3, (i) => ({
      at: minute * 60 + i * 20,
      src: address(((minute * 3 + i) * 37) % 997),
      prefix: '[UFW BLOCK]',
      dpt: 8000 + minute,
    })),
  );
  const analysis = await analysed({}, limited);
  const { quality } = await analysis.summarize('', 0);
  assert.deepEqual(quality, [{ code: 'flatCeiling', count: 1, lines: [1] }]);
  const { findings } = await analysis.findings('');
  assert.deepEqual(
    findings.map(({ code, events }) => [code, events]),
    [['rate.limited', 120]],
  );
  await analysis.judge({ thresholds: { 'rateLimit.minutes': 41 } });
  assert.deepEqual((await analysis.summarize('', 0)).quality, []);
  assert.deepEqual((await analysis.findings('')).findings, []);
});

suite('what a person says of findings', () => {
  test('nothing: the scan is found', async () => assert.deepEqual(await codes({}), ['scan.vertical']));
  test('a higher threshold', async () => {
    assert.deepEqual(await codes({ thresholds: { 'vertical.ports': 41 } }), []);
    assert.deepEqual(await codes({ thresholds: { 'vertical.ports': 40 } }), ['scan.vertical']);
  });
  for (const ignore of [stranger, '198.51.100.0/24', `src:${stranger} dpt:1000-1039`])
    test(`ignored: ${ignore}`, async () => assert.deepEqual(await codes({ ignore: [ignore] }), []));
  test('what only some words of a query select is not ignored', async () =>
    assert.deepEqual(await codes({ ignore: [`src:${stranger} dpt:23`] }), ['scan.vertical']));
  test('an own port with a bad name is dangerous to let in', async () =>
    assert.deepEqual(await codes({ ports: [{ port: 8123, transport: 'tcp', severity: 'critical' }] }), [
      'allowed.danger',
      'scan.vertical',
    ]));
  test('a silent port is not', async () =>
    assert.deepEqual(await codes({ ports: [{ port: 8123, transport: 'tcp', severity: 'critical', silent: true }] }), [
      'scan.vertical',
    ]));
  test('an own list of scanners', async () => {
    const scanners = [{ operator: 'Example Survey', networks: ['198.51.100.0/24'] }];
    const { findings } = await (await analysed({ scanners })).findings('');
    assert.deepEqual(
      findings.map(({ code, scanner }) => [code, scanner]),
      [
        ['scan.vertical', 'Example Survey'],
        ['scanner.research', 'Example Survey'],
      ],
    );
  });
  test('it may change without reading again', async () => {
    const analysis = await analysed({});
    await analysis.judge({ ignore: [stranger] });
    assert.deepEqual((await analysis.findings('')).findings, []);
    await assert.rejects(analysis.judge({ ignore: ['ttl:x'] }), /badQuery/);
    assert.deepEqual((await analysis.findings('')).findings, []);
    await analysis.judge({});
    assert.equal((await analysis.findings('')).findings.length, 1);
  });
  test('ignored ports get no lens, but the figures count them', async () => {
    const analysis = await analysed({ ignore: ['dpt:23'], ports: [{ port: 8123, transport: 'tcp', silent: true }] });
    const has = async (port: number) => [
      (await analysis.remarkablePorts(0)).some((one) => one.port === port),
      (await analysis.ports(0)).some((one) => one.port === port),
    ];
    assert.deepEqual(
      [await has(23), await has(8123), await has(1000)],
      [
        [false, true],
        [false, true],
        [true, true],
      ],
    );
    assert.equal((await analysis.summarize('', 0)).events, 48);
  });
  test('own names and severities stand in the summary', async () => {
    const analysis = await analysed({
      ports: [{ port: 8123, transport: 'tcp', name: 'home-assistant', severity: 'high' }],
    });
    const row = (await analysis.summarize('dpt:8123', 0)).ports[0];
    assert.deepEqual([row?.service, row?.severity], ['home-assistant', 'high']);
  });
});
