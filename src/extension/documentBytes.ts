import { Range, type TextDocument } from 'vscode';

/** Lines a turn: about 4 MB of a usual log, a few milliseconds of the extension host's time. */
const linesPerTurn = 20_000;

/**
 * The document's text as UTF-8, as the editor shows it (unsaved edits included). Works in short turns so that the
 * extension host never pauses, even for 50 MB; starts over when the document is edited meanwhile.
 */
export async function documentBytes(document: TextDocument): Promise<Uint8Array> {
  for (;;) {
    const { version } = document;
    const parts = await encodedParts(document, version);
    if (parts !== undefined) return joined(parts);
  }
}

async function encodedParts(document: TextDocument, version: number): Promise<Uint8Array[] | undefined> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  for (let line = 0; line < document.lineCount; line += linesPerTurn) {
    parts.push(encoder.encode(document.getText(new Range(line, 0, line + linesPerTurn, 0))));
    await nextTurn();
    if (document.version !== version) return undefined;
  }
  return parts;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
