// Writes the logs of published analyses with their figures planted: `node test/logs/stories/makeStories.mjs folder`
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { badDay, quietDay } from './badDay.mjs';
import { homeRouter2020 } from './homeRouter2020.mjs';
import { june2016 } from './june2016.mjs';

/** The names of the logs. Their times are those of `zone`. */
export const stories = {
  homeRouter: { name: 'router-2020.log', zone: 'Asia/Tokyo', made: homeRouter2020, modified: new Date('2020-04-11T00:00:00+09:00') },
  badDay: { name: 'bad-day.log', zone: 'UTC', made: badDay, modified: new Date('2020-04-07T00:00:00Z') },
  quietDay: { name: 'quiet-day.log', zone: 'UTC', made: quietDay, modified: new Date('2020-04-07T00:00:00Z') },
  // Its lines have no year: they have that of the file.
  june2016: { name: 'firewall-2016.log', zone: 'Asia/Tokyo', made: june2016, modified: new Date('2016-07-01T00:00:00+09:00') },
};

/**
 * Writes one of them.
 * @param {keyof typeof stories} story
 * @param {string} folder
 * @returns {string} its path
 */
export function writeStory(story, folder) {
  const { name, made, modified } = stories[story];
  const path = join(folder, name);
  writeFileSync(path, `${made().join('\n')}\n`);
  utimesSync(path, modified, modified);
  return path;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? '.';
  console.log(writeStory('homeRouter', folder));
  console.log(writeStory('june2016', folder));
}
