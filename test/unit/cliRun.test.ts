import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Summary } from '../../src/core/summary';
import { HumanError } from '../../src/protocol/humanError';
import { documentMarkdown } from '../../src/report/documentMarkdown';
import { findingCards } from '../../src/report/findingCards';
import { Formats } from '../../src/report/format';
import { summaryDocument } from '../../src/report/summaryDocument';
import { summaryStrings } from '../../src/report/summaryStrings';
import { logFileOpener } from '../../src/worker/logFile';

const folder = mkdtempSync(join(tmpdir(), 'firewall-log-'));
after(() => rmSync(folder, { recursive: true }));

/** Writes a file for one test and returns its path. */
function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command line. `input` goes to standard input. */
function firewallLog(args: readonly string[], input: string | Uint8Array = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/cli.js', ...args], { env: { ...process.env, LC_ALL: 'C' } });
    const outcome = { out: '', err: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      outcome.out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      outcome.err += text;
    });
    child.on('error', reject).on('close', (status) => resolve({ status, ...outcome }));
    child.stdin.on('error', () => undefined).end(input);
  });
}

async function summary(args: readonly string[], input?: string | Uint8Array): Promise<Summary> {
  const { status, out, err } = await firewallLog(
    ['summary', '--json', '--geoip', 'none', '--zone', 'UTC', ...args],
    input,
  );
  assert.deepEqual([status, err], [0, '']);
  return JSON.parse(out);
}

const line = (n: number) =>
  `2020-04-06T16:05:${10 + n}Z router kernel: DROP IN=ppp0 OUT= MAC= SRC=192.0.2.${n} DST=203.0.113.10 LEN=40 TOS=0x00 PREC=0x00 TTL=52 ID=1 PROTO=TCP SPT=40000 DPT=23 WINDOW=1024 RES=0x00 SYN URGP=0`;
const threeLines = [1, 2, 3].map(line).join('\n');
const others = 'the quick brown fox\n';

function counts({ lines, events, packets, unparsed, other }: Summary) {
  return { lines, events, packets, unparsed, other };
}

const three = { lines: 3, events: 3, packets: 3, unparsed: 0, other: 0 };

suite('the command line, built', { concurrency: 2 }, () => {
  test('the sample log', async () => {
    const { events, ports, sources, period } = await summary(['test/logs/router.log']);
    const port = ports.find((row) => row.port === 1900);
    assert.deepEqual([port?.transport, port?.events, port?.maxPerDay], ['udp', 2352, 2322]);
    assert.deepEqual([sources[0]?.address, sources[0]?.events, sources[0]?.peakPerSecond], ['198.51.100.77', 1750, 8]);
    assert.deepEqual(period, { from: '2020-04-01T00:00:00.000Z', to: '2020-04-10T23:47:31.000Z', days: 10 });
    assert.ok(events > 4400);
  });

  test('the sample log has countries', async () => {
    const { out } = await firewallLog(['summary', 'test/logs/router.log']);
    assert.match(out, /^ {2}JP {4}Japan /m);
    assert.match(out, /IP Geolocation by DB-IP, https:\/\/db-ip\.com\n$/);
  });

  test('the SEIL sample has no TTL', async () => {
    const { ttl, packets, unparsed } = await summary(['--year', '2020', 'test/logs/seil.log']);
    assert.deepEqual([ttl, packets, unparsed], [undefined, 620, 1]);
  });

  test('an empty file is no error', async () => {
    const nothing = await summary([file('empty.log', '')]);
    assert.deepEqual(counts(nothing), { lines: 0, events: 0, packets: 0, unparsed: 0, other: 0 });
    assert.equal(nothing.period, undefined);
  });

  test('line ends, a byte order mark, no last newline: all the same', async () => {
    assert.deepEqual(counts(await summary([file('lf.log', threeLines)])), three);
    assert.deepEqual(
      counts(await summary([file('crlf.log', `\ufeff${threeLines.replaceAll('\n', '\r\n')}\r\n`)])),
      three,
    );
  });

  test('compressed, and from standard input', async () => {
    assert.deepEqual(counts(await summary([file('three.log.gz', gzipSync(threeLines))])), three);
    assert.deepEqual(counts(await summary(['-'], threeLines)), three);
  });

  test('compressed from standard input, and whatever the file is called', async () => {
    const packed = gzipSync(threeLines);
    assert.deepEqual(counts(await summary(['-'], packed)), three);
    assert.deepEqual(counts(await summary([file('three.log.1', packed)])), three);
    assert.deepEqual(
      (await firewallLog(['events', '-'], packed)).out,
      (await firewallLog(['events', '-'], threeLines)).out,
    );
    const { status, err } = await firewallLog(['summary', '-'], packed.subarray(0, -20));
    assert.equal(status, 2);
    assert.match(err, /^firewall-log: standard input: the compressed data is damaged\.\n$/);
    assert.equal((await summary([file('empty.log.gz', '')])).lines, 0);
  });

  test('several logs are one', async () => {
    const paths = [file('a.log', `${line(2)}\n`), file('b.log', `${line(1)}\n${others}`)];
    const both = await summary(paths);
    assert.deepEqual(counts(both), { lines: 3, events: 2, packets: 2, unparsed: 0, other: 1 });
    assert.deepEqual(
      both.logs.map(({ path }) => path),
      paths,
    );
  });

  test('events of several logs come by time', async () => {
    const paths = [
      file('even.log', [2, 4, 6].map(line).join('\n')),
      file('odd.log.gz', gzipSync([1, 3, 5].map(line).join('\n'))),
    ];
    const { out } = await firewallLog(['events', '--geoip', 'none', ...paths]);
    const documents = out
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    assert.deepEqual(
      documents.map(({ source, log }) => [source.ip.slice(-1), log.origin.file.line, log.file.path]),
      [1, 2, 3, 4, 5, 6].map((n) => [String(n), Math.ceil(n / 2), paths[n % 2]]),
    );
  });

  test('a rotated set, named newest first as a shell does, is read oldest first', async () => {
    const set = ['set.log', 'set.log.1', 'set.log.2.gz'].map((name, index) => {
      const path = file(name, name.endsWith('.gz') ? gzipSync(`${line(1)}\n`) : `${line(3 - index)}\n`);
      utimesSync(path, 3 - index, 3 - index);
      return path;
    });
    const { logs } = await summary(set);
    assert.deepEqual(
      logs.map(({ path }) => path),
      [...set].reverse(),
    );
    const { out } = await firewallLog(['events', '--format', 'csv', '--geoip', 'none', ...set]);
    assert.deepEqual([...out.matchAll(/192\.0\.2\.(\d)/g)].map(([, n]) => n).join(''), '123');
  });

  test('findings are judged as the person says', async () => {
    const scan = Array.from(
      { length: 20 },
      (_none, i) =>
        `2020-04-01T00:00:${i + 10}Z router kernel: DROP IN=ppp0 OUT= SRC=198.51.100.7 DST=203.0.113.10 LEN=44 TTL=50 ID=1 PROTO=TCP SPT=40000 DPT=${1000 + i} WINDOW=1024 SYN URGP=0`,
    );
    const log = file('scan.log', `${scan.join('\n')}\n`);
    const codes = async (...options: readonly string[]) => {
      const { status, out, err } = await firewallLog(['findings', '--json', ...options, log]);
      assert.deepEqual([status, err], [0, '']);
      return JSON.parse(out).findings.map(({ code, scanner }: { code: string; scanner?: string }) => scanner ?? code);
    };
    assert.deepEqual(await codes(), ['scan.vertical']);
    assert.deepEqual(await codes('--ignore', '198.51.100.0/24'), []);
    assert.deepEqual(await codes('--thresholds', file('high.json', '{"vertical.ports": 21}')), []);
    assert.deepEqual(await codes('--scanners', file('Example.txt', '198.51.100.0/24\n')), ['Example', 'Example']);
  });
  for (const [name, content, option] of [
    ['empty.txt', 'no network\n', '--scanners'],
    ['broken.json', '{', '--thresholds'],
    ['unknown.json', '{"vertical.port": 3}', '--thresholds'],
  ] as const)
    test(`${option} ${name} cannot be used, and that is said`, async () => {
      const path = file(name, content);
      const { status, out, err } = await firewallLog(['findings', option, path, 'test/logs/router.log']);
      assert.deepEqual([status, out, err.includes(name)], [2, '', true]);
    });

  test('findings of logs that overlap are those of one log', async () => {
    const lines = readFileSync('test/logs/router.log', 'utf8')
      .split('\n')
      .filter((text) => / SRC=\S/.test(text));
    const halves = [0, 1].map((half) => {
      const text = lines.filter((one) => Number(/SRC=\S*?(\d)\b/.exec(one)?.[1] ?? 0) % 2 === half).join('\n');
      return file(`half${half}.log`, text);
    });
    const found = async (paths: readonly string[]) => {
      const { out } = await firewallLog(['findings', '--json', '--zone', 'UTC', ...paths]);
      return JSON.parse(out).findings.map(({ lines: _lines, ...finding }: { lines: unknown }) => finding);
    };
    const whole = await found([file('whole.log', lines.join('\n'))]);
    assert.ok(whole.length > 5);
    assert.deepEqual(await found(halves), whole);
  });

  for (const [what, names] of [
    ['a rotated log and its compressed copy', ['dup.log.1', 'dup.log.1.gz']],
    ['a log and the copy made of it just before it is truncated', ['dup.log', 'dup.log-20200406']],
    ['two compressed copies', ['dup.log.2.gz', 'dup.log-20200406.gz']],
  ] as const) {
    test(`${what} count once, and the summary says so`, async () => {
      const paths = names.map((name) => file(name, name.endsWith('.gz') ? gzipSync(threeLines) : threeLines));
      const once = await summary(paths);
      assert.deepEqual(counts(once), three);
      assert.deepEqual(once.quality, [{ code: 'duplicate', count: 1, lines: [] }]);
      assert.deepEqual(once.logs.map(({ lines }) => lines).sort(), [0, 3]);
      const { out } = await firewallLog(['events', '--geoip', 'none', ...paths]);
      assert.equal(out.trimEnd().split('\n').length, 3);
    });
  }

  test('a copy of a log that has grown since counts once, too', async () => {
    const paths = [file('grown.log.bak.log', threeLines), file('grown.log', [1, 2, 3, 4, 5].map(line).join('\n'))];
    const once = await summary(paths);
    assert.deepEqual(counts(once), { ...three, lines: 5, events: 5, packets: 5 });
    assert.deepEqual(
      once.logs.map(({ lines }) => lines),
      [0, 5],
    );
    assert.deepEqual(once.quality, [{ code: 'duplicate', count: 1, lines: [] }]);
    const { out } = await firewallLog(['events', '--geoip', 'none', ...paths]);
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((text) => JSON.parse(text).log.file.path),
      [1, 2, 3, 4, 5].map(() => paths[1]),
    );
  });

  test('the same packets in kern.log and, among other lines, in syslog count once', async () => {
    const both = await summary([file('kern.log', threeLines), file('syslog', `${others}${threeLines}\n${others}`)]);
    assert.deepEqual(counts(both), three);
    assert.deepEqual(both.quality, [{ code: 'duplicate', count: 1, lines: [] }]);
  });

  test('a log that was truncated under its writer begins with NUL bytes', async () => {
    const path = file('truncated.log', Buffer.concat([Buffer.alloc(5_000), Buffer.from(`${threeLines}\n`)]));
    assert.deepEqual(counts(await summary([path])), three);
  });

  test('compressed logs joined into one file', async () => {
    const members = [1, 2, 3].map((n) => gzipSync(`${line(n)}\n`));
    assert.deepEqual(counts(await summary([file('joined.log.gz', Buffer.concat(members))])), three);
  });

  test('a line of ten megabytes', async () => {
    const long = file('long.log', `${line(1)}\n${'x'.repeat(10_000_000)}\n${line(2)}\n`);
    assert.deepEqual(counts(await summary([long])), { lines: 3, events: 2, packets: 2, unparsed: 0, other: 1 });
  });

  test('a folder is the logs in it, rotated ones too', async () => {
    const logs = join(folder, 'logs');
    mkdirSync(join(logs, 'older.log'), { recursive: true });
    for (const [name, n] of [
      ['ufw.log.2.gz', 1],
      ['ufw.log.1', 2],
      ['ufw.log', 3],
    ] as const) {
      writeFileSync(join(logs, name), name.endsWith('.gz') ? gzipSync(line(n)) : line(n));
      utimesSync(join(logs, name), n, n);
    }
    writeFileSync(join(logs, 'lastlog'), new Uint8Array(100));
    const all = await summary([logs]);
    assert.deepEqual(counts(all), three);
    assert.deepEqual(
      all.logs.map(({ path }) => path),
      ['ufw.log.2.gz', 'ufw.log.1', 'ufw.log'].map((name) => join(logs, name)),
    );
    const bare = join(folder, 'bare');
    mkdirSync(bare);
    const { status, out, err } = await firewallLog(['summary', bare]);
    assert.deepEqual([status, out, err], [2, '', `firewall-log: ${bare}: holds no log.\n`]);
  });

  test('a file that shrinks while it is read', async () => {
    const path = file('shrinking.log', threeLines);
    const { chunks } = await logFileOpener('')({ kind: 'file', path }, 1);
    truncateSync(path, 10);
    const reading = (async () => {
      for await (const _ of chunks());
    })();
    await assert.rejects(reading, new HumanError('shrunk', { path }));
  });

  for (const [what, name, content, cause] of [
    ['a file that is not there', 'none.log', undefined, 'there is no such file.'],
    ['a binary file that is large enough for several threads', 'disk.log', Buffer.alloc(49 << 20), 'is no text.'],
    ['a binary file', 'picture.log', readFileSync(process.execPath).subarray(0, 5000), 'is no text.'],
    [
      'damaged compression',
      'cut.log.gz',
      gzipSync(threeLines.repeat(50)).subarray(0, 100),
      'the compressed data is damaged.',
    ],
  ] as const) {
    test(`${what}: one sentence, nothing else`, async () => {
      const path = content === undefined ? join(folder, name) : file(name, content);
      for (const command of [['summary'], ['summary', '--json'], ['events']]) {
        const outcome = await firewallLog([...command, 'test/logs/router.log', path]);
        assert.deepEqual(outcome, { status: 2, out: '', err: `firewall-log: ${path}: ${cause}\n` });
      }
    });
  }

  test('a database that is none', async () => {
    const { status, out, err } = await firewallLog(['summary', '--geoip', 'package.json', 'test/logs/router.log']);
    assert.deepEqual([status, out], [2, '']);
    assert.equal(err, 'firewall-log: package.json: is no country database (.mmdb) that can be read.\n');
  });

  test('events, every one of the filter', async () => {
    const args = ['--geoip', 'none', '--filter', 'dpt:1900 src:198.51.100.77', 'test/logs/router.log'];
    const { status, out } = await firewallLog(['events', ...args]);
    const documents = out
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    assert.deepEqual([status, documents.length], [0, 1750]);
    assert.ok(documents.every(({ destination, source }) => destination.port === 1900 && source.ip === '198.51.100.77'));
    const lines = readFileSync('test/logs/router.log', 'utf8').split('\n');
    assert.ok(documents.every(({ event, log }) => event.original === lines[log.origin.file.line - 1]));
    assert.equal((await firewallLog(['events', '--format', 'csv', ...args])).out.split('\n').length, 1752);
  });

  test('events of a log whose header says what the columns mean', async () => {
    const text = `#Version: 1.5
#Fields: date time action protocol src-ip dst-ip src-port dst-port size tcpflags tcpsyn tcpack tcpwin icmptype icmpcode info path
2020-04-06 16:05:30 ALLOW UDP 192.0.2.1 203.0.113.10 5353 5353 73 - - - - - - - RECEIVE
2020-04-06 16:05:31 DROP TCP 192.0.2.7 203.0.113.10 40000 23 60 SA 1 2 64 - - - RECEIVE
`;
    const { out } = await firewallLog(['events', '--filter', 'dpt:23', file('pfirewall.log', text)]);
    const { source, destination, iptables } = JSON.parse(out);
    assert.deepEqual(
      [source, destination, iptables],
      [{ ip: '192.0.2.7', port: 40000 }, { ip: '203.0.113.10', port: 23 }, undefined],
    );
  });

  test('a pipe in the place of a file', async () => {
    const pipe = join(folder, 'pipe');
    for (const command of ['summary --json', 'events']) {
      const { stdout } = await promisify(execFile)('sh', [
        '-c',
        `mkfifo ${pipe}; cat ${file('piped.log', threeLines)} > ${pipe} & node dist/cli.js ${command} ${pipe}; rm ${pipe}`,
      ]);
      if (command === 'events') assert.equal(stdout.trimEnd().split('\n').length, three.events);
      else assert.deepEqual(counts(JSON.parse(stdout)), three);
    }
  });

  test('events of standard input', async () => {
    const { status, out } = await firewallLog(['events', '-'], `${line(1)}\n${others}${line(2)}`);
    assert.equal(status, 0);
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((text) => JSON.parse(text).log),
      [
        { file: { path: '-' }, origin: { file: { line: 1 } } },
        { file: { path: '-' }, origin: { file: { line: 3 } } },
      ],
    );
  });

  test('a reader that goes away is no error', async () => {
    const child = spawn(process.execPath, ['dist/cli.js', 'events', 'test/logs/router.log']);
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([status, err], [0, '']);
  });
});

suite('one computation, several mouths', () => {
  test('a filter that names one port opens it: changes, lengths, and where else its sources were seen', async () => {
    const log = 'test/logs/router.log';
    const { ports } = JSON.parse(JSON.stringify(await summary(['--filter', 'dpt:1900 proto:udp', log])));
    assert.equal(ports.length, 1);
    const { steps, lengths, alsoSeenOn } = ports[0].detail;
    assert.deepEqual(steps, []);
    assert.deepEqual(lengths.rows[0], { bytes: 118, version: 4, events: 1928 });
    assert.deepEqual([alsoSeenOn[0].port, alsoSeenOn[0].shared], [80, 8]);
    for (const row of (await summary([log])).ports) assert.ok(!('detail' in row));
  });

  test('from the JSON alone the report can be written, with every figure', async () => {
    const args = ['--zone', 'UTC', '--compare', 'previous', 'test/logs/router.log'];
    const [report, json] = await Promise.all(
      ['--markdown', '--json'].map((form) => firewallLog(['summary', form, ...args])),
    );
    const { findings, limits, baseline, volume, countryData, comparison, ...summary } = JSON.parse(json?.out ?? '');
    const document = summaryDocument(
      {
        summary,
        findings: findingCards({ findings, places: [] }, '', 'en'),
        whole: { report: { findings, limits }, baseline },
        volume,
        countryData,
        compared: { comparison },
        query: '',
      },
      { strings: summaryStrings({ t: (english) => english }), formats: new Formats('en', 'UTC') },
    );
    assert.equal(documentMarkdown(document), report?.out);
  });
});
