import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';

suite('activation', () => {
  test('the extension is there and activates', async () => {
    const extension = vscode.extensions.getExtension('firewall-log-lens.firewall-log-lens');
    assert.ok(extension, 'VS Code does not know the extension');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
