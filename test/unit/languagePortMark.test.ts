import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLine } from '../../src/core/readLine';
import { portMark } from '../../src/language/portMark';

/** The marked port: `23 critical`. */
function mark(rest: string): string | undefined {
  const line = `DROP IN=ppp0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=40 TTL=52 ID=1 ${rest}`;
  const found = portMark(readLine(line));
  return found && `${line.slice(found.start, found.end)} ${found.severity}`;
}

test('a port with a bad name', () => {
  assert.equal(mark('PROTO=TCP SPT=4242 DPT=23 SYN URGP=0'), '23 high');
  assert.equal(mark('PROTO=TCP SPT=4242 DPT=445 SYN URGP=0'), '445 critical');
  assert.equal(mark('PROTO=UDP SPT=4242 DPT=1900 LEN=20'), '1900 high');
});

test('on its own transport only', () => {
  assert.equal(mark('PROTO=UDP SPT=4242 DPT=53413 LEN=20')?.startsWith('53413 '), true);
  assert.equal(mark('PROTO=TCP SPT=4242 DPT=53413 SYN URGP=0'), undefined);
});

test('not the arbitrary port of somebody who is answered, and no port without a bad name', () => {
  assert.equal(mark('PROTO=TCP SPT=443 DPT=5555 ACK SYN URGP=0'), undefined);
  assert.equal(mark('PROTO=TCP SPT=4242 DPT=49333 SYN URGP=0'), undefined);
  assert.equal(mark('PROTO=ICMP TYPE=8 CODE=0'), undefined);
});
