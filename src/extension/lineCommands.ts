import { commands, Disposable, l10n, window } from 'vscode';
import { allOf, queryWord } from '../core/queryWords';
import type { PacketView } from '../language/packetView';
import type { AttackSummaries } from './attackSummary';
import type { Errors } from './errors';
import type { FilteredLogs } from './filteredLogs';
import { linesSubject, logsShownIn } from './linesUri';
import { commandIds } from './names';
import { packetAtCursor } from './packetAtCursor';
import { portQuery } from './portUnderCursor';
import { showLines } from './showLines';

/** What each command keeps of a log, given the packet under the cursor; undefined when the packet has no such thing. */
const narrowings: Readonly<Record<string, (packet: PacketView) => string | undefined>> = {
  [commandIds.onlyThisSource]: sourceQuery,
  [commandIds.withoutThisSource]: (packet) => negated(sourceQuery(packet)),
  [commandIds.onlyThisPort]: destinationQuery,
  // Without the protocol: two words negated would leave out everything that either of them selects.
  [commandIds.withoutThisPort]: (packet) => negated(destinationQuery(packet)?.split(' ')[0]),
};

/** The commands that lead from a packet in the editor to the lines like it, and to its figures. */
export function registerLineCommands(views: FilteredLogs, summaries: AttackSummaries, errors: Errors): Disposable {
  const narrow = Object.entries(narrowings).map(([command, queryOf]) =>
    commands.registerCommand(command, () => errors.guard(() => narrowed(views, queryOf))),
  );
  return Disposable.from(
    ...narrow,
    commands.registerCommand(commandIds.showInSummary, () =>
      errors.guard(async () => {
        const at = packetAtCursor();
        if (at === undefined) return;
        const query = allOf(destinationQuery(at.packet) ?? '', sourceQuery(at.packet) ?? '');
        await summaries.show(logsShownIn(at.editor.document.uri), query);
      }),
    ),
  );
}

async function narrowed(views: FilteredLogs, queryOf: (packet: PacketView) => string | undefined): Promise<void> {
  const at = packetAtCursor();
  if (at === undefined) return;
  const query = queryOf(at.packet);
  if (query === undefined) {
    void window.showInformationMessage(l10n.t('This packet has none.'));
    return;
  }
  const { document } = at.editor;
  const before = linesSubject(document.uri)?.query ?? '';
  const place = views.logLine(document, at.row)?.place;
  const subject = { logs: logsShownIn(document.uri), query: allOf(before, query) };
  await showLines(views, subject, place === undefined ? {} : { at: place });
}

function sourceQuery(packet: PacketView): string | undefined {
  const source = packet.text('source');
  return source === undefined ? undefined : queryWord('src', source);
}

function destinationQuery(packet: PacketView): string | undefined {
  const port = packet.number('destinationPort');
  const { transport } = packet;
  return port === undefined || transport === undefined ? undefined : portQuery({ port, transport });
}

function negated(query: string | undefined): string | undefined {
  return query === undefined ? undefined : `-${query}`;
}
