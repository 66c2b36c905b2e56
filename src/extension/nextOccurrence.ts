import { commands, type Disposable, l10n, Uri, window } from 'vscode';
import { activeLog } from './activeLog';
import type { Analyses } from './analyses';
import type { Errors } from './errors';
import { goToLine } from './goToLine';
import { commandIds } from './names';
import { type PortOnLine, portQuery, portUnderCursor } from './portUnderCursor';

/**
 * The command *Next Occurrence*: the next packet to the same port, after the cursor, and from the end again to the
 * first. A lens names log and port; from the palette both are those of the cursor.
 */
export function registerNextOccurrence(analyses: Analyses, errors: Errors): Disposable {
  return commands.registerCommand(commandIds.nextOccurrence, (log: unknown, port: unknown, transport: unknown) =>
    errors.guard(async () => {
      const isNamed = typeof port === 'number' && (transport === 'tcp' || transport === 'udp');
      const wanted: PortOnLine | undefined = isNamed ? { port, transport } : portUnderCursor(window.activeTextEditor);
      const uri = log instanceof Uri ? log : activeLog()?.[0];
      if (wanted === undefined || uri === undefined) {
        void window.showInformationMessage(l10n.t('Put the cursor on a line with a TCP or UDP port first.'));
      } else await goToNext(analyses, uri, wanted);
    }),
  );
}

async function goToNext(analyses: Analyses, log: Uri, { port, transport }: PortOnLine): Promise<void> {
  const query = portQuery({ port, transport });
  const cursor = cursorLine(log);
  const analysis = analyses.use(log);
  const after = cursor === undefined ? undefined : { log: 0, line: cursor };
  const next = await analysis.askWhenRead(
    async (service) => (await service.locate(query, after)) ?? (await service.locate(query)),
  );
  if (next === undefined) void window.showInformationMessage(l10n.t('No packet of this log went to port {0}.', port));
  else if (next.line === cursor)
    void window.showInformationMessage(l10n.t('This is the only packet to port {0}.', port));
  else await goToLine(log, next.line);
}

/** 1-based; undefined when no editor shows the log. */
function cursorLine(log: Uri): number | undefined {
  const shown = [window.activeTextEditor, ...window.visibleTextEditors];
  const editor = shown.find((one) => one?.document.uri.toString() === log.toString());
  return editor === undefined ? undefined : editor.selection.active.line + 1;
}
