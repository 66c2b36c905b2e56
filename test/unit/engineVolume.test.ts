import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { engine } from './engineLog';
import { line, lines, type PacketFacts, router } from './findingsLines';

/** A packet that the router itself sent. */
const sent = (facts: PacketFacts): string =>
  line({ input: '', output: 'ppp0', src: router, prefix: 'ACCEPT', ...facts });

/** As many of them in one line. */
const repeated = (count: number, text: string): string =>
  text.replace('kernel: ', `kernel: message repeated ${count} times: [ `);

/** The router is known by where strangers come in. */
const knock = line({ at: -1 });

suite('ANALYSIS A1: an NTP reflector', async () => {
  // 7,950 packets of 1,500 bytes each second are 11.925 MB/s; two minutes, from the first second of a minute.
  const answers = lines(120, () => ({})).map((_line, second) =>
    repeated(7950, sent({ at: second, dst: '198.51.100.9', proto: 'UDP', spt: 123, dpt: 40_000, len: 1500 })),
  );
  const asks = lines(120, () => ({})).map((_line, second) =>
    repeated(
      2650,
      line({ at: second, src: '198.51.100.9', proto: 'UDP', spt: 40_000, dpt: 123, len: 45, prefix: 'ACCEPT' }),
    ),
  );
  const log = await engine([knock, ...answers, ...asks]);
  const volume = await log.volume('');

  test('1.1: 95.4 Mbps out are 11.925 MB/s', () => {
    const out = volume.directions.find(({ direction }) => direction === 'outbound');
    assert.equal(out?.peakMbps, 95.4);
    assert.equal(out?.peakAt, '2020-04-01T00:00:00.000Z');
    assert.equal(out?.bytes, 120 * 11_925_000);
    assert.equal(out?.measured, out?.events);
  });
  test('0.1: the own port, and out by in 100', () => {
    const [ntp] = volume.ownPorts;
    assert.deepEqual([ntp?.port, ntp?.transport, ntp?.peers, ntp?.ratio, ntp?.stopped], [123, 'udp', 1, 100, 0]);
  });
  test('1.2: 150 GB at that rate take 12,579 seconds', async () => {
    const seconds = 12_579;
    const hours = lines(Math.ceil(seconds / 60), () => ({})).map((_line, minute) =>
      repeated(
        Math.min(60, seconds - minute * 60) * 7950,
        sent({ at: minute * 60, proto: 'UDP', spt: 123, dpt: 80, len: 1500 }),
      ),
    );
    const { ownPorts } = await (await engine([knock, ...hours])).volume('');
    assert.equal(Math.round((ownPorts[0]?.bytesOut ?? 0) / 1e9), 150);
  });
});

suite('own ports', () => {
  const own = async (...log: readonly string[]) => (await engine([knock, ...log])).volume('');

  test('nothing outbound is logged: it cannot be told', async () => {
    const { sendsLogged, ownPorts } = await own(line());
    assert.deepEqual([sendsLogged, ownPorts], [false, []]);
  });
  test('a first SYN and a reset are no answers, and neither is what a client sends', async () => {
    const { sendsLogged, ownPorts } = await own(
      sent({ spt: 1000, dpt: 80, flags: 'SYN' }),
      sent({ spt: 23, dpt: 40_000, flags: 'RST' }),
      sent({ spt: 40_000, dpt: 443, flags: 'ACK' }),
    );
    assert.deepEqual([sendsLogged, ownPorts], [true, []]);
  });
  test('389/udp is not 389/tcp', async () => {
    const { ownPorts } = await own(
      sent({ proto: 'UDP', spt: 389, dpt: 40_000, len: 900 }),
      sent({ spt: 389, dpt: 40_000, flags: 'ACK', len: 100 }),
    );
    assert.deepEqual(
      ownPorts.map(({ port, transport, bytesOut }) => [port, transport, bytesOut]),
      [
        [389, 'udp', 900],
        [389, 'tcp', 100],
      ],
    );
  });
  test('requests that were refused are not answered: no ratio', async () => {
    const { ownPorts } = await own(
      line({ proto: 'UDP', dpt: 123, spt: 50_000 }),
      sent({ proto: 'UDP', spt: 123, dpt: 50_000, prefix: 'DROP' }),
    );
    assert.deepEqual([ownPorts[0]?.bytesIn, ownPorts[0]?.ratio, ownPorts[0]?.stopped], [0, undefined, 1]);
  });
  test('forwarded from a device at home counts as own', async () => {
    const { ownPorts, directions } = await own(
      line({
        input: 'br0',
        output: 'ppp0',
        src: '192.168.1.5',
        dst: '198.51.100.9',
        proto: 'UDP',
        spt: 1900,
        dpt: 5000,
        prefix: 'ACCEPT',
      }),
    );
    assert.equal(ownPorts[0]?.port, 1900);
    assert.deepEqual(
      directions.map(({ direction }) => direction),
      ['inbound', 'forwarded'],
    );
  });
});
