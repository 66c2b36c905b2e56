import { english } from './english';
import { japanese } from './japanese';

/** The languages the command line speaks. */
export const languages = ['en', 'ja'] as const;

export type LanguageName = (typeof languages)[number];

/** The name of a text. */
export type WordKey = keyof typeof english;

/** Every word in every language. */
export const words: Readonly<Record<LanguageName, Readonly<Record<WordKey, string>>>> = { en: english, ja: japanese };

/** Puts values into the places `{0}`, `{1}` or `{name}` of a text; a place without a value stays empty. */
export function fill(text: string, values: Readonly<Record<string, string | number>> | readonly (string | number)[]) {
  const byName = values as Readonly<Record<string, string | number>>;
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(byName[name] ?? ''));
}
