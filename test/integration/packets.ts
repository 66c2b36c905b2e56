/** What is said of a packet; the rest is an ordinary SYN that is dropped. */
export interface PacketFacts {
  readonly time?: string;
  readonly prefix?: string;
  readonly src?: string;
  readonly dpt?: number;
}

/** A netfilter line. */
export function packet({
  time = '2020-04-06T16:05:29',
  prefix = 'DROP',
  src = '198.51.100.7',
  dpt = 23,
}: PacketFacts = {}): string {
  return `${time} router kernel: ${prefix} IN=ppp0 OUT= MAC= SRC=${src} DST=203.0.113.10 LEN=40 TOS=0x00 PREC=0x00 TTL=52 ID=1 PROTO=TCP SPT=40001 DPT=${dpt} WINDOW=5840 RES=0x00 SYN URGP=0 `;
}
