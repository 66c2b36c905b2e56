import { randomBytes, scryptSync } from 'node:crypto';
import { keyBytes } from '../core/redact/keyedHash';
import { UsageError } from './usageError';

/** The variable of the environment that holds the secret behind the pseudonyms. */
export const secretVariable = 'FIREWALL_LOG_REDACT_KEY';

/** A shorter secret could be guessed, and with it every address. */
const shortestSecret = 16;

/** The key of the pseudonyms: the same for the same secret, another one each time without. Throws a {@link UsageError}. */
export function redactionKey(secret: string | undefined): Uint8Array {
  if (secret === undefined || secret === '') {
    return randomBytes(keyBytes);
  }
  if (secret.length < shortestSecret) {
    throw new UsageError('usage.shortSecret', [secretVariable, shortestSecret]);
  }
  return scryptSync(secret, 'firewall-log redaction', keyBytes);
}
