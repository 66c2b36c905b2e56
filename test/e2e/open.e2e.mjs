import { scenario } from '../vscode/scenario.mjs';

scenario('a router log opens as a firewall log', {}, async (vscode) => {
  await vscode.openFile('router.log');
  await vscode.statusSays(/firewall/i);
  await vscode.screenshot('open');
});
