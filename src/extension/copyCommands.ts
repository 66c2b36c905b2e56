import { commands, Disposable, env, l10n, window } from 'vscode';
import { ecsEvent } from '../language/ecs';
import { Fields } from '../language/eventLine';
import { matchTexts } from '../language/matchTexts';
import type { Analyses } from './analyses';
import type { Errors } from './errors';
import type { FilteredLogs } from './filteredLogs';
import { shownPath } from './logSource';
import { commandIds } from './names';
import { type PacketAtCursor, packetAtCursor } from './packetAtCursor';

/** The commands that copy something of the packet under the cursor. */
export function registerCopyCommands(analyses: Analyses, views: FilteredLogs, errors: Errors): Disposable {
  const register = (command: string, textOf: (at: PacketAtCursor) => Promise<string | undefined>) =>
    commands.registerCommand(command, () =>
      errors.guard(async () => {
        const at = packetAtCursor();
        const text = at && (await textOf(at));
        if (text === undefined) return;
        await env.clipboard.writeText(text);
        window.setStatusBarMessage(l10n.t('Copied: {0}', shortened(text)), 3_000);
      }),
    );
  return Disposable.from(
    register(commandIds.copyAddress, async (at) => addressAtCursor(at)),
    register(commandIds.copyPacketJson, (at) => packetJson(at, analyses, views)),
    register(commandIds.copyMatchingFilter, chosenMatch),
  );
}

/** The address under the cursor, else the source of its line. */
export function addressAtCursor({ field, packet }: PacketAtCursor): string | undefined {
  const isAddress = field?.field === 'source' || field?.field === 'destination';
  return (isAddress ? field.text : packet.text('source')) || undefined;
}

/** The packet in the Elastic Common Schema, as the command line writes it. */
async function packetJson(
  { editor, row, text, packet }: PacketAtCursor,
  analyses: Analyses,
  views: FilteredLogs,
): Promise<string | undefined> {
  const line = views.logLine(editor.document, row);
  if (line === undefined) return undefined;
  const known = await analyses.use(...line.logs).askWhenRead((service) => service.packet(line.place));
  if (known === undefined) return undefined;
  const { fields, dialect } = packet.line;
  const event = { ...known, text, fields: new Fields(fields), dialect, path: shownPath(line.log) };
  return JSON.stringify(ecsEvent(event), undefined, 2);
}

async function chosenMatch({ packet }: PacketAtCursor): Promise<string | undefined> {
  const items = Object.entries(matchTexts(packet)).map(([label, detail]) => ({ label, detail }));
  const placeHolder = l10n.t('Copy what matches packets like this one');
  return (await window.showQuickPick(items, { placeHolder }))?.detail;
}

function shortened(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}
