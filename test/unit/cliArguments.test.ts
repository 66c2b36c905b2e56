import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { askedLanguage, readArguments } from '../../src/cli/arguments';
import { errorText } from '../../src/cli/errorText';

function read(line: string) {
  return readArguments(line.split(' ').filter((arg) => arg !== ''));
}

function complaint(line: string): string {
  try {
    read(line);
  } catch (error) {
    return errorText(error, 'en').replace(' firewall-log --help says more.', '');
  }
  return 'no complaint';
}

const defaults = { filter: '', top: 20, read: { zone: 'local' } };

suite('arguments', () => {
  test('summary', () => {
    assert.deepEqual(read('summary a.log'), { command: 'summary', format: 'text', logs: ['a.log'], ...defaults });
    assert.deepEqual(read('summary --json - b.gz'), {
      command: 'summary',
      format: 'json',
      logs: ['-', 'b.gz'],
      ...defaults,
    });
  });

  test('summary in other forms', () => {
    const form = (line: string) => {
      const request = read(line);
      return request.command === 'summary' && [request.format, 'html' in request && request.html];
    };
    assert.deepEqual(form('summary --markdown a.log'), ['markdown', false]);
    assert.deepEqual(form('summary --html page.html a.log'), ['html', 'page.html']);
    assert.equal(complaint('summary --json --html page.html a.log'), 'Only one of these at a time: --json, --html.');
    assert.equal(complaint('findings --html page.html a.log'), '--html does not go with findings.');
  });

  test('redaction', () => {
    for (const command of ['summary', 'events', 'findings']) {
      const request = read(`${command} --redact own a.log`);
      assert.equal('redact' in request && request.redact, 'own');
    }
    assert.match(complaint('summary --redact some a.log'), /^--redact cannot be some\. It takes one of: own, all\.$/);
  });

  test('events', () => {
    assert.deepEqual(read('events a.log'), { command: 'events', format: 'ecs', logs: ['a.log'], ...defaults });
    assert.deepEqual(read('events --format csv a.log'), {
      command: 'events',
      format: 'csv',
      logs: ['a.log'],
      ...defaults,
    });
  });

  test('explain', () => {
    assert.deepEqual(read('explain 23'), { command: 'explain', port: 23 });
    assert.deepEqual(read('explain 1900/UDP'), { command: 'explain', port: 1900, transport: 'udp' });
  });

  test('help and version, whatever else stands there', () => {
    assert.deepEqual(read('--help'), { command: 'help' });
    assert.deepEqual(read('summary -h'), { command: 'help' });
    assert.deepEqual(read('--version'), { command: 'version' });
  });

  test('options of reading', () => {
    const request = read(
      'summary --year 2020 --zone +09:00 --home 192.0.2.0/24,198.51.100.7 --home 2001:db8::/32 --wan ppp0 --top 0 --threads 2 a',
    );
    assert.deepEqual(request, {
      command: 'summary',
      format: 'text',
      logs: ['a'],
      filter: '',
      top: 0,
      read: {
        year: 2020,
        zone: '+09:00',
        threads: 2,
        home: ['192.0.2.0/24', '198.51.100.7', '2001:db8::/32'],
        wan: 'ppp0',
      },
    });
  });

  test('how to judge findings', () => {
    assert.deepEqual(
      read('findings --ignore -dpt:23 --ignore 192.0.2.0/24 --scanners a.txt --scanners b.json --thresholds t.json a'),
      {
        ...read('findings a'),
        judge: { ignore: ['-dpt:23', '192.0.2.0/24'], scanners: ['a.txt', 'b.json'], thresholds: 't.json' },
      },
    );
  });

  test('country databases: none, or several', () => {
    assert.deepEqual(read('summary --geoip none a'), { ...read('summary a'), read: { zone: 'local', databases: [] } });
    assert.deepEqual(read('summary --geoip a.mmdb --geoip b.mmdb a'), {
      ...read('summary a'),
      read: { zone: 'local', databases: ['a.mmdb', 'b.mmdb'] },
    });
  });

  test('values that begin with a hyphen', () => {
    assert.deepEqual(read('summary --filter -spt:53 a'), { ...read('summary a'), filter: '-spt:53' });
    assert.deepEqual(read('summary --zone -05:00 a'), { ...read('summary a'), read: { zone: '-05:00' } });
  });

  test('zones', () => {
    assert.deepEqual(read('summary --zone utc a'), { ...read('summary a'), read: { zone: 'UTC' } });
    assert.deepEqual(read('summary --zone Asia/Tokyo a'), { ...read('summary a'), read: { zone: 'Asia/Tokyo' } });
    assert.deepEqual(read('summary --zone +0900 a'), { ...read('summary a'), read: { zone: '+09:00' } });
  });

  for (const [line, sentence] of [
    ['', 'A command is missing.'],
    ['sumary a.log', 'There is no command sumary.'],
    ['summary', 'Name a log, or - for standard input.'],
    ['summary --jsno a', 'There is no option --jsno.'],
    ['summary -x a', 'There is no option -x.'],
    ['summary a --filter', '--filter needs a value.'],
    ['summary --filter --json a', '--filter needs a value.'],
    ['summary --format csv a', '--format does not go with summary.'],
    ['events --json a', '--json does not go with events.'],
    ['explain --top 3 23', '--top does not go with explain.'],
    ['summary --year MMXX a', '--year cannot be MMXX. It takes a year such as 2020.'],
    ['summary --year 20200 a', '--year cannot be 20200. It takes a year such as 2020.'],
    ['summary --top many a', '--top cannot be many. It takes a whole number.'],
    ['summary --threads 0 a', '--threads cannot be 0. It takes a whole number.'],
    ['summary --lang fr a', '--lang cannot be fr. It takes one of: en, ja.'],
    ['events --format xml a', '--format cannot be xml. It takes one of: ecs, csv.'],
    [
      'summary --home 192.0.2.0/33 a',
      '--home cannot be 192.0.2.0/33. It takes an address or a network such as 192.0.2.0/24.',
    ],
    ['summary --filter dpt:ssh a', 'The filter makes no sense at ssh (column 5).'],
    ['explain', ' is no port. It takes 23, 23/tcp or 1900/udp.'],
    ['explain 65536', '65536 is no port. It takes 23, 23/tcp or 1900/udp.'],
    ['explain 23/icmp', '23/icmp is no port. It takes 23, 23/tcp or 1900/udp.'],
  ] as const) {
    test(`firewall-log ${line}`, () => assert.equal(complaint(line), sentence.trim()));
  }

  test('a zone that does not exist', () => {
    assert.match(complaint('summary --zone Mars/Olympus a'), /^--zone cannot be Mars\/Olympus\. It takes local, UTC,/);
    assert.match(complaint('summary --zone +99:00 a'), /^--zone cannot be \+99:00\./);
  });

  test('the language, wherever it stands', () => {
    assert.equal(askedLanguage(['summary', '--lang', 'ja', 'a']), 'ja');
    assert.equal(askedLanguage(['--lang=en']), 'en');
    assert.equal(askedLanguage(['--lang', 'fr']), undefined);
    assert.equal(askedLanguage(['summary', 'a']), undefined);
    assert.equal(askedLanguage(['--lang']), undefined);
  });
});
