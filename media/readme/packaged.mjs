// Prints the README as it ships: node media/readme/packaged.mjs > dist/README.md
// VS Code and the marketplaces show it where no file of the package is within reach: a picture that is a file is left out, and
// a link to a file becomes words.
import { readFileSync } from 'node:fs';

const text = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
  .replace(/^!\[[^\]]*\]\((?!https:)[^)]+\)\n\n/gm, '')
  .replace(/\[([^\]]*)\]\((?!https:|#)[^)]+\)/g, '$1');
process.stdout.write(text);
