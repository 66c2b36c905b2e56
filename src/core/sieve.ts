import { type Columns, type EventBlock, Mark } from './eventTable';

/** The rows of a block that a sieve is applied to. */
export interface SieveRows {
  readonly block: EventBlock;
  /** UTC milliseconds by place in the block. */
  readonly times: Float64Array;
}

/** Keeps those of the first `count` places that pass, in front and in order. Returns how many. */
export type Sieve = (rows: SieveRows, places: Uint16Array, count: number) => number;

/** Tells whether the event at a place passes. */
export type RowTest = (block: EventBlock, place: number, time: number) => boolean;

/** What a column must hold. */
export interface ColumnWish {
  readonly column: keyof Columns;
  /** By value of the column: 1 where it is wanted. */
  readonly wanted: Uint8Array;
  /** Bits of `Mark` that an event must have beside. */
  readonly needs: number;
  /** Passes all that is not so. */
  readonly negated: boolean;
}

/** One look at a table for each event: what most words of a query come to. */
export function sieveByColumn({ column, wanted, needs, negated }: ColumnWish): Sieve {
  const flip = negated ? 1 : 0;
  return ({ block }, places, count) => {
    const values = block[column];
    const marks = block.marks;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const place = places[i]!;
      const has = (marks[place]! & needs) === needs ? wanted[values[place]!]! : 0;
      // Written always and counted when it passes: no branch that the processor would guess wrong.
      places[kept] = place;
      kept += has ^ flip;
    }
    return kept;
  };
}

/** Passes what has a time within one of the spans, `to` not included. */
export function sieveByTime(spans: readonly { readonly from: number; readonly to: number }[], negated: boolean): Sieve {
  return ({ block: { marks }, times }, places, count) => {
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const place = places[i]!;
      const time = times[place]!;
      let isInside = false;
      if ((marks[place]! & Mark.time) !== 0)
        for (let s = 0; s < spans.length && !isInside; s++) isInside = time >= spans[s]!.from && time < spans[s]!.to;
      if (isInside !== negated) places[kept++] = place;
    }
    return kept;
  };
}

/** Asks for each event: for the rarer words. */
export function sieveByTest(test: RowTest, negated: boolean): Sieve {
  return ({ block, times }, places, count) => {
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const place = places[i]!;
      if (test(block, place, times[place]!) !== negated) places[kept++] = place;
    }
    return kept;
  };
}

/** Passes what all sieves pass. */
export function sieveByAll(sieves: readonly Sieve[]): Sieve {
  return (rows, places, count) => sieves.reduce((left, sieve) => (left === 0 ? 0 : sieve(rows, places, left)), count);
}

/** Passes what a sieve holds back. */
export function sieveByNot(sieve: Sieve): Sieve {
  return (rows, places, count) => {
    const passed = places.slice(0, count);
    const passing = sieve(rows, passed, count);
    let kept = 0;
    for (let i = 0, next = 0; i < count; i++) {
      if (next < passing && passed[next] === places[i]) next++;
      else places[kept++] = places[i]!;
    }
    return kept;
  };
}
