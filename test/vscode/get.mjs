// Gets what the tests in VS Code need and this machine lacks: node test/vscode/get.mjs
import { ensureBrowser, ensureJapaneseFont } from './browser.mjs';
import { ensureCodeServer } from './codeServer.mjs';

await ensureBrowser();
await ensureJapaneseFont();
await ensureCodeServer();
