import { Range, type TextDocument } from 'vscode';

/** Lines a turn: about 4 MB of a usual log, a few milliseconds of the extension host's time. */
const linesPerTurn = 20_000;

/**
 * The document's text as UTF-8, as the editor shows it (unsaved edits included), in pieces. Works in short turns so that
 * the extension host never pauses, even for 50 MB (joining the pieces would be such a pause); starts over when the document
 * is edited meanwhile.
 */
export async function documentBytes(document: TextDocument): Promise<readonly Uint8Array[]> {
  for (;;) {
    const { version } = document;
    const pieces = await encodedPieces(document, version);
    if (pieces !== undefined) return pieces;
  }
}

async function encodedPieces(document: TextDocument, version: number): Promise<readonly Uint8Array[] | undefined> {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  for (let line = 0; line < document.lineCount; line += linesPerTurn) {
    pieces.push(encoder.encode(document.getText(new Range(line, 0, line + linesPerTurn, 0))));
    await nextTurn();
    if (document.version !== version) return undefined;
  }
  return pieces;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
