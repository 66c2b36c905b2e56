import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import type { Summary } from '../../src/core/summary';
import type { FindingCard } from '../../src/protocol/page';
import { chartSvg, chartSvgs } from '../../src/report/chartSvg';
import { countriesSection } from '../../src/report/countriesSection';
import type { ReportDocument } from '../../src/report/document';
import { documentHtml } from '../../src/report/documentHtml';
import { documentMarkdown } from '../../src/report/documentMarkdown';
import { Formats } from '../../src/report/format';
import { webUrl } from '../../src/report/links';
import { summaryStrings } from '../../src/report/summaryStrings';
import { timeSection } from '../../src/report/timeSections';
import { ownPortCells } from '../../src/report/volumeSection';

const hostile = '<img src=x onerror=alert(1)> | `a` [b](javascript:alert(1)) "q" \'s\' *c*\n# d \u202e\u0007';

const finding: FindingCard = {
  code: 'scan.vertical',
  severity: 'high',
  title: hostile,
  what: hostile,
  soWhat: 'So.',
  todo: ['Do this.', hostile],
  confidence: 'sure',
  references: [
    { title: 'Here', url: 'https://example.net/a' },
    { title: 'Nowhere', url: 'javascript:alert(1)' },
  ],
  techniques: ['T1046', 'T1595.001'],
  events: 1002,
  from: '2020-04-06T13:00:00.000Z',
  to: '2020-04-06T14:30:00.000Z',
  lines: [24, 1064],
  query: 'src:`198.51.100.7`',
  rules: [{ product: 'iptables', text: 'iptables -I INPUT\n```\n-s 198.51.100.7' }],
};

const report: ReportDocument = {
  language: 'en',
  strings: summaryStrings({ t: (english) => english }),
  formats: new Formats('en', 'UTC'),
  title: hostile,
  facts: [['Events', '1,000']],
  notices: [hostile],
  findings: [finding],
  answers: [{ question: 'Are you hurt?', answer: hostile, tone: 'unsure' }],
  limits: [hostile],
  sections: [
    {
      heading: 'Ports',
      finding: hostile,
      charts: [{ kind: 'lying', bars: [{ name: hostile, value: 3, label: '3', severity: 'high' }] }],
      tables: [
        {
          columns: [
            { heading: 'Port', numeric: false },
            { heading: 'Events', numeric: true },
          ],
          rows: [[hostile, '3']],
        },
      ],
      notes: [hostile],
    },
  ],
  quality: ['Lines that could not be read: 1.'],
  credits: [{ text: 'IP Geolocation by DB-IP', url: 'https://db-ip.com' }],
};

suite('a report counts as little or much what the person says', () => {
  const wording = { strings: report.strings, formats: new Formats('en', 'UTC') };
  const buckets = [5, 40].map((events, day) => ({ start: `2020-04-0${day + 1}T00:00:00.000Z`, events }));
  const countries = [{ code: 'JP', events: 5, sources: 1, first: buckets[0]?.start ?? '' }];
  const some = { events: 45, time: { unit: 'day', buckets }, days: [], countries } as unknown as Summary;

  test('where bars are cut', () => {
    assert.deepEqual(timeSection(some, 0, wording)?.notes, []);
    assert.match(timeSection(some, 10, wording)?.notes[0] ?? '', /^Bars cut at 10: 1\./);
  });

  test('which countries are rare', () => {
    const rare = (most: number) => countriesSection(some, most, wording)?.notes[0] ?? '';
    assert.doesNotMatch(rare(3), /Japan/);
    assert.match(rare(5), /at most 5 events.*Japan/);
  });
});

test('the points of a column of rates or shares stand below each other', () => {
  const formats = new Formats('en', 'UTC');
  assert.deepEqual(
    [5498.4, 235, 23.12].map((value) => formats.columnRate(value)),
    ['5,498.4', '235.0', '23.1'],
  );
  assert.equal(formats.columnRate(0.003), '0.003');
  assert.deepEqual(
    [22, 8, 0.01].map((part) => formats.columnShare(part, 100)),
    ['22.0%', '8.0%', '0.1%'],
  );
});

suite('what is not known is a dash', () => {
  test('the bytes of an own port in a log without lengths', () => {
    const formats = new Formats('en', 'UTC');
    const counts = { port: 5353, transport: 'udp', events: 722, stopped: 0, peers: 2, first: '', last: '' } as const;
    const { bytesOut, bytesIn, ratio, peak } = ownPortCells(
      { ...counts, bytesOut: 0, bytesIn: 0, peakMbps: 0 },
      formats,
    );
    assert.deepEqual([bytesOut, bytesIn, ratio, peak], ['–', '–', '–', '–']);
  });
});

suite('a report as a web page', () => {
  const html = documentHtml(report);

  test('has no script, no handler, and loads nothing', () => {
    const withoutValues = html.replace(/="[^"]*"/g, '=""');
    assert.doesNotMatch(withoutValues, /<script|<img|<link|<iframe|@import|url\(|<[^>]*\ssrc=/i);
    assert.doesNotMatch(withoutValues, /<[^>]*\son\w+\s*=/i);
    assert.match(html, /Content-Security-Policy" content="default-src &#39;none&#39;/);
    const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href);
    assert.deepEqual(
      [...new Set(hrefs)],
      [
        'https://attack.mitre.org/techniques/T1046/',
        'https://attack.mitre.org/techniques/T1595/001/',
        'https://example.net/a',
        'https://db-ip.com',
      ],
    );
  });

  test('every element is closed, in its order', () => {
    const open: string[] = [];
    for (const [, slash, name = ''] of html.matchAll(/<(\/?)([a-z][\w-]*)(?:\s[^>]*)?>/g)) {
      if (/^(meta|br)$/.test(name)) continue;
      if (slash === '') open.push(name);
      else assert.equal(open.pop(), name);
    }
    assert.deepEqual(open, []);
  });

  test('what the log says stays text, without control characters', () => {
    assert.ok(html.includes('&#60;img src=x onerror=alert(1)&#62;'));
    assert.ok(!html.includes('\u202e') && !html.includes('\u0007'));
  });

  test('light and dark, a real table, a chart that says its finding', () => {
    assert.match(html, /prefers-color-scheme: dark/);
    assert.match(html, /<th scope="col">Port<\/th><th scope="col" class="numeric">Events<\/th>/);
    assert.match(html, /<svg viewBox="0 0 \d+ \d+" role="img" aria-label="&#60;img/);
    assert.match(html, /<html lang="en">/);
  });
});

suite('a report as Markdown', () => {
  const markdown = documentMarkdown(report);

  test('what the log says stays text', () => {
    const outside = markdown.replace(/```[\s\S]*?```/g, '');
    assert.doesNotMatch(outside, /(?<!\\)<img|(?<!\\)\[b\]/);
    assert.doesNotMatch(markdown, /^# d/m);
  });

  test('a table keeps its columns', () => {
    const rows = markdown.split('\n').filter((line) => line.startsWith('| '));
    assert.equal(rows.length, 3);
    for (const row of rows) assert.equal(row.replace(/\\\|/g, '').split('|').length, 4, row);
    assert.equal(rows[1], '| --- | ---: |');
  });

  test('a rule with a fence inside stays in its block', () => {
    assert.ok(markdown.includes('````\niptables -I INPUT\n```\n-s 198.51.100.7\n````'));
  });
});

suite('charts as SVG', () => {
  test('a bar that is cut says its true value', () => {
    const bars = [5, 7, 92_890].map((value) => ({ name: `day ${value}`, value, label: value.toLocaleString('en') }));
    const svg = chartSvg({ kind: 'standing', bars, limit: 10 }, 'finding');
    assert.match(svg, />92,890</);
    assert.doesNotMatch(chartSvg({ kind: 'standing', bars }, 'finding'), />92,890</);
  });

  test('no bar and an empty one draw nothing', () => {
    assert.match(chartSvg({ kind: 'standing', bars: [] }, 'x'), /^<svg /);
    assert.doesNotMatch(chartSvg({ kind: 'standing', bars: [{ name: 'a', value: 0, label: '0' }] }, 'x'), /<rect/);
  });

  test('a longer value is a longer bar', () => {
    const svg = chartSvg(
      {
        kind: 'lying',
        bars: [
          { name: 'a', value: 4, label: '4' },
          { name: 'b', value: 2, label: '2' },
        ],
      },
      'x',
    );
    const [long = 0, short = 0] = [...svg.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
    assert.equal(long, short * 2);
  });

  test('a narrow page has its own, with less of the names and letters as large', () => {
    const bars = [{ name: '53413/udp (netis-backdoor)', value: 4, label: '4' }];
    const [wide = '', narrow = ''] = chartSvgs({ kind: 'lying', bars }, 'x');
    assert.match(wide, /viewBox="0 0 920 24".*>53413\/udp \(netis-backdoor\)</);
    assert.match(narrow, /viewBox="0 0 340 24".*>53413\/udp \(netis…</);
  });
});

suite('the map as SVG', () => {
  const map = (...codes: readonly string[]) =>
    chartSvgs(
      {
        kind: 'map',
        countries: codes.map((code) => ({ code, step: 2, label: `${code}: <12>` })),
        steps: ['1–9', '10–99'],
      },
      'finding',
    )[0] ?? '';
  test('a country is its land, with its figure; one too small to see is a dot', () => {
    assert.match(
      map('BR'),
      /<path d="M[^"]{200,}" class="seen" fill-opacity="1"><title>BR: &#60;12&#62;<\/title><\/path>/,
    );
    assert.doesNotMatch(map('BR'), /<circle/);
    assert.match(map('SG'), /<circle cx="[\d.]+" cy="[\d.]+" r="4" class="seen"/);
  });
  test('a code without a place on earth draws nothing', () => {
    assert.equal(map('ZZ'), map());
  });
  test('Japan is in the upper right, and nothing crosses the map at the date line', () => {
    const svg = map('JP', 'FJ', 'RU');
    const [, x = 0, y = 0] = (/<path d="M([\d.]+) ([\d.]+)[^"]*" class="seen"[^>]*><title>JP/.exec(svg) ?? []).map(
      Number,
    );
    assert.ok(x > 740 && x < 830 && y > 80 && y < 160, `${x} ${y}`);
    const steps = [...svg.matchAll(/l(-?[\d.]+) /g)].map(([, step]) => Math.abs(Number(step)));
    assert.ok(steps.length > 5000 && Math.max(...steps) < 460);
    assert.doesNotMatch(svg, /NaN/);
  });
});

suite('the hours of the week as SVG', () => {
  test('a cell for each hour that the log has, the fuller the more events', () => {
    const cells = Array.from({ length: 168 }, (_none, place) =>
      place === 5 ? { label: 'absent' } : { fullness: place / 167, label: `hour ${place}` },
    );
    const svg = chartSvg({ kind: 'week', days: ['M', 'T', 'W', 'T', 'F', 'S', 'S'], cells, scale: '0 – 9' }, 'finding');
    assert.equal(svg.match(/class="bar"/g)?.length, 167);
    assert.match(svg, /fill-opacity="1"><title>hour 167<\/title>/);
    assert.doesNotMatch(svg, /absent/);
  });
});

suite('words of a report', () => {
  test('in Japanese every word is Japanese', () => {
    const japanese = JSON.parse(readFileSync('media/l10n/bundle.l10n.ja.json', 'utf8')) as Record<string, string>;
    const missing: string[] = [];
    summaryStrings({
      t: (english) => {
        if (!(english in japanese)) missing.push(english);
        return japanese[english] ?? english;
      },
    });
    assert.deepEqual(missing, []);
  });

  test('only the web is linked to', () => {
    assert.equal(webUrl('https://example.net/a?b=c#d'), 'https://example.net/a?b=c#d');
    for (const url of [
      undefined,
      '',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://a b',
      'https://a"onclick="b',
    ]) {
      assert.equal(webUrl(url), undefined);
    }
  });
});

suite('figures in words', () => {
  const [english, japanese] = [new Formats('en', 'UTC'), new Formats('ja', 'UTC')];
  test('bytes', () => {
    assert.deepEqual(
      [1, 760, 815_932, 1.2e9].map((value) => english.bytes(value)),
      ['1 byte', '760 bytes', '816 kB', '1.2 GB'],
    );
    assert.equal(japanese.bytes(760), '760 バイト');
  });
  test('rates: little is not nothing', () => {
    assert.deepEqual(
      [0, 0.19, 67, 950_000, 95_400_000].map((value) => english.bitRate(value)),
      ['0 bps', '0.2 bps', '67 bps', '950 kbps', '95.4 Mbps'],
    );
  });
});
