import { ConfigurationTarget, workspace } from 'vscode';
import type { SavedFilter } from '../protocol/page';
import { section } from './settings';

const name = 'filters';

type Filters = Readonly<Record<string, unknown>>;

/** The filters that were saved under a name, by all scopes of the setting, in the order of their names. */
export function savedFilters(): readonly SavedFilter[] {
  return Object.entries(workspace.getConfiguration(section).get<Filters>(name, {}))
    .filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    .map(([label, query]) => ({ name: label, query }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** Saves a filter in the person's settings, in place of one with this name. */
export async function saveFilter(label: string, query: string): Promise<void> {
  const own = workspace.getConfiguration(section).inspect<Filters>(name)?.globalValue ?? {};
  await write({ ...own, [label]: query }, ConfigurationTarget.Global);
}

/** Deletes a saved filter wherever it is set: in the person's settings and in those of the workspace. */
export async function deleteFilter(label: string): Promise<void> {
  const found = workspace.getConfiguration(section).inspect<Filters>(name);
  for (const [filters, target] of [
    [found?.globalValue, ConfigurationTarget.Global],
    [found?.workspaceValue, ConfigurationTarget.Workspace],
  ] as const) {
    if (filters === undefined || !(label in filters)) continue;
    await write(Object.fromEntries(Object.entries(filters).filter(([other]) => other !== label)), target);
  }
}

function write(filters: Filters, target: ConfigurationTarget): Thenable<void> {
  return workspace
    .getConfiguration(section)
    .update(name, Object.keys(filters).length === 0 ? undefined : filters, target);
}
