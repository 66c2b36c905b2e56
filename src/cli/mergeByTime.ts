import type { EventLine } from '../language/eventLine';

/** The packets of one log. */
export interface LogLines {
  /** When the first that has a time was, UTC milliseconds; `undefined` when none has. */
  readonly from: number | undefined;
  /** Opens the log: its packets by rising line number. */
  lines(): AsyncIterable<EventLine>;
}

/** A log that is being read, and its next packet. */
interface OpenLines {
  readonly lines: AsyncIterator<EventLine>;
  next: EventLine;
  /** The time of `next`; of the packet before it when it has none. */
  time: number;
}

/**
 * The packets of several logs by time. Each log keeps its own order: a packet without a time stays behind the one before it.
 * At equal times the log that began first comes first, and of these the one that is named first, so that a rotated set is in
 * order however its files are dated. A log without any time comes before all others. A log is opened when the turn of its
 * first packet comes: of a rotated set only one or two are open at a time.
 */
export async function* mergeByTime(logs: readonly LogLines[]): AsyncGenerator<EventLine> {
  const waiting = logs
    .map(({ from = Number.NEGATIVE_INFINITY, lines }) => ({ from, lines }))
    .sort((a, b) => (a.from === b.from ? 0 : a.from - b.from));
  const open: OpenLines[] = [];
  try {
    for (;;) {
      let first = open[0];
      for (const log of open) if (first === undefined || log.time < first.time) first = log;
      const [candidate] = waiting;
      if (candidate !== undefined && (first === undefined || candidate.from < first.time)) {
        waiting.shift();
        const lines = candidate.lines()[Symbol.asyncIterator]();
        const { value, done } = await lines.next();
        if (!done) open.push({ lines, next: value, time: candidate.from });
        continue;
      }
      if (first === undefined) return;
      yield first.next;
      const { value, done } = await first.lines.next();
      if (done) open.splice(open.indexOf(first), 1);
      else {
        first.next = value;
        first.time = value.time ?? first.time;
      }
    }
  } finally {
    for (const { lines } of open) await lines.return?.();
  }
}
