import { commands, Disposable, l10n, Uri, window } from 'vscode';
import type { Way } from '../core/matchingLines';
import { readLine } from '../core/readLine';
import { findingWords } from '../knowledge/findings/findingWords';
import { findingQuery } from '../report/findingCards';
import { activeLog } from './activeLog';
import type { Analyses } from './analyses';
import type { Analysis } from './analysis';
import type { Errors } from './errors';
import { goToLine } from './goToLine';
import { commandIds, languageId } from './names';
import { type PortOnLine, portQuery, portUnderCursor } from './portUnderCursor';
import { language } from './words/language';

/** How long a word in the status bar stays, milliseconds. */
const wordStays = 6_000;

/** What to look for, and what to call it. */
interface Sought {
  readonly query: string;
  /** `203.0.113.9`, `23/tcp`, or a finding's title. */
  readonly name: string;
}

/** Finds out what a command is about, on the cursor's line unless its arguments name it; says so itself when it is nothing. */
type Seek = (log: Uri, analysis: Analysis, ...named: readonly unknown[]) => Promise<Sought | undefined>;

/**
 * The commands *Go to Next / Previous Packet of This Source, Port or Finding*: from the cursor, and from the end round to the
 * first. A lens names log and port; from the palette both are those of the cursor.
 */
export function registerNextPacket(analyses: Analyses, errors: Errors): Disposable {
  const register = (id: string, way: Way, seek: Seek): Disposable =>
    commands.registerCommand(id, (log: unknown, ...named: readonly unknown[]) =>
      errors.guard(async () => {
        const uri = log instanceof Uri ? log : activeLog()?.[0];
        if (uri === undefined) return say(l10n.t('Open a firewall log first.'));
        const analysis = analyses.use(uri);
        const sought = await seek(uri, analysis, ...named);
        if (sought !== undefined) await go(uri, analysis, sought, way);
      }),
    );
  return Disposable.from(
    register(commandIds.nextOfSource, 'next', seekSource),
    register(commandIds.previousOfSource, 'previous', seekSource),
    register(commandIds.nextOfPort, 'next', seekPort),
    register(commandIds.previousOfPort, 'previous', seekPort),
    register(commandIds.nextOfFinding, 'next', seekFinding),
    register(commandIds.previousOfFinding, 'previous', seekFinding),
  );
}

async function go(log: Uri, analysis: Analysis, { query, name }: Sought, way: Way): Promise<void> {
  const cursor = cursorLine(log);
  const from = cursor === undefined ? undefined : { log: 0, line: cursor };
  const ahead = await analysis.askWhenRead((service) => service.locate(query, from, way));
  const place = ahead ?? (await analysis.askWhenRead((service) => service.locate(query, undefined, way)));
  if (place === undefined) return say(l10n.t('No packet of this log belongs to {0}.', name));
  if (place.line === cursor) return say(l10n.t('This is the only packet of {0}.', name));
  if (ahead === undefined && cursor !== undefined)
    murmur(
      way === 'next'
        ? l10n.t('{0}: from the last packet on to the first', name)
        : l10n.t('{0}: from the first packet back to the last', name),
    );
  else murmur(name);
  await goToLine(log, place.line);
}

const seekSource: Seek = async () => {
  const editor = window.activeTextEditor;
  const reading =
    editor?.document.languageId === languageId
      ? readLine(editor.document.lineAt(editor.selection.active.line).text)
      : undefined;
  const source = reading?.fields.find(({ field, quoted }) => field === 'source' && !quoted)?.text;
  if (source !== undefined && !source.includes('"')) return { query: `src:"${source}"`, name: source };
  say(l10n.t('Put the cursor on a line with a source address first.'));
  return undefined;
};

const seekPort: Seek = async (_log, _analysis, port, transport) => {
  const isNamed = typeof port === 'number' && (transport === 'tcp' || transport === 'udp');
  const wanted: PortOnLine | undefined = isNamed ? { port, transport } : portUnderCursor(window.activeTextEditor);
  if (wanted !== undefined) return { query: portQuery(wanted), name: `${wanted.port}/${wanted.transport}` };
  say(l10n.t('Put the cursor on a line with a TCP or UDP port first.'));
  return undefined;
};

/** The most important finding that the cursor's line belongs to. */
const seekFinding: Seek = async (log, analysis) => {
  const line = cursorLine(log);
  if (line !== undefined) {
    for (const finding of (await analysis.findings()).findings) {
      const query = findingQuery(finding, '');
      // A finding about the log as a whole has no packets of its own.
      if (query.startsWith('line:') || line < finding.lines[0] || line > finding.lines[1]) continue;
      const { total } = await analysis.askWhenRead((service) => service.lines(`${query} line:${line}`, line, 1));
      if (total > 0) return { query, name: findingWords(finding, language()).title };
    }
  }
  say(l10n.t('The line under the cursor belongs to no finding.'));
  return undefined;
};

/** 1-based; undefined when no editor shows the log. */
function cursorLine(log: Uri): number | undefined {
  const shown = [window.activeTextEditor, ...window.visibleTextEditors];
  const editor = shown.find((one) => one?.document.uri.toString() === log.toString());
  return editor === undefined ? undefined : editor.selection.active.line + 1;
}

function say(sentence: string): void {
  void window.showInformationMessage(sentence);
}

function murmur(words: string): void {
  window.setStatusBarMessage(words, wordStays);
}
