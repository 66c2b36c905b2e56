import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { wrongThreshold } from '../core/findings/thresholdSettings';
import { readScannerList } from '../knowledge/findings/scannerLists';
import type { JudgeOptions } from '../protocol/analysis';
import type { JudgeRequest } from './arguments';
import { UsageError } from './usageError';

/** Reads the files that say how to judge. Rejects with a {@link UsageError} when one of them cannot be used. */
export async function judgeOptions({ ignore, scanners, thresholds }: JudgeRequest): Promise<JudgeOptions> {
  return {
    ignore,
    scanners: await Promise.all(scanners.map(scannerList)),
    ...(thresholds === undefined ? {} : { thresholds: await thresholdsIn(thresholds) }),
  };
}

async function scannerList(path: string): Promise<NonNullable<ReturnType<typeof readScannerList>>> {
  const list = readScannerList(basename(path), await textOf('--scanners', path));
  if (list === undefined) throw new UsageError('usage.badValue', ['--scanners', path], { key: 'usage.networks' });
  return list;
}

async function thresholdsIn(path: string): Promise<Readonly<Record<string, unknown>>> {
  const text = await textOf('--thresholds', path);
  let set: unknown;
  try {
    set = JSON.parse(text);
  } catch {
    throw new UsageError('usage.badValue', ['--thresholds', path], { key: 'usage.json' });
  }
  if (typeof set !== 'object' || set === null)
    throw new UsageError('usage.badValue', ['--thresholds', path], { key: 'usage.json' });
  const wrong = wrongThreshold(set as Readonly<Record<string, unknown>>);
  if (wrong !== undefined) throw new UsageError('usage.threshold', [path, wrong]);
  return set as Readonly<Record<string, unknown>>;
}

async function textOf(option: string, path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    throw new UsageError('usage.badValue', [option, path], { key: 'usage.file' });
  }
}
