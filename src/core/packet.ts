/** How a line tells its time: not at all, with year and zone, without zone, or without year and zone. */
export const Clock = { none: 0, utc: 1, noZone: 2, noYear: 3 } as const;

/** What an address slot holds; `text` stands for an address that is masked or impossible. */
export const AddressKind = { none: 0, text: 1, v4: 4, v6: 6 } as const;

/** TCP flags as the bits of the TCP header. */
export const TcpFlag = { FIN: 1, SYN: 2, RST: 4, PSH: 8, ACK: 16, URG: 32, ECE: 64, CWR: 128 } as const;

/** IP protocol numbers the reader needs by name (IANA). */
export const Protocol = {
  icmp: 1,
  igmp: 2,
  tcp: 6,
  udp: 17,
  gre: 47,
  esp: 50,
  ah: 51,
  icmpv6: 58,
  sctp: 132,
  udplite: 136,
  /** Not an IP protocol: an ARP frame. Above the one-byte range of real protocols. */
  arp: 256,
  unknown: -1,
} as const;

/** An address as read from a line: its kind, its number, and where its text stands. */
export class AddressSlot {
  kind: number = AddressKind.none;
  /** IPv4 as an unsigned 32-bit number. */
  v4 = 0;
  /** IPv6, 16 bytes; valid when `kind` is v6. */
  readonly v6 = new Uint8Array(16);
  start = 0;
  end = 0;
}

/** Where fields stand in the line, kept on request: five numbers each (field, key start, start, end, quoted). */
export class Tokens {
  static readonly stride = 5;
  data = new Int32Array(64 * Tokens.stride);
  count = 0;

  add(field: number, keyStart: number, start: number, end: number, quoted: boolean): void {
    const at = this.count * Tokens.stride;
    if (at === this.data.length) {
      const larger = new Int32Array(at * 2);
      larger.set(this.data);
      this.data = larger;
    }
    this.data[at] = field;
    this.data[at + 1] = keyStart;
    this.data[at + 2] = start;
    this.data[at + 3] = end;
    this.data[at + 4] = quoted ? 1 : 0;
    this.count++;
  }

  /** Takes back the fields of one kind that begin at `start` or later: a guess that turned out wrong. */
  retract(field: number, start: number): void {
    let kept = 0;
    for (let i = 0; i < this.count; i++) {
      const at = i * Tokens.stride;
      if (this.data[at] === field && (this.data[at + 2] as number) >= start) continue;
      this.data.copyWithin(kept * Tokens.stride, at, at + Tokens.stride);
      kept++;
    }
    this.count = kept;
  }
}

/**
 * One packet as read from one line: a single object that every line fills anew, so reading allocates nothing. Numbers are
 * -1 when the line does not carry them; spans are offsets into the bytes that were parsed, empty when absent.
 */
export class Packet {
  /** Milliseconds: since 1970 UTC, since 1970 in the log's zone, or since the start of a leap year; see {@link Clock}. */
  time = 0;
  clock: number = Clock.none;
  /** Offset behind the time; the line's start when it has none. */
  timeEnd = 0;
  readonly source = new AddressSlot();
  readonly destination = new AddressSlot();
  protocol: number = Protocol.unknown;
  sourcePort = -1;
  destinationPort = -1;
  /** Length of the IP packet in bytes, headers included. */
  length = -1;
  ttl = -1;
  /** Bits of {@link TcpFlag}; 0 for a NULL scan and for everything that is not TCP. */
  flags = 0;
  icmpType = -1;
  icmpCode = -1;
  /** IP identification. */
  id = -1;
  /** TCP sequence number, unsigned. */
  sequence = -1;
  window = -1;
  /** How many packets the line stands for (`message repeated N times`). */
  weight = 1;
  prefixStart = 0;
  prefixEnd = 0;
  inputStart = 0;
  inputEnd = 0;
  outputStart = 0;
  outputEnd = 0;
  /** Set by dialects that say it in so many words: an index of `actions`, or -1 to infer it from the prefix. */
  action = -1;
  /** Set by dialects that say it in so many words: 1 in, 2 out, else 0. */
  flow = 0;
  /** Offset where an unparsed line stopped to make sense. */
  stoppedAt = -1;
  /** Present while the spans of the fields are wanted. */
  tokens: Tokens | undefined;

  /** Forgets the packet of the previous line; time and clock belong to the head and stay. */
  reset(): void {
    this.weight = 1;
    this.prefixStart = 0;
    this.prefixEnd = 0;
    this.action = -1;
    this.flow = 0;
    this.stoppedAt = -1;
    this.source.kind = AddressKind.none;
    this.destination.kind = AddressKind.none;
    this.protocol = Protocol.unknown;
    this.sourcePort = -1;
    this.destinationPort = -1;
    this.length = -1;
    this.ttl = -1;
    this.flags = 0;
    this.icmpType = -1;
    this.icmpCode = -1;
    this.id = -1;
    this.sequence = -1;
    this.window = -1;
    this.inputStart = 0;
    this.inputEnd = 0;
    this.outputStart = 0;
    this.outputEnd = 0;
  }

  /** Remembers where a field stands, when spans are wanted. */
  note(field: number, keyStart: number, start: number, end: number, quoted = false): void {
    if (this.tokens !== undefined) this.tokens.add(field, keyStart, start, end, quoted);
  }
}
