import { basename } from 'node:path';
import { open } from 'maxmind';
import { type CountryResponse, Reader } from 'mmdb-lib';
import { countryLookup, type OpenCountries, openDatabase } from './countries';

/** Opens databases on Node: a path is read into memory once, bytes are used where they are. */
export const openCountries: OpenCountries = async (databases) =>
  countryLookup(
    await Promise.all(
      databases.map((database, index) => {
        if (typeof database === 'string') {
          return openDatabase(database, basename(database, '.mmdb'), () => open<CountryResponse>(database));
        }
        const { buffer, byteOffset, byteLength } = database;
        return openDatabase(`#${index + 1}`, undefined, async () => {
          return new Reader<CountryResponse>(Buffer.from(buffer, byteOffset, byteLength));
        });
      }),
    ),
  );
