import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type LookupValues, lookupUrl } from '../../src/language/lookupUrl';

const values: LookupValues = { address: '198.51.100.7', port: '1900', transport: 'udp' };

suite('look up at a site', () => {
  const cases: readonly (readonly [template: string, url: string | undefined])[] = [
    ['https://example.com/{address}', 'https://example.com/198.51.100.7'],
    ['https://example.com/port?n={port}&t={transport}', 'https://example.com/port?n=1900&t=udp'],
    ['http://localhost:8080/{address}/{address}', 'http://localhost:8080/198.51.100.7/198.51.100.7'],
    ['https://example.com/', undefined],
    ['https://{address}/', undefined],
    ['command:firewallLog.filterLog?{address}', undefined],
    ['javascript://example.com/{address}', undefined],
  ];
  for (const [template, url] of cases) test(template, () => assert.equal(lookupUrl(template, values), url));

  test('a value from the log cannot lead elsewhere', () => {
    const address = '../?q=#@example.net/';
    assert.equal(
      lookupUrl('https://example.com/{address}', { ...values, address }),
      'https://example.com/..%2F%3Fq%3D%23%40example.net%2F',
    );
  });

  test('nothing for a packet that lacks it', () => {
    assert.equal(lookupUrl('https://example.com/{port}', { ...values, port: undefined }), undefined);
  });
});
