import { l10n, type Uri, window, workspace } from 'vscode';
import { parseQuery } from '../core/query';
import { readScannerList } from '../knowledge/findings/scannerLists';
import { type PortBook, portBook, readOwnPorts } from '../knowledge/ownPorts';
import type { JudgeOptions } from '../protocol/analysis';
import { fileUri } from './fileUri';
import { judgeSettings } from './settings';

/** What a person was told already, once a session. */
const told = new Set<string>();

/** How findings and ports of this log are to be judged, by the settings. What makes no sense is told once and left out. */
export async function judgeOptions(log: Uri): Promise<JudgeOptions> {
  const { thresholds, ignore, ports, scanners } = judgeSettings(log);
  const lists = await Promise.all(scanners.map(scannerList));
  return {
    thresholds,
    ignore: ignore.filter(isQuery),
    ports: readOwnPorts(ports),
    scanners: lists.filter((list) => list !== undefined),
  };
}

/** What is known of ports, the person's own words first. */
export function portsOf(log: Uri | undefined): PortBook {
  return portBook(readOwnPorts(judgeSettings(log).ports));
}

function isQuery(text: string): boolean {
  try {
    parseQuery(text);
    return true;
  } catch {
    warn(l10n.t('The setting firewallLog.ignore holds {0}, which is no address, network or filter.', text));
    return false;
  }
}

async function scannerList(path: string): Promise<ReturnType<typeof readScannerList>> {
  const uri = fileUri(path);
  try {
    const text = new TextDecoder().decode(await workspace.fs.readFile(uri));
    const list = readScannerList(uri.path.replace(/^.*\//, ''), text);
    if (list !== undefined) return list;
  } catch {
    // Missing and unreadable are the same news to the person as a file without networks.
  }
  warn(l10n.t('The list of scanners {0} cannot be used: it needs one network a line, or a MISP warning list.', path));
  return undefined;
}

function warn(sentence: string): void {
  if (told.has(sentence)) return;
  told.add(sentence);
  void window.showWarningMessage(sentence);
}
