import type { DetailSubject } from '../protocol/details';
import { fill } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { detailButton } from './detailButton';
import { button, type Child, h, setAttribute, setText } from './dom';
import { door, doorTitle } from './door';
import { KeyedList } from './keyedList';
import { linesButton } from './linesButton';
import { offerRows, plainNumber, type TableRows } from './tableExport';

/** One column beside the row's heading. */
export interface Column<Row> {
  readonly heading: string;
  /** What the heading means: its tooltip. */
  readonly meaning?: string;
  /** Right-aligned digits of equal width. */
  readonly numeric?: boolean;
  /** Takes the width that the others leave, and is cut off with an ellipsis; its whole text is its tooltip. */
  readonly rest?: boolean;
  /** What a file says in place of the cell's text. */
  readonly value?: (row: Row) => string | number | undefined;
  /** Text, or nodes for a cell that is more than text. */
  readonly cell: (row: Row) => string | readonly Child[];
}

/** What a table shows. The first column is the row's heading, a door where the row has events. */
export interface TableOptions<Row> {
  readonly caption: string;
  readonly rowHeading: string;
  readonly key: (row: Row) => string;
  readonly name: (row: Row) => string;
  /** Addresses and ports: the font of the editor. */
  readonly code?: boolean;
  /** The query that selects the events of the row; absent for a row without any. */
  readonly filter?: (row: Row) => string | undefined;
  /** The port or source of a row, which a button behind the heading opens. */
  readonly opens?: (row: Row) => DetailSubject;
  /** Rows that matter less than the others. */
  readonly quiet?: (row: Row) => boolean;
  readonly columns: readonly Column<Row>[];
  /** Rows before "Show more". */
  readonly atFirst: number;
}

/** A real table (caption, column and row headings) that keeps its rows and the focus while figures change. */
export class Table<Row> {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #options: TableOptions<Row>;
  readonly #list: KeyedList<Row, HTMLTableRowElement>;
  readonly #more: HTMLButtonElement;
  readonly #note = h('p', { class: 'note', hidden: true });
  readonly #current = new WeakMap<HTMLElement, Row>();
  #atFirst: number;
  #rows: readonly Row[] = [];
  #all = false;

  constructor(context: PageContext, options: TableOptions<Row>) {
    this.#context = context;
    this.#options = options;
    this.#atFirst = options.atFirst;
    const body = h('tbody');
    this.#list = new KeyedList<Row, HTMLTableRowElement>(body, {
      key: options.key,
      create: (row) => this.#create(row),
      update: (element, row) => this.#update(element, row),
    });
    this.#more = button({ class: 'more', hidden: true }, () => this.#showAll());
    this.element = h(
      'div',
      { class: 'table-view' },
      h(
        'div',
        { class: 'table-scroll' },
        h(
          'table',
          {},
          h('caption', {}, options.caption),
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              h('th', { scope: 'col' }, options.rowHeading),
              ...options.columns.map(({ heading, numeric, meaning }) =>
                h('th', { scope: 'col', class: numeric && 'numeric', title: meaning }, heading),
              ),
            ),
          ),
          body,
        ),
      ),
      this.#more,
      this.#note,
    );
    offerRows(this.element, () => this.#export());
  }

  /** How many rows stand before "Show more" from the next `show` on; 0: as many as usual. */
  set atFirst(rows: number) {
    this.#atFirst = rows === 0 ? this.#options.atFirst : rows;
  }

  /** All rows, also those that are not shown yet. */
  #export(): TableRows {
    const { caption, rowHeading, name, columns } = this.#options;
    return {
      caption,
      headings: [rowHeading, ...columns.map(({ heading }) => heading)],
      cells: this.#rows.map((row) => [name(row), ...columns.map((column) => exportedCell(column, row))]),
      data: this.#rows,
    };
  }

  /** Shows the rows; `note` stands below (why there are not more). */
  show(rows: readonly Row[], note?: string): void {
    this.#rows = rows;
    const hidden = this.#all ? 0 : Math.max(0, rows.length - this.#atFirst);
    this.#list.show(hidden === 0 ? rows : rows.slice(0, this.#atFirst));
    this.#more.hidden = hidden === 0;
    setText(this.#more, fill(this.#context.strings.showMore, this.#context.formats.count(hidden)));
    this.#note.hidden = note === undefined || hidden > 0;
    setText(this.#note, note ?? '');
  }

  #showAll(): void {
    const next = this.#atFirst;
    this.#all = true;
    this.show(this.#rows, this.#note.textContent || undefined);
    // The button is gone: the keyboard goes on at the first row it brought.
    this.#list.rows[next]?.querySelector('button')?.focus();
  }

  #create(first: Row): HTMLTableRowElement {
    const query = () => {
      const row = this.#current.get(leads);
      return row === undefined ? undefined : this.#options.filter?.(row);
    };
    const leads: HTMLButtonElement = door(this.#context, { class: 'door' }, query);
    const extra = linesButton(this.#context, this.#options.name(first), query);
    const { opens } = this.#options;
    // The key of a row names its port or source, so the first one is as good as the newest.
    const open = opens && detailButton(this.#context, opens(first));
    const heading = h('th', { scope: 'row', class: this.#options.code && 'code' }, leads, h('span'), open, extra);
    return h(
      'tr',
      {},
      heading,
      ...this.#options.columns.map(({ numeric, rest }) => h('td', { class: numeric ? 'numeric' : rest && 'rest' })),
    );
  }

  #update(element: HTMLTableRowElement, row: Row): void {
    const { name, columns, quiet, filter } = this.#options;
    element.classList.toggle('quiet', quiet?.(row) ?? false);
    const [heading, ...cells] = element.children;
    if (heading === undefined) return;
    const [door, plain] = heading.children as unknown as [HTMLButtonElement, HTMLElement];
    const extra = heading.lastElementChild as HTMLElement;
    const leads = filter?.(row) !== undefined;
    extra.hidden = !leads;
    this.#current.set(door, row);
    door.hidden = !leads;
    plain.hidden = leads;
    setText(leads ? door : plain, name(row));
    setAttribute(door, 'title', doorTitle(this.#context.strings, name(row)));
    cells.forEach((cell, index) => {
      const content = columns[index]?.cell(row) ?? '';
      if (typeof content === 'string') {
        setText(cell, content);
        setAttribute(cell, 'title', columns[index]?.rest === true && content);
      } else cell.replaceChildren(...content.filter((child) => child !== undefined));
    });
  }
}

function exportedCell<Row>({ value, cell, numeric }: Column<Row>, row: Row): string | number | undefined {
  if (value !== undefined) return value(row);
  const content = cell(row);
  const text = typeof content === 'string' ? content : content.map(textOf).join('').trim();
  return numeric === true ? plainNumber(text) : text;
}

function textOf(child: Child): string {
  return typeof child === 'string' ? child : (child?.textContent ?? '');
}
