/** A packet to write a netfilter line of; what is not given is an ordinary SYN that the router's outer side drops. */
export interface PacketFacts {
  /** Seconds since 1 April 2020, 00:00 UTC. */
  readonly at?: number;
  readonly prefix?: string;
  readonly input?: string;
  readonly output?: string;
  readonly src?: string;
  readonly dst?: string;
  readonly len?: number;
  readonly ttl?: number;
  readonly id?: number;
  readonly proto?: string;
  readonly spt?: number;
  readonly dpt?: number;
  /** TCP flags, such as `ACK SYN`. */
  readonly flags?: string;
  readonly seq?: number;
  readonly window?: number;
  readonly type?: number;
}

export const router = '203.0.113.10';
export const stranger = '198.51.100.7';

/** One netfilter line. */
export function line(facts: PacketFacts = {}): string {
  const { at = 0, prefix = 'DROP', input = 'ppp0', output = '', src = stranger, dst = router, proto = 'TCP' } = facts;
  const { len = 44, ttl = 50, id = 1, spt = 40_000, dpt = 80, flags = 'SYN', window = 1024, seq, type = 8 } = facts;
  const time = new Date(Date.UTC(2020, 3, 1) + at * 1000).toISOString();
  const rest =
    proto === 'TCP'
      ? `SPT=${spt} DPT=${dpt} ${seq === undefined ? '' : `SEQ=${seq} ACK=0 `}WINDOW=${window} RES=0x00 ${flags && `${flags} `}URGP=0 `
      : proto === 'UDP'
        ? `SPT=${spt} DPT=${dpt} LEN=${len - 20} `
        : proto === 'ICMP'
          ? `TYPE=${type} CODE=0 ID=1 SEQ=1 `
          : '';
  return `${time} router kernel: ${prefix} IN=${input} OUT=${output} MAC= SRC=${src} DST=${dst} LEN=${len} TOS=0x00 PREC=0x00 TTL=${ttl} ID=${id} PROTO=${proto} ${rest}`;
}

/** So many lines, each made from its number. */
export function lines(count: number, packet: (index: number) => PacketFacts): string[] {
  return Array.from({ length: count }, (_none, index) => line(packet(index)));
}

/** Address number `index` (0 to 999) of the documentation networks. */
export function address(index: number): string {
  const networks = ['198.51.100', '192.0.2', '203.0.113', '198.51.100', '192.0.2', '203.0.113'];
  return `${networks[Math.floor(index / 200) % 6]}.${(index % 200) + 20}`;
}

/** An ordinary day: a few dropped knocks by many strangers, too few of each for anything. */
export function background(count = 60): string[] {
  return lines(count, (i) => ({
    at: i * 1200,
    src: address(i),
    dpt: [22, 80, 443, 8080, 3389][i % 5]!,
    spt: 30_000 + i,
  }));
}
