/** Reasons why the figures may be less than the whole truth. */
export const qualityCodes = [
  'unparsed',
  'trimmed',
  'suppressed',
  'repeated',
  'gap',
  'clockJump',
  'noYear',
  'flatCeiling',
  'duplicate',
] as const;

export type QualityCode = (typeof qualityCodes)[number];

/** One reason, how often it occurred, and the first lines (1-based, at most 20) that show it. */
export interface QualityNote {
  readonly code: QualityCode;
  readonly count: number;
  readonly lines: readonly number[];
}

/** Lines kept of each note. */
const keptLines = 20;

/** Gathers notes while a log is read. */
export class QualityNotes {
  readonly #notes = new Map<QualityCode, { count: number; readonly lines: number[] }>();

  /** `line` 0: no line to show. */
  add(code: QualityCode, line: number, count = 1): void {
    let note = this.#notes.get(code);
    if (note === undefined) {
      note = { count: 0, lines: [] };
      this.#notes.set(code, note);
    }
    note.count += count;
    if (line > 0 && note.lines.length < keptLines) note.lines.push(line);
  }

  /** Adds the notes on another part of the log, whose lines are `lines` further on. */
  adopt(notes: readonly QualityNote[], lines: number): void {
    for (const { code, count, lines: shown } of notes) {
      for (const line of shown) this.add(code, line + lines, 0);
      this.add(code, 0, count);
    }
  }

  /** Takes back the notes on all lines from `line` on, given what was known before. */
  restore(notes: readonly QualityNote[]): void {
    this.#notes.clear();
    this.adopt(notes, 0);
  }

  /** In the order of {@link qualityCodes}. */
  list(): QualityNote[] {
    return qualityCodes.flatMap((code) => {
      const note = this.#notes.get(code);
      return note === undefined ? [] : [{ code, count: note.count, lines: [...note.lines] }];
    });
  }
}
