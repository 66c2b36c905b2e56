import { commands, Disposable, l10n, Uri, ViewColumn, window, workspace } from 'vscode';
import { explainFacts } from '../language/explainFacts';
import type { PortSighting } from '../protocol/analysis';
import { activeLog } from './activeLog';
import type { Analyses } from './analyses';
import type { Errors } from './errors';
import { portsOf } from './judging';
import { commandIds, explainScheme } from './names';
import { type PortOnLine, portUnderCursor } from './portUnderCursor';
import { explainWords } from './words/explainWords';

/** The page does not wait longer for what the log at hand has to say. */
const patienceMilliseconds = 1_000;

/** Explains a port on a page of its own in an editor group, with the figures of the log if there is one. */
export async function showExplainPage({ port, transport }: PortOnLine, column: ViewColumn, log?: Uri): Promise<void> {
  const page = Uri.from({ scheme: explainScheme, path: `/${port}-${transport}.md`, query: log?.toString() ?? '' });
  await commands.executeCommand('vscode.openWith', page, 'vscode.markdown.preview.editor', column);
}

/** The pages, and the command that opens one: for a lens's port, else for the one under the cursor, else for a chosen one. */
export function registerExplainPage(analyses: Analyses, errors: Errors): Disposable {
  return Disposable.from(
    workspace.registerTextDocumentContentProvider(explainScheme, {
      async provideTextDocumentContent({ path, query }) {
        const page = portOf(path.replace(/^\/(\d+)-(\w+)\.md$/, '$1/$2'));
        if (page === undefined) return '';
        const log = query === '' ? undefined : Uri.parse(query);
        const sighting = log && (await sightingOf(page, log, analyses, errors));
        return explainWords(explainFacts(page.port, page.transport, portsOf(log)), sighting);
      },
    }),
    commands.registerCommand(commandIds.explain, (port: unknown, transport: unknown, log: unknown) =>
      errors.guard(async () => {
        const chosen =
          portOf(`${port}/${transport}`) ?? portUnderCursor(window.activeTextEditor) ?? (await askedPort());
        if (chosen !== undefined)
          await showExplainPage(chosen, ViewColumn.Beside, log instanceof Uri ? log : logAtHand());
      }),
    ),
  );
}

/** The log under the cursor: any other editor's figures would be about something else. */
function logAtHand(): Uri | undefined {
  return portUnderCursor(window.activeTextEditor) === undefined ? undefined : activeLog()?.[0];
}

async function sightingOf(
  { port, transport }: PortOnLine,
  log: Uri,
  analyses: Analyses,
  errors: Errors,
): Promise<PortSighting | undefined> {
  const patience = new Promise<[]>((resolve) => setTimeout(() => resolve([]), patienceMilliseconds));
  try {
    const ports = await Promise.race([analyses.use(log).ports(), patience]);
    return ports.find((one) => one.port === port && one.transport === transport);
  } catch (error) {
    errors.note(error);
    return undefined;
  }
}

async function askedPort(): Promise<PortOnLine | undefined> {
  const answer = await window.showInputBox({
    title: l10n.t('Explain Port'),
    prompt: l10n.t('A port and its protocol'),
    placeHolder: '1900/udp',
    validateInput: (text) =>
      portOf(text) === undefined
        ? l10n.t('Write a port from 0 to 65535, a slash, and tcp or udp: 1900/udp')
        : undefined,
  });
  return answer === undefined ? undefined : portOf(answer);
}

/** `1900/udp` */
function portOf(text: string): PortOnLine | undefined {
  const match = /^(\d{1,5})\/(tcp|udp)$/.exec(text.trim().toLowerCase());
  const port = Number(match?.[1]);
  if (match === null || port > 65535) return undefined;
  return { port, transport: match[2] === 'tcp' ? 'tcp' : 'udp' };
}
