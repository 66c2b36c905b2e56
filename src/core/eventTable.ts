import type { ActionRule } from './action';
import { AddressTable, type PackedAddresses } from './addressTable';
import { AddressKind, Clock, type Packet, Protocol, TcpFlag } from './packet';
import { type PackedRoutes, RouteTable } from './routeTable';

/** Events a block holds. */
export const blockRows = 0x10000;

/** Rows of the table, one column an array: 38 bytes an event. */
export class EventBlock {
  /** UTC milliseconds once resolved (`resolveTimes`), before that as the packet's clock says. */
  readonly time = new Float64Array(blockRows);
  /** 1-based line, counted through all logs of the table. */
  readonly line = new Uint32Array(blockRows);
  /** Numbers of the {@link AddressTable}. */
  readonly source = new Uint32Array(blockRows);
  readonly destination = new Uint32Array(blockRows);
  /** Number of the {@link RouteTable}. */
  readonly route = new Uint32Array(blockRows);
  /** Source port; ICMP: 0. */
  readonly sourcePort = new Uint16Array(blockRows);
  /** Destination port; ICMP: type * 256 + code. */
  readonly destinationPort = new Uint16Array(blockRows);
  /** IP length in bytes, 0 when unknown. */
  readonly length = new Uint16Array(blockRows);
  /** IP identification, if {@link Mark.id} is among the `marks`. */
  readonly id = new Uint16Array(blockRows);
  /** How many packets the line stands for; 65,535: see {@link EventTable.heavy}. 0 for the twin of another line. */
  readonly weight = new Uint16Array(blockRows);
  /** IP protocol number; 255 when unknown or ARP. */
  readonly protocol = new Uint8Array(blockRows);
  /** TTL or hop limit plus {@link Mark.ttl} in `marks`. */
  readonly ttl = new Uint8Array(blockRows);
  /** Bits of {@link TcpFlag}. */
  readonly flags = new Uint8Array(blockRows);
  /** Bits of {@link Mark}. */
  readonly marks = new Uint8Array(blockRows);
}

/** What is known of an event beside its columns. */
export const Mark = {
  /** The line has a TTL. */
  ttl: 1,
  /** The line has ports. */
  ports: 2,
  /** The line has a time. */
  time: 4,
  /** TCP sequence number equal to the destination address: how Mirai's scanner writes its SYNs. */
  mirai: 8,
  /** IP ID 54321 and window 65535 on a SYN: how ZMap did before 4.1.0. */
  zmap: 16,
  /** IP ID equal to the low 16 bits of destination xor port xor sequence: how masscan does. */
  masscan: 32,
  /** The line is an ARP frame's: it has no IP protocol. */
  arp: 64,
  /** The line states the IP ID: IPv6 has none. */
  id: 128,
} as const;

/** The columns of a block. */
export type Columns = { readonly [K in keyof EventBlock]: EventBlock[K] };

const columns = Object.keys(new EventBlock()) as readonly (keyof EventBlock)[];

/** An {@link EventTable} as arrays. */
export interface PackedTable {
  readonly length: number;
  readonly blocks: readonly Columns[];
  readonly addresses: PackedAddresses;
  readonly routes: PackedRoutes;
  readonly heavy: readonly (readonly [number, number])[];
  readonly clockRuns: readonly ClockRun[];
  readonly firstYearless: number;
  readonly lastYearless: number;
}

/** What the numbers of the tables that one thread fills stand for here; grows with every table that is adopted. */
export interface KnownNumbers {
  addresses: Uint32Array;
}

/** From this row on, times are told by another clock, or in another year of a clock that has none. */
export interface ClockRun {
  readonly row: number;
  /** A value of `Clock`. */
  readonly clock: number;
  /** Years passed since the first time without a year. */
  readonly turn: number;
}

/** Half a leap year in milliseconds: a longer step back is New Year. */
const halfYear = 183 * 86_400_000;

/** All packets of one or more logs: columns in blocks, addresses and routes by number. */
export class EventTable {
  readonly blocks: EventBlock[] = [];
  readonly routes: RouteTable;
  /** Weights of 65,535 and more, by row. */
  readonly heavy = new Map<number, number>();
  readonly clockRuns: ClockRun[] = [];
  /** Rows from 0 whose time is UTC already. */
  resolvedRows = 0;
  length = 0;
  #clock: number = Clock.none;
  #turn = 0;
  #firstYearless = Number.NaN;
  #lastYearless = Number.NaN;

  /** @param addresses those of other tables that the same thread has filled */
  constructor(
    rules: readonly ActionRule[] = [],
    readonly addresses = new AddressTable(),
  ) {
    this.routes = new RouteTable(rules);
  }

  /** Begins another log: it tells its time in its own way. */
  beginLog(): void {
    this.#clock = Clock.none;
    this.#turn = 0;
    this.#firstYearless = Number.NaN;
    this.#lastYearless = Number.NaN;
  }

  /** Adds the packet that `bytes` held, found on `line`, and its route's number. */
  append(bytes: Uint8Array, packet: Packet, line: number, route: number): void {
    const row = this.length++;
    const at = row & (blockRows - 1);
    if (at === 0) this.blocks.push(new EventBlock());
    const block = this.blocks[row >>> 16]!;
    const { protocol, weight } = packet;
    let marks = 0;
    if (packet.clock !== Clock.none) {
      block.time[at] = packet.time;
      marks |= Mark.time;
      this.#followClock(row, packet);
    }
    block.line[at] = line;
    block.source[at] = this.addresses.id(bytes, packet.source);
    block.destination[at] = this.addresses.id(bytes, packet.destination);
    block.route[at] = route;
    block.protocol[at] = protocol >= 0 && protocol < 255 ? protocol : 255;
    if (packet.destinationPort >= 0) {
      marks |= Mark.ports;
      block.sourcePort[at] = Math.max(0, packet.sourcePort);
      block.destinationPort[at] = packet.destinationPort;
    } else if (packet.icmpType >= 0) block.destinationPort[at] = packet.icmpType * 256 + Math.max(0, packet.icmpCode);
    if (packet.length > 0) block.length[at] = packet.length;
    if (packet.ttl >= 0) {
      marks |= Mark.ttl;
      block.ttl[at] = packet.ttl;
    }
    if (packet.id >= 0) {
      marks |= Mark.id;
      block.id[at] = packet.id;
    }
    block.flags[at] = packet.flags;
    if (protocol === Protocol.arp) marks |= Mark.arp;
    if (protocol === Protocol.tcp && (packet.flags & (TcpFlag.SYN | TcpFlag.ACK)) === TcpFlag.SYN)
      marks |= toolMarks(packet);
    block.marks[at] = marks;
    block.weight[at] = Math.min(weight, 0xffff);
    if (weight >= 0xffff) this.heavy.set(row, weight);
  }

  /** Whether two stretches of rows tell of the same packets at the same times. */
  hasSameRows(first: number, other: number, count: number): boolean {
    for (let i = 0; i < count; i++) {
      const a = this.blocks[(first + i) >>> 16] as EventBlock;
      const b = this.blocks[(other + i) >>> 16] as EventBlock;
      const at = (first + i) & (blockRows - 1);
      const bt = (other + i) & (blockRows - 1);
      for (const column of columns) if (column !== 'line' && a[column][at] !== b[column][bt]) return false;
    }
    return true;
  }

  /** Takes back all rows from `row` on. Addresses and routes that only they had stay known. */
  truncate(row: number): void {
    this.length = row;
    this.resolvedRows = Math.min(this.resolvedRows, row);
    this.blocks.length = Math.ceil(row / blockRows);
    for (const heavy of this.heavy.keys()) if (heavy >= row) this.heavy.delete(heavy);
    while ((this.clockRuns.at(-1)?.row ?? -1) >= row) this.clockRuns.pop();
  }

  /** How many packets the row stands for. */
  weight(row: number): number {
    const weight = (this.blocks[row >>> 16] as EventBlock).weight[row & (blockRows - 1)] as number;
    return weight === 0xffff ? (this.heavy.get(row) as number) : weight;
  }

  /** How many packets all rows stand for. */
  totalWeight(): number {
    let total = 0;
    for (let row = 0; row < this.length; row++) total += this.weight(row);
    return total;
  }

  setWeight(row: number, weight: number): void {
    (this.blocks[row >>> 16] as EventBlock).weight[row & (blockRows - 1)] = Math.min(weight, 0xffff);
    if (weight >= 0xffff) this.heavy.set(row, weight);
  }

  /** Everything as arrays, for another thread. The table must not be used afterwards. */
  pack(): PackedTable {
    return {
      length: this.length,
      blocks: this.blocks.map((block) => ({ ...block })),
      addresses: this.addresses.pack(),
      routes: this.routes.pack(),
      heavy: [...this.heavy],
      clockRuns: this.clockRuns,
      firstYearless: this.#firstYearless,
      lastYearless: this.#lastYearless,
    };
  }

  /** Adds the rows of another table of the same log behind the own ones: its lines are `lines` further on. */
  adopt(packed: PackedTable, lines: number, known: KnownNumbers): void {
    const first = this.length;
    const addresses = this.addresses.adopt(packed.addresses, known.addresses);
    known.addresses = addresses;
    const routes = this.routes.adopt(packed.routes);
    for (const [index, from] of packed.blocks.entries()) {
      const rows = Math.min(blockRows, packed.length - index * blockRows);
      for (let i = 0; i < rows; i++) {
        from.line[i]! += lines;
        from.source[i] = addresses[from.source[i]!]!;
        from.destination[i] = addresses[from.destination[i]!]!;
        from.route[i] = routes[from.route[i]!]!;
      }
      this.#copyRows(from, rows);
    }
    for (const [row, weight] of packed.heavy) this.heavy.set(first + row, weight);
    this.#adoptClock(packed, first);
  }

  #copyRows(from: Columns, rows: number): void {
    for (let done = 0; done < rows; ) {
      const at = this.length & (blockRows - 1);
      if (at === 0) this.blocks.push(new EventBlock());
      const to = this.blocks[this.length >>> 16] as EventBlock;
      const count = Math.min(rows - done, blockRows - at);
      for (const column of columns) to[column].set(from[column].subarray(done, done + count), at);
      done += count;
      this.length += count;
    }
  }

  /** Counts the years of the other table's clock on from the own ones, as if its lines had been read here. */
  #adoptClock(packed: PackedTable, firstRow: number): void {
    const turns = this.#turnBefore(packed.firstYearless);
    for (const { row, clock, turn } of packed.clockRuns) {
      const isNew = clock !== this.#clock || (clock === Clock.noYear && turn + turns !== this.#turn);
      if (clock === Clock.noYear) this.#turn = turn + turns;
      this.#clock = clock;
      if (isNew) this.clockRuns.push({ row: firstRow + row, clock, turn: this.#turn });
    }
    if (Number.isNaN(this.#firstYearless)) this.#firstYearless = packed.firstYearless;
    if (!Number.isNaN(packed.lastYearless)) this.#lastYearless = packed.lastYearless;
  }

  /** The year count at a stamp without a year that follows the last one. */
  #turnBefore(yearless: number): number {
    const step = yearless - this.#lastYearless;
    return step < -halfYear ? this.#turn + 1 : step > halfYear ? this.#turn - 1 : this.#turn;
  }

  #followClock(row: number, packet: Packet): void {
    let turn = this.#turn;
    if (packet.clock === Clock.noYear) {
      turn = this.#turnBefore(packet.time);
      this.#lastYearless = packet.time;
      if (Number.isNaN(this.#firstYearless)) this.#firstYearless = packet.time;
    }
    if (this.#clock === packet.clock && this.#turn === turn) return;
    this.#clock = packet.clock;
    this.#turn = turn;
    this.clockRuns.push({ row, clock: packet.clock, turn });
  }
}

function toolMarks(packet: Packet): number {
  let marks = 0;
  const { kind, v4 } = packet.destination;
  if (packet.sequence >= 0 && kind === AddressKind.v4) {
    if (packet.sequence === v4) marks |= Mark.mirai;
    if (packet.id === ((v4 ^ packet.destinationPort ^ packet.sequence) & 0xffff)) marks |= Mark.masscan;
  }
  if (packet.id === 54321 && packet.window === 65535) marks |= Mark.zmap;
  return marks;
}
