import { keyBytes } from '../core/redact/keyedHash';
import { type RedactionMode, Redactor } from '../core/redact/redactor';
import type { Redaction } from '../protocol/page';
import type { Analysis } from './analysis';

/** Of this window, and nowhere kept: the same address has the same pseudonym in everything that leaves it until it closes. */
const windowKey = crypto.getRandomValues(new Uint8Array(keyBytes));

/** Takes the names out of what leaves this window; undefined when nobody asks for it. Rejects when the log cannot tell which addresses are one's own. */
export async function windowRedactor(analysis: Analysis, mode: RedactionMode): Promise<Redactor>;
export async function windowRedactor(analysis: Analysis, mode: Redaction): Promise<Redactor | undefined>;
export async function windowRedactor(analysis: Analysis, mode: Redaction): Promise<Redactor | undefined> {
  if (mode === 'none') return undefined;
  const own = await analysis.askWhenRead((service) => service.own());
  return new Redactor({ mode, key: windowKey, own });
}

/** A redactor of every address, which needs no log. */
export function windowRedactorOfAll(): Redactor {
  return new Redactor({ mode: 'all', key: windowKey, own: [] });
}
