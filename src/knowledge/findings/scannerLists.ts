import { parseNetwork } from '../../core/cidr';
import type { ScannerList } from '../../core/findings/findingContext';

/**
 * Reads a list of networks that scan openly: one address or CIDR a line (`#` begins a comment), or a warning list of MISP
 * (JSON with `name` and `list`, https://github.com/MISP/misp-warninglists). Undefined when it holds no network at all.
 * @param name what the operator is called when the list does not say: the name of its file
 */
export function readScannerList(name: string, text: string): ScannerList | undefined {
  const { operator, entries } = mispList(text) ?? { operator: undefined, entries: text.split(/\r?\n/) };
  const networks = entries.map((entry) => entry.replace(/[#;].*$/, '').trim()).filter((entry) => isNetwork(entry));
  return networks.length === 0
    ? undefined
    : { operator: operator ?? name.replace(/\.(txt|json|list|csv)$/i, ''), networks };
}

function isNetwork(entry: string): boolean {
  return entry !== '' && parseNetwork(entry) !== undefined;
}

function mispList(
  text: string,
): { readonly operator: string | undefined; readonly entries: readonly string[] } | undefined {
  if (!text.trimStart().startsWith('{')) return undefined;
  try {
    const { name, list } = JSON.parse(text) as { readonly name?: unknown; readonly list?: unknown };
    const entries = Array.isArray(list) ? list.filter((entry) => typeof entry === 'string') : [];
    return { operator: typeof name === 'string' && name !== '' ? name : undefined, entries };
  } catch {
    return { operator: undefined, entries: [] };
  }
}
