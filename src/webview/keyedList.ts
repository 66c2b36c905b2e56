/** How a {@link KeyedList} makes and changes its elements. */
export interface KeyedListRules<Item, Row extends HTMLElement> {
  key(item: Item): string;
  create(item: Item): Row;
  /** Called for new and for kept elements. */
  update(row: Row, item: Item, index: number): void;
}

/**
 * The children of one element, kept by key while figures change: a row that stays keeps its element, and the row that
 * has the keyboard focus is never taken out of the document, since that would lose the focus.
 */
export class KeyedList<Item, Row extends HTMLElement> {
  readonly #parent: HTMLElement;
  readonly #rules: KeyedListRules<Item, Row>;
  #rows = new Map<string, Row>();

  constructor(parent: HTMLElement, rules: KeyedListRules<Item, Row>) {
    this.#parent = parent;
    this.#rules = rules;
  }

  /** The elements in the order of the last `show`. */
  get rows(): readonly Row[] {
    return [...this.#rows.values()];
  }

  show(items: readonly Item[]): void {
    const rows = new Map<string, Row>();
    items.forEach((item, index) => {
      const key = this.#rules.key(item);
      const row = this.#rows.get(key) ?? this.#rules.create(item);
      this.#rules.update(row, item, index);
      rows.set(key, row);
    });
    for (const [key, row] of this.#rows) if (rows.get(key) !== row) row.remove();
    this.#rows = rows;
    this.#order([...rows.values()]);
  }

  #order(rows: readonly Row[]): void {
    if (rows.every((row, index) => this.#parent.children[index] === row)) return;
    const focused = rows.find((row) => row.contains(document.activeElement));
    let before = focused;
    for (const row of rows) {
      if (row === focused) before = undefined;
      else if (before === undefined) this.#parent.append(row);
      else this.#parent.insertBefore(row, before);
    }
  }
}
