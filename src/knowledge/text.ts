/** The languages every text of the knowledge room is written in. */
export type Language = 'en' | 'ja';

/** One text in every language; both are always complete. */
export type Bilingual = Readonly<Record<Language, string>>;
