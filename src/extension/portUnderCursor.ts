import type { TextEditor } from 'vscode';
import { readLine } from '../core/readLine';
import { languageId } from './names';

/** A port with its transport. */
export interface PortOnLine {
  readonly port: number;
  readonly transport: 'tcp' | 'udp';
}

/** Selects the packets to a port, in the filter language. */
export function portQuery({ port, transport }: PortOnLine): string {
  return `dpt:${port} proto:${transport}`;
}

/** The destination port of the cursor's line, or its source port when the cursor is on that. */
export function portUnderCursor(editor: TextEditor | undefined): PortOnLine | undefined {
  if (editor?.document.languageId !== languageId) return undefined;
  const { line, character } = editor.selection.active;
  const fields = readLine(editor.document.lineAt(line).text).fields;
  const under = fields.find(
    ({ field, keyStart, end }) => field === 'sourcePort' && keyStart <= character && character <= end,
  );
  const quoted = under?.quoted ?? false;
  const port = under ?? fields.find((field) => field.field === 'destinationPort' && !field.quoted);
  const transport = fields.find((field) => field.field === 'protocol' && field.quoted === quoted)?.text.toLowerCase();
  if (port === undefined || !/^\d+$/.test(port.text)) return undefined;
  return transport === 'tcp' || transport === 'udp' ? { port: Number(port.text), transport } : undefined;
}
