import { l10n, type TextEditor, window } from 'vscode';
import type { FieldReading } from '../core/lineReading';
import { readLine } from '../core/readLine';
import { PacketView } from '../language/packetView';
import { languageId } from './names';

/** The packet on the line of the cursor. */
export interface PacketAtCursor {
  readonly editor: TextEditor;
  /** 0-based. */
  readonly row: number;
  readonly text: string;
  readonly packet: PacketView;
  /** The field that the cursor is on. */
  readonly field: FieldReading | undefined;
}

/** The packet that a command is about; undefined, and said so, when the cursor is on none. */
export function packetAtCursor(): PacketAtCursor | undefined {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId === languageId) {
    const { line: row, character } = editor.selection.active;
    const { text } = editor.document.lineAt(row);
    const reading = readLine(text);
    const field = reading.fields.find(({ keyStart, end }) => keyStart <= character && character <= end);
    if (reading.kind === 'packet') return { editor, row, text, packet: new PacketView(reading, false), field };
  }
  void window.showInformationMessage(l10n.t('Put the cursor on the line of a packet first.'));
  return undefined;
}
