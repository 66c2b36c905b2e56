import type { Summary } from '../core/summary';
import type { Progress } from '../protocol/analysis';
import type {
  FindingKey,
  FindingsInWords,
  PageStart,
  ReadState,
  ShowSetting,
  SummaryHost,
  SummaryLimits,
  SummaryPage,
} from '../protocol/page';
import { connect } from '../protocol/rpc';
import { Formats } from '../report/format';
import { ActionsCard } from './actionsCard';
import { BackscatterCard } from './backscatterCard';
import { CompareCard } from './compareCard';
import type { PageContext } from './context';
import { CountriesCard } from './countriesCard';
import { DetailSection } from './detailSection';
import { h, setAttribute } from './dom';
import { Filter } from './filter';
import { FilterBar } from './filterBar';
import { Findings } from './findings';
import { Head } from './head';
import { MonthsCard } from './monthsCard';
import { Nothing } from './nothing';
import { PortsCard } from './portsCard';
import { Quality } from './quality';
import { SourcesCard } from './sourcesCard';
import { StatusBar } from './statusBar';
import { onLookChange } from './theme';
import { TimeCard } from './timeCard';
import { Trail } from './trail';
import { TtlCard } from './ttlCard';
import { ViewState, type VsCodeApi } from './viewState';
import { VolumeCard } from './volumeCard';
import { WeekCard } from './weekCard';

declare function acquireVsCodeApi(): VsCodeApi;

/** Milliseconds that cards are drawn for before the browser may paint them and answer a key: half a frame. */
const mostAtATime = 8;

/** What the host gives to be shown. */
type Figures = Parameters<SummaryPage['show']>;

/** The Attack Summary, built once the host has said language, words and logs. */
class Page implements SummaryPage {
  readonly #context: PageContext;
  readonly #head: Head;
  readonly #filterBar: FilterBar;
  readonly #findings: Findings;
  readonly #status: StatusBar;
  readonly #quality: Quality;
  readonly #nothing: Nothing;
  readonly #cards: readonly {
    readonly element: HTMLElement;
    show(summary: Summary, limits: SummaryLimits, state: ReadState, setting: ShowSetting): void;
    tell?(words: FindingsInWords): void;
    recolour?(): void;
  }[];
  readonly #charts: HTMLElement;
  readonly #detail: DetailSection;
  #newest: Figures | undefined;
  #drawing: Promise<void> | undefined;
  #restored = false;

  constructor(root: HTMLElement, start: PageStart, context: PageContext) {
    this.#context = context;
    this.#status = new StatusBar(context, start, {
      cancel: () => void this.#cancel(),
      openNotes: () => this.#quality.open(),
    });
    this.#head = new Head(context, start, this.#status.element);
    this.#filterBar = new FilterBar(context);
    this.#findings = new Findings(context);
    this.#quality = new Quality(context);
    this.#nothing = new Nothing(context, () => this.#filterBar.clear());
    this.#cards = [
      new TimeCard(context),
      new PortsCard(context),
      new CountriesCard(context, start.countryData),
      new SourcesCard(context),
      new MonthsCard(context),
      new TtlCard(context),
      new ActionsCard(context),
      new WeekCard(context),
      new VolumeCard(context),
      new BackscatterCard(context),
      new CompareCard(context),
    ];
    this.#detail = new DetailSection(context);
    this.#charts = h('div', { class: 'cards reading waiting' }, ...this.#cards.map(({ element }) => element));
    root.replaceChildren(
      this.#head.element,
      this.#filterBar.element,
      this.#head.figures,
      this.#findings.element,
      this.#nothing.element,
      this.#detail.element,
      this.#charts,
      // At the end, where it moves nothing when it appears; the status bar leads to it.
      this.#quality.element,
    );
    context.filter.onChange(() => this.#reflectFilter());
  }

  async progress(progress: Progress): Promise<void> {
    // A last, late report must not turn a complete page back into a reading one.
    const late = progress.bytesTotal > 0 && progress.bytesRead >= progress.bytesTotal;
    if (this.#status.state !== 'reading' && late) return;
    this.#setState('reading');
    this.#status.setProgress(progress);
  }

  async show(...figures: Figures): Promise<void> {
    this.#newest = figures;
    this.#findings.expect(figures[2].query);
    this.#drawing ??= this.#draw(figures).finally(() => {
      this.#drawing = undefined;
    });
    await this.#drawing;
  }

  /**
   * Draws card by card, so that the first chart is seen, and a key answered, before the last is drawn. Newer figures go on
   * where the older ones stopped: figures that come quickly must not keep the last cards waiting.
   */
  async #draw(figures: Figures, first = 0): Promise<void> {
    this.#drawHead(...figures);
    const [summary, state, setting, limits] = figures;
    const cards = summary.packets > 0 ? this.#cards : [];
    let begun = performance.now();
    for (let drawn = 0; drawn < cards.length; drawn++) {
      const place = (first + drawn) % cards.length;
      cards[place]?.show(summary, limits, state, setting);
      if (performance.now() - begun < mostAtATime) continue;
      await taskLater();
      if (this.#newest !== figures) return this.#draw(this.#newest ?? figures, place + 1);
      begun = performance.now();
    }
    this.#context.filter.arrived(setting.query);
    this.#setState(state);
    if (state !== 'reading') this.#restoreScroll();
  }

  #drawHead(summary: Summary, state: ReadState, setting: ShowSetting, limits: SummaryLimits): void {
    this.#filterBar.show(summary, setting.totalEvents, limits.savedFilters);
    const nothing = summary.packets === 0 && state !== 'reading';
    this.#nothing.element.hidden = !nothing;
    this.#charts.hidden = nothing;
    this.#findings.element.hidden = nothing;
    this.#head.show(summary);
    this.#status.setFollowing(summary, setting.following);
    this.#quality.show(summary);
    this.#status.setNotes(summary.quality.length);
    if (nothing) this.#nothing.show(summary, setting);
    if (summary.packets > 0) this.#charts.classList.remove('waiting');
    this.#detail.update(setting.query);
  }

  async tell(words: FindingsInWords): Promise<void> {
    this.#findings.tell(words);
    for (const card of this.#cards) card.tell?.(words);
  }

  async reveal(finding: FindingKey): Promise<void> {
    this.#findings.reveal(finding);
  }

  async fail(message: string): Promise<void> {
    this.#context.filter.abandon();
    this.#setState('failed', message);
  }

  recolour(): void {
    for (const card of [...this.#cards, this.#detail]) card.recolour?.();
  }

  async #cancel(): Promise<void> {
    await this.#context.host.cancel();
    // The host shows what it has; when it had nothing yet, only this says that nothing more will come.
    if (this.#status.state === 'reading') this.#setState('cancelled');
  }

  #setState(state: ReadState | 'failed', message?: string): void {
    this.#status.setState(state, message);
    this.#charts.classList.toggle('reading', state === 'reading');
    if (!this.#charts.classList.contains('waiting')) return;
    this.#charts.hidden = state !== 'reading';
    this.#findings.element.hidden = this.#charts.hidden;
  }

  /** The old figures stay until the new ones come, and say that they are old. */
  #reflectFilter(): void {
    const { waiting } = this.#context.filter;
    for (const element of [this.#head.figures, this.#findings.element, this.#charts, this.#nothing.element]) {
      setAttribute(element, 'aria-busy', waiting && 'true');
    }
  }

  #restoreScroll(): void {
    if (this.#restored) return;
    this.#restored = true;
    scrollTo({ top: this.#context.view.scroll, behavior: 'instant' });
    let pending: ReturnType<typeof setTimeout> | undefined;
    addEventListener('scroll', () => {
      clearTimeout(pending);
      pending = setTimeout(() => {
        this.#context.view.scroll = Math.round(scrollY);
      }, 200);
    });
  }
}

/** Lets the browser paint and answer keys in between. */
function taskLater(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

async function open(root: HTMLElement): Promise<void> {
  const api = acquireVsCodeApi();
  let ready: (page: Page) => void = () => {};
  const page = new Promise<Page>((resolve) => {
    ready = resolve;
  });
  const host = connect<SummaryHost, SummaryPage>(
    {
      post: (message) => api.postMessage(message),
      onMessage: (listener) => addEventListener('message', ({ data }) => listener(data)),
    },
    {
      // The host may send before its answer to `load` has been worked on.
      progress: async (progress) => (await page).progress(progress),
      show: async (...shown) => (await page).show(...shown),
      tell: async (words) => (await page).tell(words),
      reveal: async (finding) => (await page).reveal(finding),
      fail: async (message) => (await page).fail(message),
    },
  );
  const start = await host.load();
  document.documentElement.lang = start.language;
  document.title = start.title;
  const formats = new Formats(start.language, start.zone);
  const view = new ViewState(api, start.restore);
  const filter = new Filter(host, view, start.query);
  view.query = start.query;
  const built = new Page(root, start, { strings: start.strings, formats, host, view, filter, trail: new Trail(view) });
  onLookChange(() => built.recolour());
  ready(built);
}

const root = document.getElementById('page');
if (root !== null) void open(root);
