import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { readLine } from '../../src/core/readLine';
import { type MatchTexts, matchTexts } from '../../src/language/matchTexts';
import { PacketView } from '../../src/language/packetView';

function texts(line: string): MatchTexts {
  const reading = readLine(line);
  assert.equal(reading.kind, 'packet');
  return matchTexts(new PacketView(reading, false));
}

suite('what matches packets like one', () => {
  test('TCP and UDP: to its port, from any port', () => {
    const line =
      'DROP IN=ppp0 OUT= SRC=198.51.100.7 DST=203.0.113.10 LEN=40 TTL=52 PROTO=TCP SPT=40001 DPT=23 WINDOW=1 SYN URGP=0';
    assert.deepEqual(texts(line), {
      iptables: '-i ppp0 -s 198.51.100.7 -d 203.0.113.10 -p tcp --dport 23',
      nft: 'iifname "ppp0" ip saddr 198.51.100.7 ip daddr 203.0.113.10 tcp dport 23',
      tcpdump: 'src host 198.51.100.7 and dst host 203.0.113.10 and tcp dst port 23',
    });
  });

  test('ICMP: of its type', () => {
    const line =
      'DROP IN=ppp0 OUT=br0 SRC=198.51.100.7 DST=203.0.113.10 LEN=84 TTL=52 PROTO=ICMP TYPE=8 CODE=0 ID=1 SEQ=1';
    assert.deepEqual(texts(line), {
      iptables: '-i ppp0 -o br0 -s 198.51.100.7 -d 203.0.113.10 -p icmp --icmp-type 8',
      nft: 'iifname "ppp0" oifname "br0" ip saddr 198.51.100.7 ip daddr 203.0.113.10 icmp type 8',
      tcpdump: 'src host 198.51.100.7 and dst host 203.0.113.10 and icmp[icmptype] = 8',
    });
  });

  test('IPv6', () => {
    const udp =
      'DROP IN=ppp0 OUT= SRC=2001:db8::7 DST=2001:db8::1 LEN=60 TC=0 HOPLIMIT=52 FLOWLBL=0 PROTO=UDP SPT=4 DPT=53 LEN=20';
    assert.deepEqual(texts(udp), {
      iptables: '-i ppp0 -s 2001:db8::7 -d 2001:db8::1 -p udp --dport 53',
      nft: 'iifname "ppp0" ip6 saddr 2001:db8::7 ip6 daddr 2001:db8::1 udp dport 53',
      tcpdump: 'src host 2001:db8::7 and dst host 2001:db8::1 and udp dst port 53',
    });
    const ping =
      'DROP IN=ppp0 OUT= SRC=2001:db8::7 DST=2001:db8::1 LEN=60 TC=0 HOPLIMIT=52 FLOWLBL=0 PROTO=ICMPv6 TYPE=128 CODE=0 ID=1 SEQ=1';
    const { iptables, nft, tcpdump } = texts(ping);
    assert.match(iptables, /-p icmpv6 --icmpv6-type 128$/);
    assert.match(nft, /icmpv6 type 128$/);
    assert.match(tcpdump, /icmp6\[icmp6type\] = 128$/);
  });

  test('a protocol without ports', () => {
    const { iptables, nft, tcpdump } = texts(
      'DROP IN=ppp0 OUT= SRC=198.51.100.7 DST=203.0.113.10 LEN=40 TTL=5 PROTO=47',
    );
    assert.match(iptables, /-p 47$/);
    assert.match(nft, /meta l4proto 47$/);
    assert.match(tcpdump, /ip proto 47$/);
  });

  test('what a shell might read otherwise is left out', () => {
    const line =
      'DROP IN=$(reboot) OUT= SRC=198.51.100.7 DST=203.0.113.10 LEN=40 TTL=52 PROTO=TCP SPT=4 DPT=23 SYN URGP=0';
    for (const text of Object.values(texts(line))) assert.doesNotMatch(text, /reboot/);
  });
});
