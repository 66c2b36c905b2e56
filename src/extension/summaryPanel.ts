import { Disposable, env, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { Summary } from '../core/summary';
import { Zone } from '../core/zone';
import type { LinePlace } from '../protocol/analysis';
import { HumanError } from '../protocol/humanError';
import { type PageStart, pageRows, type ReadState, type SummaryHost, type SummaryPage } from '../protocol/page';
import { connect } from '../protocol/rpc';
import type { HeldAnalysis } from './analyses';
import type { Errors } from './errors';
import { goToLine } from './goToLine';
import { shownPath } from './logSource';
import type { PortOnLine } from './portUnderCursor';
import { timeZone } from './settings';
import { pageRoots, summaryHtml } from './summaryHtml';
import { summaryStrings } from './summaryStrings';

/** Least milliseconds between two looks at what has been read so far. */
const pollMilliseconds = 400;
/** Looking must not slow the reading down: the pause after a look is this many times as long as the look. */
const pauseFactor = 4;

/** What a panel wants back after the window was reloaded. */
export interface SummaryRestore {
  readonly logs: readonly string[];
}

/** What a panel needs from the rest of the extension. */
export interface SummarySurroundings {
  readonly extension: Uri;
  readonly errors: Errors;
  explain(port: PortOnLine, column: ViewColumn, log: Uri): Promise<void>;
}

/** One Attack Summary beside its log: the host of its page. The page pulls, so that show, re-show and restart are one. */
export class SummaryPanel {
  readonly #panel: WebviewPanel;
  readonly #logs: readonly Uri[];
  readonly #held: HeldAnalysis;
  readonly #around: SummarySurroundings;
  readonly #page: SummaryPage;
  readonly #subscriptions: Disposable;
  /** The last figures, to show them again at once. */
  #last: { readonly summary: Summary; readonly state: ReadState } | undefined;
  /** Whether the page of the moment has asked for its start; a hidden page is gone and asks anew. */
  #loaded = false;
  #pause = pollMilliseconds;
  #polling: ReturnType<typeof setTimeout> | undefined;
  #asking = false;

  constructor(panel: WebviewPanel, logs: readonly Uri[], held: HeldAnalysis, around: SummarySurroundings) {
    this.#panel = panel;
    this.#logs = logs;
    this.#held = held;
    this.#around = around;
    this.#page = connect<SummaryPage, SummaryHost>(
      {
        post: (message) => void panel.webview.postMessage(message),
        onMessage: (listener) => void panel.webview.onDidReceiveMessage(listener),
      },
      this.#host(),
    );
    this.#subscriptions = Disposable.from(
      held.analysis.onDidChange(() => this.#analysisChanged()),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#loaded = false;
      }),
    );
    panel.title = l10n.t('Attack Summary: {0}', this.#names);
    panel.iconPath = Uri.joinPath(around.extension, 'media', 'icon.png');
    panel.webview.options = { enableScripts: true, localResourceRoots: pageRoots(around.extension) };
    panel.webview.html = summaryHtml(panel.webview, around.extension, pageLanguage(), panel.title);
  }

  /** Brings the panel to the front, where it is. */
  reveal(): void {
    this.#panel.reveal(undefined, false);
  }

  /** Ends the analysis, unless somebody else holds it. */
  dispose(): void {
    clearTimeout(this.#polling);
    this.#subscriptions.dispose();
    this.#held.dispose();
  }

  /** What the page may ask for. */
  #host(): SummaryHost {
    const { errors } = this.#around;
    return {
      load: () => this.#load(),
      cancel: async () => this.#held.analysis.cancel(),
      reload: async () => this.#held.analysis.restart(),
      openFirst: (query) => errors.guard(() => this.#openFirst(query)),
      openLine: (place) => errors.guard(() => this.#open(place)),
      explain: (port, transport) => errors.guard(() => this.#explain({ port, transport })),
    };
  }

  async #load(): Promise<PageStart> {
    const countryData = await this.#held.analysis.askSoon((service) => service.countryData()).catch(() => []);
    this.#loaded = true;
    // The page draws its start first.
    setTimeout(() => (this.#last === undefined ? this.#pollSoon(0) : this.#showState()), 0);
    const restore: SummaryRestore = { logs: this.#logs.map(String) };
    return {
      language: pageLanguage(),
      zone: new Zone(timeZone(this.#logs[0])).name,
      strings: summaryStrings(),
      title: this.#names,
      countryData,
      restore,
    };
  }

  async #openFirst(query: string): Promise<void> {
    const place = await this.#held.analysis.ask((service) => service.locate(query));
    if (place === undefined) void window.showInformationMessage(l10n.t('No line of this log matches any more.'));
    else await this.#open(place);
  }

  async #explain(port: PortOnLine): Promise<void> {
    await this.#around.explain(port, this.#panel.viewColumn ?? ViewColumn.Beside, this.#logs[0]!);
  }

  async #open({ log, line }: LinePlace): Promise<void> {
    const uri = this.#logs[log];
    if (uri === undefined) throw new HumanError('notFound', { path: '' });
    await goToLine(uri, line, this.#panel.viewColumn);
  }

  get #names(): string {
    return this.#logs.map((log) => shownPath(log).replace(/^.*[/\\]/, '')).join(', ');
  }

  #analysisChanged(): void {
    const { state, progress } = this.#held.analysis;
    if (state === 'reading') {
      if (this.#loaded) this.#tell(this.#page.progress(progress));
      this.#pollSoon(this.#pause);
    } else this.#pollSoon(0);
  }

  #pollSoon(delay: number): void {
    if (delay === 0) clearTimeout(this.#polling);
    else if (this.#polling !== undefined) return;
    this.#polling = setTimeout(() => {
      this.#polling = undefined;
      void this.#poll();
    }, delay);
  }

  /** Fetches the figures of the moment. Whatever asks for more comes by the next change. */
  async #poll(): Promise<void> {
    const { analysis } = this.#held;
    const { state } = analysis;
    if (state === 'cancelled' || state === 'failed') return this.#showState();
    if (this.#asking) return;
    this.#asking = true;
    try {
      const asked = Date.now();
      const summary = await analysis.ask((service) => service.summarize('', pageRows));
      this.#pause = Math.max(pollMilliseconds, pauseFactor * (Date.now() - asked));
      this.#last = { summary, state };
      this.#showState();
    } catch (error) {
      if (!(error instanceof HumanError && error.code === 'cancelled')) this.#around.errors.note(error);
    } finally {
      this.#asking = false;
    }
    if (analysis.state !== state) this.#pollSoon(0);
  }

  /** Shows what is known, when there is a page to show it. */
  #showState(): void {
    if (!this.#loaded) return;
    const { analysis } = this.#held;
    const last = this.#last;
    if (analysis.state === 'failed' || (analysis.state === 'cancelled' && last === undefined)) {
      analysis.whenRead.catch((error) => this.#tell(this.#page.fail(this.#around.errors.sentence(error))));
      return;
    }
    if (last === undefined) this.#tell(this.#page.progress(analysis.progress));
    else this.#tell(this.#page.show(last.summary, analysis.state === 'cancelled' ? 'cancelled' : last.state));
  }

  #tell(told: Promise<void>): void {
    told.catch((error) => this.#around.errors.note(error));
  }
}

function pageLanguage(): string {
  return env.language.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
