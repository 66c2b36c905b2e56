import './browserBuffer';

import { type CountryResponse, Reader } from 'mmdb-lib';
import { HumanError } from '../protocol/humanError';
import { countryLookup, type OpenCountries, openDatabase } from './countries';

/** Opens databases in the browser: bytes only, there are no paths. Nothing is copied. */
export const openCountries: OpenCountries = async (databases) =>
  countryLookup(
    await Promise.all(
      databases.map((database, index) => {
        if (typeof database === 'string') {
          throw new HumanError('badDatabase', { path: database });
        }
        const { buffer, byteOffset, byteLength } = database;
        const decoded = new Map<string | number, unknown>();
        return openDatabase(`#${index + 1}`, undefined, async () => {
          return new Reader<CountryResponse>(Buffer.from(buffer, byteOffset, byteLength), { cache: decoded });
        });
      }),
    ),
  );
