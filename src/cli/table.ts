import { harmless, pad, textWidth } from './textWidth';

/** One column of a table; numbers stand at the `end`. */
export interface Column<Row> {
  readonly title: string;
  readonly side: 'start' | 'end';
  /** Undefined where a row has nothing to say; a column that never has is left out. */
  cell(row: Row): string | undefined;
  /** Colours the padded cell. */
  paint?(text: string, row: Row): string;
}

/** Two blanks before every line, titles above aligned columns, no blanks at the end of a line. */
export function table<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  dim: (text: string) => string,
): readonly string[] {
  const used = columns
    .map((column) => ({ column, cells: rows.map((row) => column.cell(row)) }))
    .filter(({ cells }) => cells.some((cell) => cell !== undefined))
    .map(({ column, cells }) => {
      const texts = cells.map((cell) => harmless(cell ?? ''));
      return { column, texts, width: Math.max(...[column.title, ...texts].map(textWidth)) };
    });
  const titles = used.map(({ column, width }) => pad(column.title, width, column.side)).join('  ');
  const lines = rows.map((row, at) =>
    used
      .map(({ column, texts, width }, index) => {
        const last = index === used.length - 1 && column.side === 'start';
        const text = last ? (texts[at] ?? '') : pad(texts[at] ?? '', width, column.side);
        return column.paint?.(text, row) ?? text;
      })
      .join('  '),
  );
  return [dim(titles.trimEnd()), ...lines.map((line) => line.trimEnd())].map((line) => `  ${line}`);
}
