import { Uri } from 'vscode';

/** A path (`/data/own.mmdb`, `C:\data\own.mmdb`) or, where there are no paths, a URI (`vscode-vfs://...`). */
export function fileUri(text: string): Uri {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(text) ? Uri.parse(text, true) : Uri.file(text);
}
