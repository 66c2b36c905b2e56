import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseQuery } from '../../src/core/query';
import { readLine } from '../../src/core/readLine';
import { occurrenceAt, occurrencesIn } from '../../src/language/occurrence';

/** What is under the cursor `|` again: the query, and the line with every occurrence in brackets. */
function again(text: string): { readonly query: string; readonly marked: string } | undefined {
  const line = text.replace('|', '');
  const found = occurrenceAt(readLine(line), text.indexOf('|'));
  if (found === undefined) return undefined;
  parseQuery(found.query);
  const marked = occurrencesIn(readLine(line), found).reduceRight(
    (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
    line,
  );
  return { query: found.query, marked };
}

test('an address, as source and as destination', () => {
  assert.deepEqual(again('DROP IN=ppp0 OUT= SRC=203.0.1|13.9 DST=203.0.113.9 PROTO=2'), {
    query: 'ip:"203.0.113.9"',
    marked: 'DROP IN=ppp0 OUT= SRC=[203.0.113.9] DST=[203.0.113.9] PROTO=2',
  });
});

test('a masked address', () => {
  assert.equal(again('DROP IN=ppp0 OUT= SRC=180.188.|***.*** DST=203.0.113.9 PROTO=2')?.query, 'ip:"180.188.***.***"');
});

test('a port with its protocol: not the same number on the other side', () => {
  assert.deepEqual(again('DROP IN=ppp0 OUT= SRC=203.0.113.9 DST=192.0.2.1 PROTO=UDP SPT=53 DPT=|53 LEN=9'), {
    query: 'dpt:53 proto:udp',
    marked: 'DROP IN=ppp0 OUT= SRC=203.0.113.9 DST=192.0.2.1 PROTO=UDP SPT=53 DPT=[53] LEN=9',
  });
  assert.equal(
    again('DROP IN=ppp0 OUT= SRC=203.0.113.9 DST=192.0.2.1 PROTO=TCP SP|T=443 DPT=50001 SYN')?.query,
    'spt:443 proto:tcp',
  );
});

test('an interface, in or out', () => {
  assert.equal(again('DROP IN=pp|p0 OUT= SRC=203.0.113.9 DST=192.0.2.1 PROTO=2')?.query, 'in:"ppp0"');
  assert.equal(again('DROP IN=br0 OUT=pp|p0 SRC=203.0.113.9 DST=192.0.2.1 PROTO=2')?.query, 'out:"ppp0"');
  const seil =
    '2020/04/01 00:13:51 filter info ppp|oe0 @postnat:7[BLOCK_IN] block 198.51.100.106,4 -> 203.0.113.10,19 PR udp len 118 20/98 in';
  assert.equal(again(seil)?.query, 'in:"pppoe0"');
});

test('a rule by its prefix', () => {
  assert.equal(
    again('kernel: [WAN_LO|CAL-default-D]IN=ppp0 OUT= SRC=203.0.113.9 DST=192.0.2.1 PROTO=2')?.query,
    'prefix:"[WAN_LOCAL-default-D]"',
  );
});

test("SEIL's rule, by number or by name", () => {
  const line =
    'filter info pppoe0 @postnat:7[BLOCK_IN] block 198.51.100.106,4 -> 203.0.113.10,19 PR udp len 118 20/98 in';
  assert.equal(again(line.replace('BLOCK', 'BL|OCK'))?.query, 'prefix:"BLOCK_IN"');
  assert.deepEqual(again(line.replace('postnat:7', 'postn|at:7')), {
    query: 'prefix:"BLOCK_IN"',
    marked: line.replace('@postnat:7', '@[postnat:7]'),
  });
});

test('nothing on other fields, between fields, in other programs and in quoted packets', () => {
  assert.equal(again('DROP IN=ppp0 OUT= SRC=203.0.113.9 DST=192.0.2.1 TTL=5|2 PROTO=2'), undefined);
  assert.equal(again('host sshd[411]: Accepted publi|ckey for root'), undefined);
  assert.equal(
    again(
      'DROP IN=ppp0 OUT= SRC=203.0.113.9 DST=192.0.2.1 PROTO=ICMP TYPE=3 CODE=3 [SRC=192.|0.2.1 DST=203.0.113.9 PROTO=UDP SPT=4 DPT=5 LEN=9 ]',
    ),
    undefined,
  );
});
