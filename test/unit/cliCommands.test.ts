import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import { type EventRow, eventLines } from '../../src/cli/eventLines';
import { run } from '../../src/cli/run';
import { textWidth } from '../../src/cli/textWidth';
import { Redactor } from '../../src/core/redact/redactor';
import type { Summary } from '../../src/core/summary';
import type { Tally } from '../../src/core/tally';
import type { VolumeFacts } from '../../src/core/volume';
import type { EventLine } from '../../src/language/eventLine';
import type { ReadOptions } from '../../src/protocol/analysis';
import { HumanError } from '../../src/protocol/humanError';

const first = '2020-04-06T04:05:30.000Z';

const summary: Summary = {
  version: 1,
  logs: [{ path: 'router.log', bytes: 815_932, lines: 4442 }],
  lines: 4442,
  events: 1000,
  packets: 990,
  unparsed: 1,
  other: 33,
  period: { from: '2020-04-06T00:00:00.000Z', to: '2020-04-07T23:59:00.000Z', days: 2 },
  actions: { drop: 990, reject: 0, accept: 10, audit: 0, limit: 0, unknown: 0 },
  directions: { inbound: 1000, outbound: 0, forwarded: 0, internal: 0, unknown: 0 },
  ports: [
    {
      port: 1900,
      transport: 'udp',
      service: 'ssdp',
      severity: 'high',
      events: 750,
      sources: 12,
      perDay: 375,
      maxPerDay: 749,
      countries: [
        { code: 'JP', events: 700 },
        { code: 'masked', events: 50 },
      ],
      belowTtl64: 0.987,
    },
    { port: 58_742, transport: 'tcp', events: 250, sources: 1, perDay: 125, maxPerDay: 250, countries: [] },
  ],
  countries: [
    { code: 'JP', events: 700, sources: 3, first },
    { code: 'masked', events: 300, sources: 1, first },
  ],
  rareCountries: ['AI'],
  sources: [
    {
      address: '198.51.100.77',
      country: '-',
      events: 750,
      first,
      last: first,
      ports: 1,
      peakPerMinute: 480,
      peakPerSecond: 8,
    },
  ],
  time: {
    unit: 'hour',
    buckets: [
      { start: '2020-04-06T04:00:00.000Z', events: 750 },
      { start: '2020-04-06T05:00:00.000Z', events: 0 },
      { start: '2020-04-06T07:00:00.000Z', events: 250 },
    ],
  },
  hourOfWeek: { events: [], times: [] },
  days: [
    { day: '2020-04-06', events: 990, outlier: true },
    { day: '2020-04-07', events: 10, outlier: false },
  ],
  months: [{ month: '2020-04', events: 1000, days: 2, perDay: 500, yearOnYear: 1.732, perDayWithoutOutliers: 10 }],
  ttl: { below64: 0.5, initial: { 64: 500, 128: 300, 255: 200, unknown: 0 }, values: [] },
  backscatter: {
    events: 13,
    sources: [
      { address: '198.41.0.4', name: 'a.root-servers.net', events: 12, synAck: 8, rst: 4 },
      { address: '198.51.100.80', events: 1, synAck: 0, rst: 0 },
    ],
    buckets: [{ start: '2020-04-06T04:00:00.000Z', events: 13 }],
  },
  quality: [{ code: 'unparsed', count: 7, lines: [12, 40, 41, 42, 43, 44, 45] }],
};

interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
  /** What was written, by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly read?: { readonly paths: readonly string[]; readonly options: ReadOptions; readonly again: boolean };
  /** The queries that were compared. */
  readonly asked: readonly string[];
}

const volume: VolumeFacts = {
  directions: [
    {
      direction: 'outbound',
      events: 3,
      measured: 3,
      bytes: 1_431_000_000,
      seconds: 120,
      averageMbps: 95.4,
      peakMbps: 95.4,
      peakAt: '2020-04-06T04:00:00.000Z',
    },
  ],
  sendsLogged: true,
  ownPorts: [
    {
      port: 123,
      transport: 'udp',
      events: 3,
      stopped: 0,
      bytesOut: 1_431_000_000,
      bytesIn: 14_310_000,
      ratio: 100,
      peers: 40,
      peakMbps: 95.4,
      first: '2020-04-06T04:00:00.000Z',
      last: '2020-04-06T04:02:00.000Z',
    },
  ],
};

const day = 86_400_000;
const tallies: Readonly<Record<'now' | 'before', Tally>> = {
  now: {
    from: Date.UTC(2020, 3, 6),
    to: Date.UTC(2020, 3, 6) + 10 * day,
    events: 1000,
    ports: [
      { port: 5060, transport: 'udp', service: 'sip', events: 900 },
      { port: 23, transport: 'tcp', service: 'telnet', events: 100 },
    ],
    countries: [{ code: 'NL', events: 1000 }],
  },
  before: {
    from: Date.UTC(2020, 2, 6),
    to: Date.UTC(2020, 2, 6) + 10 * day,
    events: 100,
    ports: [{ port: 23, transport: 'tcp', service: 'telnet', events: 100 }],
    countries: [{ code: 'US', events: 100 }],
  },
};

async function firewallLog(
  args: string,
  more: { summary?: Summary; fails?: Error; events?: readonly EventLine[]; env?: object } = {},
): Promise<Outcome> {
  const asked: string[] = [];
  const outcome: { out: string; err: string; files: Map<string, string>; read?: NonNullable<Outcome['read']> } = {
    out: '',
    err: '',
    files: new Map(),
  };
  const status = await run(args.split(' '), {
    stdout: {
      write: async (text) => {
        outcome.out += text;
      },
    },
    stderr: {
      write: (text) => {
        outcome.err += text;
      },
    },
    env: { LANG: 'C', ...more.env },
    version: () => '1.2.3',
    countryDatabase: 'bundled.mmdb',
    japanese: () => JSON.parse(readFileSync('media/l10n/bundle.l10n.ja.json', 'utf8')),
    writeFile: async (path, text) => {
      if (path === 'readonly.html') throw new Error('EACCES');
      outcome.files.set(path, text);
    },
    createEngine: () => ({
      judge: async () => undefined,
      read: async (paths, options, again) => {
        outcome.read = { paths, options, again };
        if (more.fails) {
          throw more.fails;
        }
      },
      summarize: async () => more.summary ?? summary,
      findings: async () => ({
        findings: [],
        places: [],
        classes: {},
        limits: [],
        unasked: { events: 0, addresses: 0, isSample: false },
      }),
      portDetail: async () => undefined,
      volume: async () => volume,
      tally: async (query) => {
        asked.push(query);
        return asked.length === 1 ? tallies.now : tallies.before;
      },
      own: async () => ['203.0.113.10'],
      countryData: async () => [{ name: 'dbip-country', built: '2026-06-01' }],
      events: async function* () {
        yield* more.events ?? [];
      },
    }),
  });
  return { status, asked, ...outcome };
}

suite('summary beside another one', () => {
  test('a time: what is new, gone, and how the ranks change', async () => {
    const { status, out, asked } = await firewallLog(
      'summary --zone UTC --filter action:drop --compare time:2020-03-06..2020-03-15 router.log',
    );
    assert.equal(status, 0);
    assert.deepEqual(asked, ['action:drop', 'action:drop time:2020-03-06..2020-03-15']);
    assert.match(out.replace(/\s+/g, ' '), /New among the 10 most frequent ports: 5060\/udp\./);
    assert.match(out, /^ *5060\/udp +sip +New +90\.0 +0\.0 +1$/m);
    assert.match(out, /^ *23\/tcp +telnet +Steady +10\.0 +10\.0 +×1 +2 \(other: 1\)$/m);
    assert.match(out, /^ *United States +Gone /m);
  });

  test('as JSON, the same figures', async () => {
    const { out } = await firewallLog('summary --json --compare time:2020-03 router.log');
    const { comparison } = JSON.parse(out);
    assert.deepEqual(comparison.ports.rows[0], {
      port: 5060,
      transport: 'udp',
      service: 'sip',
      trend: 'new',
      isSure: true,
      events: 900,
      eventsBefore: 0,
      perDay: 90,
      perDayBefore: 0,
      rank: 1,
    });
    assert.equal(comparison.countries.counts.gone, 1);
    assert.deepEqual([comparison.now.perDay, comparison.before.perDay], [100, 10]);
  });

  test('other logs, named in the report', async () => {
    const { out } = await firewallLog(
      'summary --markdown --compare old.log --compare older.log --redact all router.log',
    );
    assert.match(out, /^## Compare$/m);
    assert.match(out, /\| Other: old\.log, older\.log \|/);
    assert.match(out, /^### Ports compared$/m);
  });

  for (const wrong of ['previous --compare old.log', 'time:2020-13', 'time:2020-03 --compare previous']) {
    test(`not ${wrong}`, async () => {
      const { status, out, err } = await firewallLog(`summary --compare ${wrong} router.log`);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, /--compare|filter makes no sense/);
    });
  }
});

suite('summary as a document', () => {
  test('as Markdown, with the figures of the text', async () => {
    const { status, out } = await firewallLog('summary --markdown --zone UTC router.log');
    assert.equal(status, 0);
    for (const part of [
      /^# Attack Summary: router\.log$/m,
      /\*\*Events\*\*: 1,000/,
      /^\| 1900\/udp \| ssdp \| High \| 750 \|/m,
    ]) {
      assert.match(out, part);
    }
    assert.match(out, /Nothing remarkable/);
    assert.match(out, /^Outbound: 1\.4 GB\. Busiest minute: 95\.4 Mbps \(11\.9 MB per second\)\.$/m);
    assert.match(out, /^\| 123\/udp \| 3 \| 0 \| 40 \| 1\.4 GB \| 14\.3 MB \| 100:1 \| 95\.4 Mbps \|$/m);
  });

  test('as a web page, in a file and nowhere else, in both languages', async () => {
    const { out, files } = await firewallLog('summary --html a.html --lang ja --redact all router.log');
    assert.equal(out, '');
    const page = files.get('a.html') ?? '';
    assert.match(page, /^<!DOCTYPE html>\n<html lang="ja">/);
    assert.match(page, /攻撃サマリー: router\.log/);
    assert.match(page, /秘匿済み/);
    assert.doesNotMatch(page, /198\.51\.100\.77/);
    assert.match((await firewallLog('summary --html a.html router.log')).files.get('a.html') ?? '', /198\.51\.100\.77/);
  });

  test('a file that cannot be written is said', async () => {
    const { status, err } = await firewallLog('summary --html readonly.html router.log');
    assert.equal(status, 2);
    assert.match(err, /^firewall-log: readonly\.html cannot be written\./);
  });

  test('the names of well-known servers go with their addresses', async () => {
    const answered = {
      ...summary,
      backscatter: {
        ...summary.backscatter,
        events: 1,
        sources: [{ address: '198.41.0.4', name: 'a.root-servers.net', events: 1, synAck: 1, rst: 0 }],
      },
    };
    const told = async (args: string) =>
      (await firewallLog(`summary --markdown ${args} a.log`, { summary: answered })).out;
    assert.match(await told(''), /198\.41\.0\.4 \(a\.root-servers\.net\)/);
    assert.doesNotMatch(await told('--redact all'), /root-servers/);
  });
});

suite('redaction', () => {
  const key = { FIREWALL_LOG_REDACT_KEY: 'a secret of some length' };

  test('the figures stay, the names go, the countries stay', async () => {
    const { out } = await firewallLog('summary --json --redact all /home/somebody/router.log');
    const { sources, logs, ports } = JSON.parse(out);
    assert.match(sources[0].address, /^x\d+\.\d+\.\d+\.\d+$/);
    assert.deepEqual({ ...sources[0], address: '198.51.100.77' }, summary.sources[0]);
    assert.deepEqual([logs[0].path, ports], ['router.log', summary.ports]);
  });

  test('own: strangers stay', async () => {
    assert.match((await firewallLog('summary --redact own a.log')).out, /198\.51\.100\.77/);
  });

  test('the same secret gives the same pseudonyms, none gives others each time', async () => {
    const told = async (env: object) => (await firewallLog('summary --redact all a.log', { env })).out;
    assert.equal(await told(key), await told(key));
    assert.notEqual(await told({}), await told({}));
  });

  test('a secret that could be guessed is refused', async () => {
    const { status, err } = await firewallLog('summary --redact all a.log', {
      env: { FIREWALL_LOG_REDACT_KEY: 'short' },
    });
    assert.equal(status, 2);
    assert.match(err, /FIREWALL_LOG_REDACT_KEY must have at least 16 characters/);
  });
});

suite('findings', () => {
  test('none is said in a sentence', async () => {
    const { out } = await firewallLog('findings router.log');
    assert.match(out, /^Are you hurt\?\n {2}.*\n\nNothing remarkable\.\n\n.*cannot be told/s);
  });

  test('as JSON and as SARIF', async () => {
    assert.deepEqual(JSON.parse((await firewallLog('findings --json router.log')).out), { version: 1, findings: [] });
    const { version, runs } = JSON.parse((await firewallLog('findings --sarif router.log')).out);
    assert.deepEqual([version, runs[0].tool.driver.version, runs[0].results], ['2.1.0', '1.2.3', []]);
  });
});

suite('summary', () => {
  test('as text', async () => {
    const { status, out, err } = await firewallLog('summary --zone +09:00 router.log');
    assert.deepEqual([status, err], [0, '']);
    assert.equal(
      out,
      `Log         router.log (815.9 kB, 4,442 lines)
Period      2020-04-06 09:00:00 to 2020-04-08 08:59:00 (2 days, +09:00)
Events      1,000
Lines       4,442 read: 990 packets, 1 not understood, 33 of other programs
Actions     dropped 990, accepted 10
Directions  inbound 1,000
TTL         50.0% below 64; sent with 64: 500, 128: 300, 255: 200, unclear: 0

Ports
       Port  Service  Severity  Events  Share  Sources  Per day  Most a day  TTL < 64  From
   1900/udp  ssdp     high         750  75.0%       12    375.0         749     98.7%  JP 700, masked in the log 50
  58742/tcp                        250  25.0%        1    125.0         250

Time
  Day         Events  Hours 0 to 23, each day alone
  2020-04-06     990               █  ▃              unusual
  2020-04-07      10

Countries
  Code  Country            Events  Share  Sources  First
  JP    Japan                 700  70.0%        3  2020-04-06 13:05:30
        masked in the log     300  30.0%        1  2020-04-06 13:05:30
  Seen at most three times: Anguilla

Sources
  Address        Country  Events  Share  Ports  Peak a minute  Peak a second  First                Last
  198.51.100.77  unknown     750  75.0%      1            480              8  2020-04-06 13:05:30  2020-04-06 13:05:30

Backscatter: answers that nobody here asked for, not attacks
  Address        Name                Events  SYN-ACK  RST
  198.41.0.4     a.root-servers.net      12        8    4
  198.51.100.80                           1        0    0

Worth knowing about this log
  Count  What                                         Lines
      7  firewall lines that could not be understood  12, 40, 41, 42, 43, …

Countries: dbip-country (2026-06-01). IP Geolocation by DB-IP, https://db-ip.com
`,
    );
  });

  test('in Japanese', async () => {
    const { out } = await firewallLog('summary --lang ja router.log');
    assert.match(out, /^ログ {6}router\.log \(.+、4,442 行\)\n期間 {6}2020/);
    assert.match(out, /JP {6}日本 {15}700 {2}70\.0%/);
    const [, titles = '', row = ''] = /\n国・地域\n(.*)\n(.*70\.0%)/.exec(out) ?? [];
    assert.equal(
      textWidth(row),
      textWidth(titles.replace(/ {2}送信元.*/, '')),
      'numbers end below the end of their title',
    );
  });

  test('a long log is told by month, and a format without TTL says so', async () => {
    const days = Array.from({ length: 90 }, (_, day) => ({ day: `day ${day}`, events: 1, outlier: day === 3 }));
    const { ttl, ...withoutTtl } = summary;
    const { out } = await firewallLog('summary a', { summary: { ...withoutTtl, days } });
    assert.match(out, /TTL {9}not in this format\n/);
    assert.match(out, /2020-04 {5}2 {3}1,000 {4}500\.0 {7}173\.2% {6}10\.0\n {2}\* without unusual days/);
  });

  test('of an empty log', async () => {
    const nothing = {
      ports: [],
      countries: [],
      rareCountries: [],
      sources: [],
      days: [],
      months: [],
      quality: [],
      backscatter: { events: 0, sources: [], buckets: [] },
    };
    const { period, ...rest } = summary;
    const { status, out } = await firewallLog('summary a', { summary: { ...rest, ...nothing, events: 0 } });
    assert.equal(status, 0);
    assert.match(out, /Period {6}no packet has a time\nEvents {6}0\n/);
    assert.equal(out.includes('NaN'), false);
  });

  test('as JSON is what the engine said', async () => {
    const countryData = [{ name: 'dbip-country', built: '2026-06-01' }];
    const baseline = { verdict: 'unknown', because: 'noAddress' };
    const all = { ...summary, volume, countryData, findings: [], limits: [] };
    assert.deepEqual(JSON.parse((await firewallLog('summary --json a')).out), { ...all, baseline });
    assert.deepEqual(JSON.parse((await firewallLog('summary --json --filter dpt:23 a')).out), all);
  });

  test('reads with the bundled countries, or with those named', async () => {
    assert.deepEqual((await firewallLog('summary a -')).read, {
      paths: ['a', '-'],
      options: { zone: 'local', databases: ['bundled.mmdb'] },
      again: false,
    });
    assert.deepEqual((await firewallLog('summary --geoip none a')).read?.options.databases, []);
    assert.deepEqual((await firewallLog('summary --geoip my.mmdb a')).read?.options.databases, ['my.mmdb']);
  });

  test('a log that cannot be read: one sentence, nothing else', async () => {
    const fails = new HumanError('notFound', { path: 'no.log' });
    const outcome = await firewallLog('summary no.log', { fails });
    assert.deepEqual(
      [outcome.status, outcome.out, outcome.err],
      [2, '', 'firewall-log: no.log: there is no such file.\n'],
    );
  });
});

suite('explain', () => {
  test('a port without a card', async () => {
    const { status, out } = await firewallLog('explain 61234/tcp');
    assert.equal(status, 0);
    assert.equal(out, 'Nothing particular is known about 61234/tcp.\ndynamic port (49152-65535)\n');
  });
});

suite('explain a known port', () => {
  test('both transports, in both languages', async () => {
    const { out } = await firewallLog('explain 23');
    assert.match(out, /^23\/tcp {2}\S/);
    for (const title of ['Severity', 'Why', 'What to do', 'Sources']) {
      assert.match(out, new RegExp(`^${title} +\\S`, 'm'));
    }
    assert.ok(out.split('\n').every((line) => textWidth(line) <= 102 || line.includes('http')));
    assert.match((await firewallLog('explain 1900/udp --lang ja')).out, /^重要度 +\S+ \(/m);
  });
});

suite('help and version', () => {
  test('say what they say', async () => {
    assert.match((await firewallLog('--help')).out, /^Reads firewall logs/);
    assert.match((await firewallLog('--help --lang ja')).out, /^ファイアウォール/);
    assert.equal((await firewallLog('--version')).out, '1.2.3\n');
  });

  test('wrong usage says what is wrong', async () => {
    const { status, out, err } = await firewallLog('sumary a');
    assert.deepEqual([status, out], [2, '']);
    assert.equal(err, 'firewall-log: There is no command sumary. firewall-log --help says more.\n');
  });
});

suite('events', () => {
  const line = (n: number) =>
    `DROP IN=ppp0 OUT= SRC=192.0.2.${n} DST=203.0.113.10 LEN=40 PROTO=TCP SPT=${n} DPT=23 SYN URGP=0`;
  const row = (n: number): EventRow => ({
    line: n,
    time: undefined,
    action: 'drop',
    repeat: 1,
    transport: 'tcp',
    country: undefined,
  });

  async function joined(text: string, rows: readonly number[], chunk: number): Promise<readonly string[]> {
    const bytes = Buffer.from(text);
    async function* chunks() {
      for (let at = 0; at < bytes.length; at += chunk) {
        yield { bytes: bytes.subarray(at, at + chunk) };
      }
    }
    const texts: string[] = [];
    for await (const event of eventLines('a.log', chunks(), rows.map(row))) {
      texts.push(`${event.line} ${event.text}`);
    }
    return texts;
  }

  for (const chunk of [1, 2, 7, 1000]) {
    test(`joins rows and lines, however the bytes come: ${chunk} at a time`, async () => {
      const text = `\ufeff${line(1)}\r\nother\n\n${line(4)}\n日本\n${line(6)}`;
      assert.deepEqual(await joined(text, [1, 4, 6], chunk), [`1 ${line(1)}`, `4 ${line(4)}`, `6 ${line(6)}`]);
      assert.deepEqual(await joined(text, [4], chunk), [`4 ${line(4)}`]);
      assert.deepEqual(await joined(text, [], chunk), []);
    });
  }

  test('a log that is no longer what it was', async () => {
    await assert.rejects(joined(`${line(1)}\n`, [1, 2], 1000), new HumanError('shrunk', { path: 'a.log' }));
    await assert.rejects(joined('other\n', [1], 1000), new HumanError('shrunk', { path: 'a.log' }));
  });

  test('redacted: fields and line say the same', async () => {
    async function* chunks() {
      yield { bytes: Buffer.from(`${line(1)}\n`) };
    }
    const redactor = new Redactor({ mode: 'own', key: new Uint8Array(16), own: ['203.0.113.10'] });
    for await (const { text, fields } of eventLines('a.log', chunks(), [row(1)], redactor)) {
      const destination = fields.text('destination');
      assert.match(destination ?? '', /^x\d+\.\d+\.\d+\.\d+$/);
      assert.equal(text, line(1).replace('203.0.113.10', destination ?? ''));
    }
  });

  test('as NDJSON and as CSV', async () => {
    const events: EventLine[] = [];
    async function* chunks() {
      yield { bytes: Buffer.from(`${line(1)}\n${line(2)}\n`) };
    }
    for await (const event of eventLines('a.log', chunks(), [row(1), row(2)])) {
      events.push(event);
    }
    const ecs = await firewallLog('events a.log', { events });
    const documents = ecs.out
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    assert.deepEqual(
      documents.map(({ source }) => source),
      [
        { ip: '192.0.2.1', port: 1 },
        { ip: '192.0.2.2', port: 2 },
      ],
    );
    const csv = await firewallLog('events --format csv a.log', { events });
    assert.equal(csv.out.split('\n').length, 4);
    assert.match(csv.out, /^time,action,source,/);
  });
});
