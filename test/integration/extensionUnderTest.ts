import * as vscode from 'vscode';

/** What the extension lets its tests look at; see `activate.ts`. */
export interface TestView {
  runningAnalyses(): readonly string[];
  restorePanel(panel: vscode.WebviewPanel, state: unknown): void;
}

/** The extension, activated. */
export async function extensionUnderTest(): Promise<vscode.Extension<TestView>> {
  const extension = vscode.extensions.getExtension<TestView>('firewall-log-lens.firewall-log-lens');
  if (extension === undefined) throw new Error('VS Code does not know the extension');
  await extension.activate();
  return extension;
}
