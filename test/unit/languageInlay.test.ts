import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readLine } from '../../src/core/readLine';
import { Zone } from '../../src/core/zone';
import { inlayFacts } from '../../src/language/inlayFacts';

/** The line with its hints in brackets: `DPT=23[telnet]`. A country is shown as `?`, a local time as the clocks show it. */
function hinted(line: string, zone = 'UTC'): string {
  return inlayFacts(readLine(line), new Zone(zone)).reduceRight((text, fact) => {
    const shown =
      fact.code === 'service'
        ? fact.service
        : fact.code === 'country'
          ? '?'
          : `${fact.otherDay ? 'other day ' : ''}${new Date(fact.local).toISOString().slice(11, 19)}`;
    return `${text.slice(0, fact.at)}[${shown}]${text.slice(fact.at)}`;
  }, line);
}

const head = 'r kernel: DROP IN=ppp0 OUT= SRC=203.0.113.9 DST=192.0.2.1 LEN=40 TTL=52 ID=1';

test('the service behind the port that is asked', () => {
  assert.equal(
    hinted(`${head} PROTO=TCP SPT=4242 DPT=23 SYN URGP=0`),
    `${head} PROTO=TCP SPT=4242 DPT=23[telnet] SYN URGP=0`,
  );
  assert.equal(
    hinted(`${head} PROTO=UDP SPT=4242 DPT=1900 LEN=20`),
    `${head} PROTO=UDP SPT=4242 DPT=1900[ssdp] LEN=20`,
  );
});

test('an answer is from a service', () => {
  const line = `${head} PROTO=TCP SPT=443 DPT=50001 ACK SYN URGP=0`;
  assert.equal(hinted(line), line.replace('SPT=443', 'SPT=443[https]'));
});

test('no hint without a name', () => {
  const line = `${head} PROTO=TCP SPT=40001 DPT=49333 SYN URGP=0`;
  assert.equal(hinted(line), line);
});

test('the country of the remote side only', () => {
  const [one, other] = ['198.41.0.4', '8.8.8.8'];
  const both = `r kernel: DROP IN=ppp0 OUT= SRC=${one} DST=${other} PROTO=2`;
  assert.equal(hinted(both), both.replace(one, `${one}[?]`));
  const leaving = `r kernel: PASS IN=br0 OUT=ppp0 SRC=192.168.1.5 DST=${other} PROTO=2`;
  assert.equal(hinted(leaving), leaving.replace(other, `${other}[?]`));
});

test('no country for documentation, private and masked addresses', () => {
  for (const address of ['203.0.113.9', '192.168.1.5', '180.188.***.***', '2001:db8::9', '224.0.0.1']) {
    const line = `r kernel: DROP IN=ppp0 OUT= SRC=${address} DST=192.0.2.1 PROTO=2`;
    assert.equal(hinted(line), line);
  }
});

test('the local time where the line states another zone', () => {
  const rest = ' r kernel: DROP IN=ppp0 OUT= SRC=203.0.113.9 DST=192.0.2.1 PROTO=2';
  assert.equal(hinted(`2020-04-06T16:05:29Z${rest}`, '+09:00'), `2020-04-06T16:05:29Z[other day 01:05:29]${rest}`);
  assert.equal(hinted(`2020-04-06T16:05:29+02:00${rest}`, 'UTC'), `2020-04-06T16:05:29+02:00[14:05:29]${rest}`);
  assert.equal(hinted(`2020-04-06T16:05:29.5-0500${rest}`, 'UTC'), `2020-04-06T16:05:29.5-0500[21:05:29]${rest}`);
});

test('no local time where the zones agree, or the line states none', () => {
  const rest = ' r kernel: DROP IN=ppp0 OUT= SRC=203.0.113.9 DST=192.0.2.1 PROTO=2';
  for (const time of ['2020-04-06T16:05:29+09:00', '2020-04-06T16:05:29', 'Apr  6 16:05:29'])
    assert.equal(hinted(time + rest, '+09:00'), time + rest);
});

test('SEIL: hints behind its ports too', () => {
  const line =
    '2020/04/01 00:13:51 filter info pppoe0 @postnat:7[BLOCK_IN] block 198.51.100.106,40000 -> 203.0.113.10,1900 PR udp len 118 20/98 in';
  assert.equal(hinted(line), line.replace('10,1900', '10,1900[ssdp]'));
});

test('nothing on lines of other programs, and nothing for what an ICMP error quotes', () => {
  assert.equal(hinted('host sshd[411]: Accepted publickey for root'), 'host sshd[411]: Accepted publickey for root');
  const icmp = `${head} PROTO=ICMP TYPE=3 CODE=3 [SRC=192.0.2.1 DST=203.0.113.9 LEN=40 TTL=52 ID=1 PROTO=UDP SPT=4 DPT=53 LEN=20 ]`;
  assert.equal(hinted(icmp), icmp);
});
