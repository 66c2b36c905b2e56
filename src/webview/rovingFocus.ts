/**
 * Makes the buttons of a container one stop of the Tab key; arrow keys move between them, Home and End go to the ends,
 * Page Up and Page Down go a page. The `companions` of a button (smaller buttons beside it) are the next stops of the
 * Tab key, those of the others are none.
 */
export class RovingFocus {
  readonly #buttons: () => readonly HTMLElement[];
  readonly #companions: (button: HTMLElement) => Iterable<HTMLElement>;
  #stop: HTMLElement | undefined;
  /** Buttons that Page Up and Page Down pass. */
  page = 10;
  /** Buttons that the up and down arrows pass: those of a row, where the buttons stand in rows. */
  row = 1;

  constructor(
    container: HTMLElement,
    buttons: () => readonly HTMLElement[],
    companions: (button: HTMLElement) => Iterable<HTMLElement> = () => [],
  ) {
    this.#buttons = buttons;
    this.#companions = companions;
    container.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && this.#buttons().includes(target)) this.#setStop(target);
    });
    container.addEventListener('keydown', (event) => this.#move(event));
  }

  /** After the buttons changed: keeps the stop when it is still there, else it is `preferred` or the first. */
  refresh(preferred?: HTMLElement): void {
    const buttons = this.#buttons();
    const kept = this.#stop?.isConnected && buttons.includes(this.#stop) ? this.#stop : undefined;
    const focused = kept === document.activeElement;
    const stop = focused ? kept : (preferred ?? kept ?? buttons[0]);
    for (const other of [this.#stop, ...buttons]) {
      if (other !== undefined && other !== stop) this.#setTabIndex(other, -1);
    }
    this.#stop = stop;
    if (stop !== undefined) this.#setTabIndex(stop, 0);
  }

  #setStop(stop: HTMLElement): void {
    if (this.#stop !== undefined) this.#setTabIndex(this.#stop, -1);
    this.#setTabIndex(stop, 0);
    this.#stop = stop;
  }

  #setTabIndex(button: HTMLElement, tabIndex: 0 | -1): void {
    button.tabIndex = tabIndex;
    for (const companion of this.#companions(button)) companion.tabIndex = tabIndex;
  }

  #move(event: KeyboardEvent): void {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const buttons = this.#buttons();
    const here = buttons.indexOf(event.target as HTMLElement);
    if (here < 0) return;
    const last = buttons.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowUp: here - this.row,
      ArrowLeft: here - 1,
      ArrowDown: here + this.row,
      ArrowRight: here + 1,
      PageUp: here - this.page,
      PageDown: here + this.page,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    // At the edge of rows the arrows stay in their column.
    if (this.row > 1 && event.key.startsWith('Arrow') && (target < 0 || target > last)) return;
    buttons[Math.min(last, Math.max(0, target))]?.focus();
  }
}
