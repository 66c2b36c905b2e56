/** Lines of a log, 1-based, both included. */
export interface LineSpan {
  readonly from: number;
  readonly to: number;
}

/** Ascending lines as spans, at most `limit` (1 or more): what lies next to each other is one, and if need be what lies near. */
export function spansOfLines(lines: Iterable<number>, limit: number): readonly LineSpan[] {
  let spans: LineSpan[] = [];
  for (const line of lines) extend(spans, { from: line, to: line }, 1);
  for (let gap = 2; spans.length > limit; gap *= 2) {
    const nearer: LineSpan[] = [];
    for (const span of spans) extend(nearer, span, gap);
    spans = nearer;
  }
  return spans;
}

function extend(spans: LineSpan[], span: LineSpan, gap: number): void {
  const last = spans.at(-1);
  if (last === undefined || span.from - last.to > gap) spans.push(span);
  else spans[spans.length - 1] = { from: last.from, to: span.to };
}
