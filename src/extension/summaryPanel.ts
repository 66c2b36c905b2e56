import { commands, Disposable, env, l10n, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { LinePlace } from '../protocol/analysis';
import type { PortView } from '../protocol/details';
import { HumanError } from '../protocol/humanError';
import {
  type ExportFormat,
  type FindingKey,
  type PageStart,
  pageRows,
  type Redaction,
  type SummaryHost,
  type SummaryPage,
} from '../protocol/page';
import { connect } from '../protocol/rpc';
import { findingsInWords } from '../report/findingsInWords';
import { summaryStrings } from '../report/summaryStrings';
import type { HeldAnalysis } from './analyses';
import { Comparer } from './comparer';
import type { Errors } from './errors';
import { columnFor, goToLine } from './goToLine';
import { portsOf } from './judging';
import type { LinesSubject } from './linesUri';
import { shownName } from './logSource';
import { commandIds, walkthroughId } from './names';
import { offerToReadLarge } from './offerToReadLarge';
import type { PortOnLine } from './portUnderCursor';
import { portView } from './portView';
import { windowRedactor } from './redaction';
import { deleteFilter, savedFilters, saveFilter } from './savedFilters';
import { affectsLimits, settings, summaryLimits, zoneOf } from './settings';
import { type Figures, SummaryFigures } from './summaryFigures';
import { pageRoots, summaryHtml } from './summaryHtml';
import { copiedFindings, exportedSummary, exportName, type FindingsSubject, saveBeside } from './takeAway';

/** What a panel wants back after the window was reloaded. */
export interface SummaryRestore {
  readonly logs: readonly string[];
}

/** What a panel is about. */
export interface SummarySubject {
  readonly logs: readonly Uri[];
  readonly held: HeldAnalysis;
  /** The filter at first. */
  readonly query: string;
}

/** What a panel needs from the rest of the extension. */
export interface SummarySurroundings {
  readonly extension: Uri;
  readonly errors: Errors;
  explain(port: PortOnLine, column: ViewColumn, log: Uri): Promise<void>;
  showLines(subject: LinesSubject, column: ViewColumn): Promise<void>;
  /** Reads other logs, to compare with them. */
  hold(logs: readonly Uri[]): HeldAnalysis;
}

/** One Attack Summary beside its log: the host of its page. The page pulls, so that show, re-show and restart are one. */
export class SummaryPanel {
  readonly #panel: WebviewPanel;
  readonly #logs: readonly Uri[];
  readonly #held: HeldAnalysis;
  readonly #around: SummarySurroundings;
  readonly #figures: SummaryFigures;
  readonly #comparer: Comparer;
  readonly #page: SummaryPage;
  readonly #subscriptions: Disposable;
  /** Whether the page of the moment has asked for its start; a hidden page is gone and asks anew. */
  #loaded = false;
  /** A finding to be shown once the page is there. */
  #awaited: FindingKey | undefined;

  constructor(panel: WebviewPanel, { logs, held, query }: SummarySubject, around: SummarySurroundings) {
    this.#panel = panel;
    this.#logs = logs;
    this.#held = held;
    this.#around = around;
    this.#figures = new SummaryFigures(held.analysis, query, {
      wordFindings: (report, under) => findingsInWords(report, under, pageLanguage(), portsOf(logs[0])),
      note: (error) => around.errors.note(error),
    });
    this.#comparer = new Comparer(held.analysis, around);
    this.#page = connect<SummaryPage, SummaryHost>(
      {
        post: (message) => void panel.webview.postMessage(message),
        onMessage: (listener) => void panel.webview.onDidReceiveMessage(listener),
      },
      this.#host(),
    );
    this.#subscriptions = Disposable.from(
      this.#figures,
      this.#comparer,
      this.#figures.onDidCount(() => this.#show()),
      this.#figures.onDidFind(() => this.#tellFindings()),
      workspace.onDidChangeConfiguration((change) => {
        if (affectsLimits(change)) this.#show();
      }),
      held.analysis.onDidChange(() => this.#analysisChanged()),
      panel.onDidChangeViewState(() => {
        if (!panel.visible) this.#loaded = false;
      }),
    );
    if (held.canGrow && settings.follow(logs[0]))
      this.#figures.follow(true).catch((error) => around.errors.note(error));
    panel.title = l10n.t('Attack Summary: {0}', this.#names);
    panel.iconPath = Uri.joinPath(around.extension, 'media', 'icon.png');
    panel.webview.options = { enableScripts: true, localResourceRoots: pageRoots(around.extension) };
    panel.webview.html = summaryHtml(panel.webview, around.extension, pageLanguage(), panel.title);
  }

  /** The newest figures. */
  get figures(): Figures | undefined {
    return this.#figures.last;
  }

  /** Why reading did not come to its end, as the page says it; `undefined` when it did. */
  async failure(): Promise<string | undefined> {
    return this.#held.analysis.whenRead.then(
      () => undefined,
      (error) => this.#around.errors.sentence(error),
    );
  }

  /** Whether it has the focus. */
  get active(): boolean {
    return this.#panel.active;
  }

  /** Saves the summary, under the filter in force, where the person says. */
  async export(format: ExportFormat, redaction: Redaction): Promise<void> {
    const log = this.#logs[0]!;
    const compared = await this.#comparer.again(this.#figures.query);
    const subject = { ...this.#told, compared };
    await saveBeside(log, exportName(log, format), await exportedSummary(subject, format, redaction));
  }

  /** What is told of, and in whose words. */
  get #told(): FindingsSubject {
    return {
      analysis: this.#held.analysis,
      query: this.#figures.query,
      language: pageLanguage(),
      ports: portsOf(this.#logs[0]),
      zone: zoneOf(this.#logs[0]!),
    };
  }

  /** Brings the panel to the front, where it is. */
  reveal(): void {
    this.#panel.reveal(undefined, false);
  }

  /** Shows one finding of the whole log, unfolded. */
  async revealFinding(finding: FindingKey): Promise<void> {
    if (this.#figures.query !== '') await this.#figures.filter('');
    this.#awaited = finding;
    this.#revealAwaited();
  }

  #revealAwaited(): void {
    if (!this.#loaded || this.#awaited === undefined) return;
    this.#tell(this.#page.reveal(this.#awaited));
    this.#awaited = undefined;
  }

  /** Shows the figures under another query. */
  async filter(query: string): Promise<void> {
    await this.#figures.filter(query);
  }

  /** Ends the analysis, unless somebody else holds it. */
  dispose(): void {
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
      filter: (query) => this.#figures.filter(query),
      portDetail: (query, port, transport) => this.#portView(query, { port, transport }),
      sourceDetail: (query, address) =>
        this.#held.analysis.ask((service) => service.sourceDetail(query, address, pageRows)),
      follow: (on) => this.#figures.follow(on),
      timeSeries: (query, request) => this.#held.analysis.ask((service) => service.timeSeries(query, request)),
      volume: (query) => this.#held.analysis.ask((service) => service.volume(query)),
      saveFilter: (name, query) => errors.guard(() => saveFilter(name, query)),
      deleteFilter: (name) => errors.guard(() => deleteFilter(name)),
      compare: (query, other) => this.#comparer.compare(query, other),
      endComparison: async () => this.#comparer.end(),
      chooseLogs: () => this.#comparer.chooseLogs(this.#logs[0]),
      copy: async (text) => env.clipboard.writeText(text),
      copyFindings: async (redaction) =>
        env.clipboard.writeText(await copiedFindings(this.#told, this.#names, redaction)),
      openSample: async () => void (await commands.executeCommand(commandIds.openSample)),
      openWalkthrough: async () =>
        void (await commands.executeCommand('workbench.action.openWalkthrough', walkthroughId)),
      openLines: (query) => errors.guard(() => this.#openLines(query)),
      openUnparsed: () => errors.guard(() => this.#openLines(undefined)),
      exportSummary: (format, redaction) => errors.guard(() => this.export(format, redaction)),
      saveText: (name, text, redaction) =>
        errors.guard(async () => {
          const [redacted = ''] = await this.#redact([text], redaction);
          await saveBeside(this.#logs[0]!, name, redacted);
        }),
      saveBytes: (name, bytes) =>
        errors.guard(async () => {
          await saveBeside(this.#logs[0]!, name, bytes);
        }),
      redact: (texts, redaction) => this.#redact(texts, redaction),
      openFirst: (query) => errors.guard(() => this.#openFirst(query)),
      openLine: (place) => errors.guard(() => this.#open(place)),
      explain: (port, transport) => errors.guard(() => this.#explain({ port, transport })),
    };
  }

  async #redact(texts: readonly string[], redaction: Redaction): Promise<readonly string[]> {
    const redactor = await windowRedactor(this.#held.analysis, redaction);
    return redactor === undefined ? texts : texts.map((text) => redactor.text(text));
  }

  async #load(): Promise<PageStart> {
    const countryData = await this.#held.analysis.askSoon((service) => service.countryData()).catch(() => []);
    this.#loaded = true;
    // The page draws its start first.
    setTimeout(() => {
      // Known ones first, so that nothing has to make room for them.
      this.#tellFindings();
      this.#show();
      this.#revealAwaited();
    }, 0);
    const restore: SummaryRestore = { logs: this.#logs.map(String) };
    return {
      language: pageLanguage(),
      zone: zoneOf(this.#logs[0]).name,
      strings: summaryStrings(l10n),
      title: this.#names,
      countryData,
      query: this.#figures.query,
      canFollow: this.#held.canGrow,
      following: this.#figures.following,
      restore,
    };
  }

  async #portView(query: string, { port, transport }: PortOnLine): Promise<PortView | undefined> {
    const detail = await this.#held.analysis.ask((service) => service.portDetail(query, port, transport, pageRows));
    return detail === undefined ? undefined : portView(detail, pageLanguage());
  }

  async #openLines(query: string | undefined): Promise<void> {
    if (this.#saidCancelled()) return;
    const column = columnFor(this.#logs[0]!, this.#panel.viewColumn);
    await this.#around.showLines({ logs: this.#logs, query }, column);
  }

  async #openFirst(query: string): Promise<void> {
    if (this.#saidCancelled()) return;
    const place = await this.#held.analysis.ask((service) => service.locate(query));
    if (place === undefined) void window.showInformationMessage(l10n.t('No line of this log matches any more.'));
    else await this.#open(place);
  }

  /** What was read before it was cancelled is gone, but its figures are still on the page. */
  #saidCancelled(): boolean {
    if (this.#held.analysis.state !== 'cancelled') return false;
    void window.showInformationMessage(
      l10n.t('Reading was cancelled, so its lines cannot be looked up. Read the log again to go to them.'),
    );
    return true;
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
    return this.#logs.map(shownName).join(', ');
  }

  #analysisChanged(): void {
    const { analysis } = this.#held;
    const { state, progress } = analysis;
    if (state === 'failed') {
      analysis.whenRead.catch((error) => offerToReadLarge(error, this.#around.errors, () => this.#held.readAnyway()));
    }
    if (state === 'cancelled' || state === 'failed') this.#show();
    else if (state === 'reading' && this.#loaded) this.#tell(this.#page.progress(progress));
  }

  /** Shows what is known, when there is a page to show it. */
  #show(): void {
    if (!this.#loaded) return;
    const { analysis } = this.#held;
    const { last } = this.#figures;
    if (analysis.state === 'failed' || (analysis.state === 'cancelled' && last === undefined)) {
      void this.failure().then((sentence) => sentence && this.#tell(this.#page.fail(sentence)));
    } else if (last === undefined) this.#tell(this.#page.progress(analysis.progress));
    else
      this.#tell(
        this.#page.show(last.summary, last.state, last.setting, { ...summaryLimits(), savedFilters: savedFilters() }),
      );
  }

  #tellFindings(): void {
    const { words } = this.#figures;
    if (this.#loaded && words !== undefined) this.#tell(this.#page.tell(words));
  }

  #tell(told: Promise<void>): void {
    told.catch((error) => this.#around.errors.note(error));
  }
}

function pageLanguage(): 'en' | 'ja' {
  return env.language.toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
