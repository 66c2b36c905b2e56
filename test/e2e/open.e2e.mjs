import assert from 'node:assert/strict';
import { scenario } from '../vscode/scenario.mjs';

scenario('a router log opens as a firewall log', {}, async (vscode) => {
  await vscode.openFile('router.log');
  await vscode.screenshot('open');
  const status = await vscode.statusBar();
  assert.ok(
    status.some((text) => /firewall/i.test(text)),
    `the status bar names no firewall log: ${status.join(' | ')}`,
  );
});
