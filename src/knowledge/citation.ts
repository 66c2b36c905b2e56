import type { Reference } from './ports';
import type { Language } from './text';

/** A reference in one language. */
export interface Citation {
  readonly title: string;
  readonly url?: string;
}

/** A reference as a language cites it. */
export function citation({ title, url }: Reference, language: Language): Citation {
  return { title: title[language], ...(url === undefined ? {} : { url }) };
}
