import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Action, actionWord, inferAction } from '../../src/core/action';

/** Asserts the action that a prefix tells, as it stands, in capitals, and in small letters. */
function action(prefix: string, expected: Action): void {
  for (const spelling of [prefix, prefix.toUpperCase(), prefix.toLowerCase()]) {
    assert.equal(inferAction(spelling), expected, spelling);
  }
}

/** Asserts the action of a prefix under one rule of the person's own; `unknown` when the rule does not match. */
function ruled(prefix: string, pattern: string, expected: Action): void {
  assert.equal(inferAction(prefix, [{ pattern, action: 'limit' }]), expected, pattern);
}

suite('the products of FORMATS 2b', () => {
  test('UFW', () => {
    action('[UFW BLOCK]', 'drop');
    action('[UFW ALLOW]', 'accept');
    action('[UFW AUDIT]', 'audit');
    action('[UFW AUDIT INVALID]', 'audit');
    action('[UFW LIMIT BLOCK]', 'limit');
  });
  test('firewalld', () => {
    action('FINAL_REJECT:', 'reject');
    action('STATE_INVALID_DROP:', 'drop');
    action('rpfilter_DROP:', 'drop');
    action('RFC3964_IPv4_REJECT:', 'reject');
    action('filter_IN_public_DROP:', 'drop');
    action('IN_public_REJECT:', 'reject');
    action('filter_IN_home_ACCEPT:', 'accept');
  });
  test('own rules', () => {
    action('DROP', 'drop');
    action('DROP INVALID', 'drop');
    action('iptables DROP_INPUT:', 'drop');
    action('IPTables-Dropped:', 'drop');
    action('IPTABLES-DROP:', 'drop');
    action('DENY:', 'drop');
    action('NFT_DROP:', 'drop');
    action('[NF:DROP]', 'drop');
    action('Refused', 'reject');
    action('INPUTDROP', 'drop');
    action('INVALID', 'drop');
    action('Iptables:', 'unknown');
    action('* new-not-syn *', 'unknown');
    action('', 'unknown');
  });
  test('OpenWrt', () => {
    action('reject wan in:', 'reject');
    action('drop wan invalid ct state:', 'drop');
    action('accept lan forward:', 'accept');
    action('Deny guest with log:', 'drop');
    action('banIP/inbound/drop/country.v4:', 'drop');
    action('MSSFIX wan out:', 'unknown');
    action('@rule[0]:', 'unknown');
    action('@redirect[0]:', 'unknown');
  });
  test('EdgeOS, old VyOS, USG', () => {
    action('[WAN_LOCAL-default-D]', 'drop');
    action('[WAN_OUT-2000-A]', 'accept');
    action('[LAN_LOCAL-default-R]', 'reject');
  });
  test('VyOS', () => {
    action('[ipv4-INP-filter-default-D]', 'drop');
    action('[ipv6-FWD-filter-20-A]', 'accept');
    action('[STATE-POLICY-INV-D]', 'drop');
    action('[DST-NAT-1]', 'unknown');
    action('[SRC-NAT-10-MASQ]', 'unknown');
  });
  test('UniFi', () => {
    action('[WAN_LOCAL-D-2147483647]', 'drop');
    action('[WAN_IN-RET-3006]', 'accept');
    action('[FW-A-LAN_LOCAL_U-2013]', 'accept');
    action('[LAN_IN-D-4001]', 'drop');
    action('[PREROUTING-DNAT-13]', 'unknown');
    action('[DNAT-br46-udp]', 'unknown');
  });
  test('Asuswrt, DD-WRT, Tomato', () => {
    action('DROP', 'drop');
    action('ACCEPT', 'accept');
  });
  test('Shorewall and SuSEfirewall2', () => {
    action('Shorewall:net2fw:DROP:', 'drop');
    action('Shorewall:fw2net:ACCEPT:', 'accept');
    action('net-fw DROP', 'drop');
    action('SFW2-INext-DROP-DEFLT', 'drop');
    action('SFW2-IN-ACC-RELATED', 'accept');
    action('SuSE-FW-DROP-DEFAULT', 'drop');
  });
  test('Proxmox', () => {
    action('policy DROP:', 'drop');
    action('PVEFW-reject:', 'reject');
    action('ACCEPT:', 'accept');
  });
  test('traces', () => {
    action('TRACE: raw:PREROUTING:policy:2', 'audit');
    action('TRACE: filter:INPUT:rule:DROP', 'audit');
  });
  test('honeynet', () => {
    action('INBOUND TCP:', 'unknown');
    action('OUTG CONN TCP:', 'unknown');
  });
});

suite('letters and words', () => {
  test('a letter counts only as a part of its own', () => {
    action('[D]', 'unknown');
    action('[WAN-DMZ-1]', 'unknown');
    action('A-D', 'unknown');
  });
  test('the last letter decides', () => action('[LAN-A-WAN-D]', 'drop'));
  test('a letter beats a word, a word beats none', () => {
    action('[Allow-All-D]', 'drop');
    action('[Allow-All]', 'accept');
  });
  test('the word that decides is told', () => {
    assert.deepEqual(actionWord('[UFW AUDIT INVALID]'), { action: 'audit', word: 'AUDIT' });
    assert.deepEqual(actionWord('InputDropped'), { action: 'drop', word: 'DROP' });
    assert.equal(actionWord('[WAN_LOCAL-default-D]'), undefined);
  });
  test('words within words need more than three letters', () => {
    action('ACCOUNTING', 'unknown');
    action('RETRY', 'unknown');
    action('RATELIMITED', 'limit');
  });
});

suite('rules of the person’s own', () => {
  test('the whole prefix, in any case', () => {
    ruled('fw-lan', 'FW-LAN', 'limit');
    ruled('fw-lan', 'fw', 'unknown');
    ruled('fw-lan x', 'fw-lan', 'unknown');
    ruled('fw a fw', 'fw', 'unknown');
  });
  test('* stands for anything', () => {
    ruled('fw-lan', 'fw*', 'limit');
    ruled('fw-lan', '*lan', 'limit');
    ruled('fw-lan-lan', '*lan', 'limit');
    ruled('fw-lan', '*-*', 'limit');
    ruled('fw-lan', 'f*l*n', 'limit');
    ruled('fw-lan', '*', 'limit');
    ruled('', '*', 'limit');
    ruled('fw-lan', '*wan*', 'unknown');
    ruled('fw', 'fw*w', 'unknown');
    ruled('aba', 'ab*ba', 'unknown');
  });
  test('an empty pattern is the empty prefix', () => {
    ruled('', '', 'limit');
    ruled('fw', '', 'unknown');
  });
  test('the first rule that matches wins, over letters and words', () => {
    const rules = [
      { pattern: 'WAN*', action: 'accept' },
      { pattern: '*DROP*', action: 'reject' },
    ] as const;
    assert.equal(inferAction('WAN DROP', rules), 'accept');
    assert.equal(inferAction('LAN DROP', rules), 'reject');
    assert.equal(inferAction('LAN BLOCK', rules), 'drop');
  });
});

test('a long prefix takes linear time', () => {
  for (const part of ['-A', '-', '[', '[-D-', 'DROPP', 'AUDI ']) {
    const started = Date.now();
    inferAction(`[${part.repeat(100_000)}`, [{ pattern: '*a*b*c*', action: 'drop' }]);
    assert.ok(Date.now() - started < 2000, part);
  }
});
