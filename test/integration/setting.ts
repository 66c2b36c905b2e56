import * as vscode from 'vscode';

/** Does something while one of our settings has another value. */
export async function withSetting(name: string, value: unknown, work: () => Promise<unknown>): Promise<void> {
  const configuration = vscode.workspace.getConfiguration('firewallLog');
  await configuration.update(name, value, vscode.ConfigurationTarget.Global);
  try {
    await work();
  } finally {
    await configuration.update(name, undefined, vscode.ConfigurationTarget.Global);
  }
}
