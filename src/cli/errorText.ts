import { HumanError } from '../protocol/humanError';
import { harmless } from './textWidth';
import { UsageError } from './usageError';
import { fill, type LanguageName, words } from './words';

/** One sentence (for wrong usage two) that names what is wrong and where; no newline. */
export function errorText(error: unknown, language: LanguageName): string {
  const vocabulary = words[language];
  if (error instanceof UsageError) {
    const takes = error.takes ? fill(vocabulary[error.takes.key], error.takes.values ?? []) : '';
    return harmless(`${fill(vocabulary[error.key], [...error.values, takes]).trim()} ${vocabulary['usage.seeHelp']}`);
  }
  if (error instanceof HumanError) {
    const named = {
      ...error.facts,
      path: error.facts.path === '-' ? vocabulary['log.stdin'] : (error.facts.path ?? ''),
    };
    return harmless(fill(vocabulary[`error.${error.code}`], named));
  }
  return harmless(fill(vocabulary['error.other'], [error instanceof Error ? error.message : String(error)]));
}
