import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { lines as packets } from './findingsLines';
import { findings, readLog } from './findingsLog';

const read = (...lines: readonly string[]) => readLog(new TextEncoder().encode(lines.join('\n'))).reader;
const names = (...lines: readonly string[]) =>
  read(...lines)
    .functions.list()
    ?.map(({ name }) => name);

const line = (name: string) => `Apr  1 00:00:00 router ${name}[1]: x`;

suite('whose the lines are that are no packets', () => {
  for (const [what, line, name] of [
    ["SEIL's function and level", '2014/02/20 11:00:00 ntp info clock is now synced', 'ntp'],
    [
      'the same with a name behind it',
      '2020/04/01 00:00:00 filter notice iipf: IPv4/IPv6 Packet Filter Enabled',
      'filter',
    ],
    ['the same sent by syslog', '<142>Feb 20 11:00:00 seil ntp: adjusting local clock by 0.1s', 'ntp'],
    ['a program with its process', 'Apr  1 00:00:00 router sshd[71]: Failed password for root', 'sshd'],
    [
      'a facility before it',
      'Wed Apr  1 00:00:00 2020 daemon.info dnsmasq-dhcp[9]: DHCPACK(br-lan) 192.168.1.9',
      'dnsmasq-dhcp',
    ],
    ['RFC 5424', '<34>1 2020-04-01T00:00:00.003Z router su - ID47 - failed for root', 'su'],
    ['another line of the kernel', 'Apr  1 00:00:00 router kernel: [  12.3] eth0: link up', 'kernel'],
  ] as const)
    test(what, () => assert.deepEqual(names(line), [name]));
  test('nobody knows whose', () => {
    assert.deepEqual(names('no time: nothing', 'Apr  1 00:00:00 seil reply from 192.0.2.1: not synced (alarm)'), []);
    assert.deepEqual(names('Apr  1 00:00:00 router 192.0.2.1: x', `Apr  1 00:00:00 router ${'x'.repeat(40)}: y`), []);
  });
  test('are counted with their first and last line, also across parts', () => {
    const whole = read(line('a'), line('b'), line('a'));
    assert.deepEqual(whole.functions.list()?.[0], { name: 'a', lines: 2, firstLine: 1, lastLine: 3 });
    const second = read(line('b'), line('a'));
    whole.functions.adopt(second.functions.list(), 3);
    assert.deepEqual(whole.functions.list(), [
      { name: 'a', lines: 3, firstLine: 1, lastLine: 5 },
      { name: 'b', lines: 2, firstLine: 2, lastLine: 4 },
    ]);
  });
  test('the parts of a log say what the whole says, however many names there are', () => {
    for (const [names, known] of [
      [90, 90],
      [3_000, 0],
    ] as const) {
      // The second part begins with names that are new, and meets those of the first at its end.
      const first = Array.from({ length: names / 3 }, (_none, n) => line(`a${n}`));
      const second = [...Array.from({ length: (names / 3) * 2 }, (_none, n) => line(`b${n}`)), ...first];
      const joined = read(...first);
      joined.functions.adopt(read(...second).functions.list(), first.length);
      const whole = read(...first, ...second).functions.list();
      assert.equal(whole?.length ?? 0, known);
      assert.deepEqual(joined.functions.list(), whole);
    }
  });
});

suite('A1.4: the INFO log was full of NTP', () => {
  const ntp = Array.from(
    { length: 300 },
    (_none, i) =>
      `2014/02/20 11:${String(i % 60).padStart(2, '0')}:00 ntp info reply from 192.0.2.${i % 9}: not synced (alarm), next query 300s`,
  );
  const filter = packets(40, (i) => ({ at: i * 1200, src: `198.51.100.${i}`, dpt: 23 + i }));
  test('one function fills over half of the lines', () => {
    const [found] = findings([...filter, ...ntp]);
    assert.equal(found?.code, 'dominated');
    assert.equal(found?.code === 'dominated' && found.function, 'ntp');
    assert.equal(found?.events, 300);
    assert.deepEqual(found?.lines, [41, 340]);
  });
  test('not at half of them, and not in a short log', () => {
    assert.deepEqual(findings([...filter, ...ntp.slice(0, 40)]), []);
    assert.deepEqual(findings([...filter.slice(0, 5), ...ntp.slice(0, 99)]), []);
  });
});
