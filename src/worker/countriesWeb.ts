import './browserBuffer';

import { Reader } from 'mmdb-lib';
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
        return openDatabase(Reader, `#${index + 1}`, undefined, async () => database);
      }),
    ),
  );
