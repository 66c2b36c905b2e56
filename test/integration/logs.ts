import * as vscode from 'vscode';
import { eventually } from './eventually';

/** A packet to a UDP port with a bad name. */
export const ssdpLine =
  '2020-04-06T16:05:29 router kernel: DROP IN=ppp0 OUT= MAC= SRC=198.51.100.7 DST=203.0.113.10 LEN=118 TOS=0x00 PREC=0x00 TTL=242 ID=54321 PROTO=UDP SPT=40001 DPT=1900 LEN=98 ';

/** The sample logs stand in a temporary folder that is thrown away: a test may write in it. */
export function sample(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Writes a log into the folder of the sample logs. */
export async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = sample(name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** Opens a log in an editor, as a person does: what `openTextDocument` opens stays for minutes, and so does its worker. */
export async function open(uri: vscode.Uri): Promise<vscode.TextEditor> {
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return eventually(`an editor of ${uri.path}`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() && editor;
  });
}

let written = 0;

/** A log of its own in a file: nobody waits here until typing has paused. */
export async function openText(text: string): Promise<vscode.TextEditor> {
  return open(await write(`firewall-${++written}.log`, text));
}

let unsaved = 0;

/** A log that is in no file. Each has a name of its own: VS Code is slow to forget a closed one of the same name. */
export async function openUnsaved(text: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `firewall-${++unsaved}.log` });
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
  return editor;
}

/** Closes every editor; unsaved ones are emptied first so that VS Code does not ask. */
export async function closeAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Writes that many lines, compressed, and of the outcome no more than `most` bytes. */
export async function writeCompressed(name: string, lines: number, most?: number): Promise<vscode.Uri> {
  const packed = new Blob([`${ssdpLine}\n`.repeat(lines)]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(packed).arrayBuffer());
  await vscode.workspace.fs.writeFile(sample(name), bytes.subarray(0, most));
  return sample(name);
}
