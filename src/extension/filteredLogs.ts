import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  FilePermission,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  l10n,
  MarkdownString,
  type TextDocument,
  type Uri,
  workspace,
} from 'vscode';
import type { LinePlace } from '../protocol/analysis';
import type { Analyses } from './analyses';
import type { Errors } from './errors';
import { type FilteredLines, FilteredLog } from './filteredLog';
import { type LinesSubject, linesSubject, linesUri } from './linesUri';
import { linesScheme } from './names';

/** A view that no editor shows after this many milliseconds is forgotten: somebody only asked whether it exists. */
const patienceMilliseconds = 30_000;

/** A line of logs that are read together. */
export interface LogLine {
  readonly logs: readonly Uri[];
  readonly log: Uri;
  readonly place: LinePlace;
}

/**
 * The filtered views, as read-only files of a file system of their own: VS Code then opens them again after a restart, and
 * shows them anew when their lines change.
 */
export class FilteredLogs implements FileSystemProvider, Disposable {
  readonly #analyses: Analyses;
  readonly #errors: Errors;
  readonly #open = new Map<string, FilteredLog>();
  readonly #changed = new EventEmitter<FileChangeEvent[]>();

  readonly onDidChangeFile = this.#changed.event;

  constructor(analyses: Analyses, errors: Errors) {
    this.#analyses = analyses;
    this.#errors = errors;
  }

  /** The address of a view whose lines are there. Rejects with a `HumanError`. */
  async ready(subject: LinesSubject): Promise<Uri> {
    const uri = linesUri(subject);
    await this.#view(uri, subject).lines();
    return uri;
  }

  /** The view at an address, when its lines are there. */
  at(uri: Uri): FilteredLog | undefined {
    return this.#open.get(uri.toString());
  }

  /** Which line of which log stands on a line (0-based) of an editor: of the log itself, or of a filtered view. */
  logLine({ uri }: TextDocument, row: number): LogLine | undefined {
    const subject = linesSubject(uri);
    if (subject === undefined) return { logs: [uri], log: uri, place: { log: 0, line: row + 1 } };
    const shown = this.at(uri)?.place(row);
    return shown && { logs: subject.logs, ...shown };
  }

  async stat(uri: Uri): Promise<FileStat> {
    const { text, since } = await this.#lines(uri);
    return { type: FileType.File, ctime: 0, mtime: since, size: text.length, permissions: FilePermission.Readonly };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    return (await this.#lines(uri)).text;
  }

  watch(): Disposable {
    // A view watches its logs as long as it is open.
    return new Disposable(() => undefined);
  }

  readDirectory(): [string, FileType][] {
    return [];
  }

  createDirectory(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): never {
    throw FileSystemError.NoPermissions(uri);
  }

  /** Forgets a view that no document shows any more. */
  closed(uri: Uri): void {
    const isOpen = workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (isOpen) return;
    this.at(uri)?.dispose();
    this.#open.delete(uri.toString());
  }

  dispose(): void {
    for (const view of this.#open.values()) view.dispose();
    this.#open.clear();
    this.#changed.dispose();
  }

  async #lines(uri: Uri): Promise<FilteredLines> {
    const subject = linesSubject(uri);
    if (subject === undefined) throw FileSystemError.FileNotFound(uri);
    try {
      return await this.#view(uri, subject).lines();
    } catch (error) {
      throw FileSystemError.Unavailable(this.#errors.sentence(error));
    }
  }

  #view(uri: Uri, subject: LinesSubject): FilteredLog {
    const found = this.at(uri);
    if (found !== undefined) return found;
    const view = new FilteredLog(subject, this.#analyses.hold(subject.logs), () =>
      this.#changed.fire([{ type: FileChangeType.Changed, uri }]),
    );
    this.#open.set(uri.toString(), view);
    setTimeout(() => this.closed(uri), patienceMilliseconds);
    return view;
  }
}

/** The file system of the filtered views. */
export function registerFilteredLogs(
  analyses: Analyses,
  errors: Errors,
): { readonly views: FilteredLogs; readonly registration: Disposable } {
  const views = new FilteredLogs(analyses, errors);
  const readOnly = new MarkdownString(l10n.t('These are lines of a log. Go to the line in the log to change it.'));
  const registration = Disposable.from(
    views,
    workspace.registerFileSystemProvider(linesScheme, views, { isCaseSensitive: true, isReadonly: readOnly }),
    workspace.onDidCloseTextDocument(({ uri }) => {
      if (uri.scheme === linesScheme) views.closed(uri);
    }),
  );
  return { views, registration };
}
