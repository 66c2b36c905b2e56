import { type Uri, Uri as Uris, type Webview } from 'vscode';

/** Folders the page may load from. */
export function pageRoots(extension: Uri): readonly Uri[] {
  return [Uris.joinPath(extension, 'dist')];
}

/** The page's document: nothing but our own style sheet and one script, which alone knows the nonce. No network. */
export function summaryHtml(webview: Webview, extension: Uri, language: string, title: string): string {
  const nonce = crypto.randomUUID().replaceAll('-', '');
  const script = webview.asWebviewUri(Uris.joinPath(extension, 'dist', 'page.js')).toString();
  const style = webview.asWebviewUri(Uris.joinPath(extension, 'dist', 'page.css')).toString();
  const policy = `default-src 'none'; script-src 'nonce-${nonce}'; style-src ${webview.cspSource}`;
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="${escaped(style)}">
</head>
<body>
<main id="page"></main>
<script nonce="${nonce}" src="${escaped(script)}"></script>
</body>
</html>`;
}

/** File names are not ours: they may hold markup. */
function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
