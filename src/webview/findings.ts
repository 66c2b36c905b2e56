import type { FindingCard, FindingKey, FindingsInWords } from '../protocol/page';
import { fill, type SummaryStrings } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { copyButton } from './copyButton';
import { button, h, setText } from './dom';
import { FindingFilter } from './findingFilter';
import { FindingItem } from './findingItem';
import { KeyedList } from './keyedList';
import { redactionOf } from './redaction';
import { Verdict } from './verdict';

/** Lines that the room for the findings is made for, and how few there may be instead when the answers above are long. */
const usualLines = 5;
const fewestLines = 3;
/** A larger gap below the lines would look like something missing: what is below rather moves up. */
const mostLinesLeft = 2;
const severities = ['critical', 'high', 'medium', 'low', 'info'] as const;

/** What the log tells, the most important first. It answers "is something wrong?" before any chart does. */
export class Findings {
  readonly element: HTMLElement;
  readonly #context: PageContext;
  readonly #list: KeyedList<FindingCard, HTMLLIElement>;
  readonly #items = new WeakMap<HTMLElement, FindingItem>();
  readonly #counts = h('p', { class: 'finding', role: 'status' });
  readonly #copy: HTMLButtonElement;
  readonly #more: HTMLButtonElement;
  readonly #verdict = new Verdict();
  readonly #baseline = h('p', { class: 'baseline', hidden: true });
  readonly #filter: FindingFilter;
  readonly #cannotTell = h('ul', { class: 'cannot-tell', hidden: true });
  readonly #keys = new Map<FindingCard, string>();
  #findings: readonly FindingCard[] | undefined;
  #query: string | undefined;
  /** What came before the figures it belongs to. */
  #early: FindingsInWords | undefined;
  #all = false;
  /** Lines that are seen before all are wanted. */
  #lines = usualLines;
  /** To be revealed when it comes. */
  #awaited: FindingKey | undefined;

  constructor(context: PageContext) {
    this.#context = context;
    const { strings, host, view } = context;
    const list = h('ul', { class: 'insights' });
    this.#list = new KeyedList<FindingCard, HTMLLIElement>(list, {
      key: (finding) => this.#keys.get(finding) ?? '',
      create: () => {
        const item = new FindingItem(context);
        this.#items.set(item.element, item);
        return item.element;
      },
      update: (element, finding) => this.#items.get(element)?.show(finding),
    });
    this.#copy = copyButton(context, strings.copyAll, () => host.copyFindings(redactionOf(view)));
    this.#filter = new FindingFilter(context, () => this.#reflect());
    this.#more = button({ class: 'more', hidden: true }, () => this.#showAll());
    this.element = h(
      'section',
      { class: 'card findings', 'aria-labelledby': 'heading-findings' },
      h('header', { class: 'card-header' }, h('h2', { id: 'heading-findings' }, strings.findings), this.#copy),
      this.#counts,
      this.#verdict.element,
      this.#baseline,
      this.#filter.element,
      list,
      this.#more,
      this.#cannotTell,
    );
    // What was measured holds for one width.
    addEventListener('resize', () => this.#keepRoom(0));
    this.#reflect();
  }

  /** Waits for what the events under a query tell. Until it is told anew, what was told of the same query holds. */
  expect(query: string): void {
    if (query === this.#query) return;
    const room = this.element.getBoundingClientRect().height;
    const wasPending = this.#findings === undefined;
    this.#query = query;
    this.#all = false;
    this.#show(undefined);
    if (!wasPending) this.#keepRoom(room);
    if (this.#early?.query === query) this.tell(this.#early);
    this.#early = undefined;
  }

  /** Shows what the events under a query tell; of a query that is not waited for, when it is. */
  tell(words: FindingsInWords): void {
    if (words.query !== this.#query) {
      this.#early = words;
      return;
    }
    const room = this.element.getBoundingClientRect().height;
    const wasPending = this.#findings === undefined;
    this.#show(words);
    if (wasPending) this.#fill(room);
  }

  #show(words: FindingsInWords | undefined): void {
    this.#findings = words?.findings;
    this.#verdict.show(words?.verdict);
    this.#baseline.hidden = words?.baseline === undefined;
    setText(this.#baseline, words?.baseline ?? '');
    const cannotTell = words?.cannotTell ?? [];
    this.#cannotTell.hidden = cannotTell.length === 0;
    this.#cannotTell.replaceChildren(...cannotTell.map((sentence) => h('li', {}, sentence)));
    this.#reflect();
  }

  /** Fills the room that was kept with as many lines as it has, so that nothing below moves when the findings come. */
  #fill(room: number): void {
    this.#keepRoom(0);
    this.#lines = usualLines;
    this.#reflect();
    const { rows } = this.#list;
    const line = rows.reduce((sum, row) => sum + row.offsetHeight, 0) / Math.max(1, rows.length);
    if (room === 0 || line === 0) return;
    const left = () => room - this.element.getBoundingClientRect().height;
    this.#lines = Math.max(fewestLines, usualLines + Math.floor(left() / line));
    this.#reflect();
    if (left() > 0 && left() <= mostLinesLeft * line) this.#keepRoom(room);
  }

  #keepRoom(height: number): void {
    this.element.style.minHeight = height === 0 ? '' : `${height}px`;
  }

  /** Unfolds a finding and brings it into view, now or when it comes. */
  reveal(finding: FindingKey): void {
    this.#awaited = finding;
    this.#revealAwaited();
  }

  #revealAwaited(): void {
    const awaited = this.#awaited;
    const finding = this.#findings?.find(
      ({ code, line }) => code === awaited?.code && line?.log === awaited.line.log && line.line === awaited.line.line,
    );
    if (finding === undefined) return;
    this.#awaited = undefined;
    if (!this.#filter.matches(finding)) this.#filter.clear();
    if (this.#matching().indexOf(finding) >= this.#lines) this.#all = true;
    this.#reflect();
    const index = this.#matching().indexOf(finding);
    const row = this.#list.rows[index];
    if (row !== undefined) this.#items.get(row)?.unfold();
  }

  #reflect(): void {
    const { strings, formats } = this.#context;
    const findings = this.#findings ?? [];
    this.#name(findings);
    this.element.classList.toggle('pending', this.#findings === undefined);
    this.#copy.hidden = findings.length === 0;
    this.#filter.show(findings);
    const matching = this.#matching();
    this.#list.show(this.#all ? matching : matching.slice(0, this.#lines));
    this.#more.hidden = this.#all || matching.length <= this.#lines;
    setText(this.#more, fill(strings.showAll, formats.count(matching.length)));
    setText(this.#counts, this.#sentence(strings));
    if (this.#awaited !== undefined) this.#revealAwaited();
  }

  #matching(): readonly FindingCard[] {
    return (this.#findings ?? []).filter((finding) => this.#filter.matches(finding));
  }

  #sentence(strings: SummaryStrings): string {
    const findings = this.#findings;
    if (findings === undefined) return strings.findingsPending;
    if (findings.length === 0) return this.#query === '' ? strings.nothingRemarkable : strings.nothingRemarkableHere;
    const { formats } = this.#context;
    if (this.#filter.isOn)
      return fill(strings.findingsShown, formats.count(this.#matching().length), formats.count(findings.length));
    const counts = severities.flatMap((severity) => {
      const count = findings.filter((finding) => finding.severity === severity).length;
      return count === 0 ? [] : [fill(strings.labelled, strings[severity], formats.count(count))];
    });
    return fill(strings.findingsCount, formats.count(findings.length), counts.join(', '));
  }

  /** Findings keep their element, and so whether they are unfolded, by code and query; equal ones by their order. */
  #name(findings: readonly FindingCard[]): void {
    const used = new Map<string, number>();
    this.#keys.clear();
    for (const finding of findings) {
      const key = `${finding.code} ${finding.query}`;
      const count = used.get(key) ?? 0;
      used.set(key, count + 1);
      this.#keys.set(finding, `${key} ${count}`);
    }
  }

  #showAll(): void {
    this.#all = true;
    this.#reflect();
    // The button is gone: the keyboard goes on at the first finding it brought.
    this.#list.rows[this.#lines]?.querySelector('summary')?.focus();
  }
}
