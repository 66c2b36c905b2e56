import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Reader } from 'maxmind';
import { countryLookup, type OpenCountries, openDatabase } from './countries';

/** Opens databases on Node: a path is read into memory once, bytes are used where they are. */
export const openCountries: OpenCountries = async (databases) =>
  countryLookup(
    await Promise.all(
      databases.map((database, index) =>
        typeof database === 'string'
          ? openDatabase(Reader, database, basename(database, '.mmdb'), () => readFile(database))
          : openDatabase(Reader, `#${index + 1}`, undefined, async () => database),
      ),
    ),
  );
