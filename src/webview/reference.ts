import { type Child, h } from './dom';

/** The page of a MITRE ATT&CK technique: `T1046`, `T1595.001`; undefined when it is not written so. */
export function techniqueUrl(technique: string): string | undefined {
  const [, main, sub] = /^(T\d{4})(?:\.(\d{3}))?$/.exec(technique) ?? [];
  if (main === undefined) return undefined;
  return `https://attack.mitre.org/techniques/${sub === undefined ? main : `${main}/${sub}`}/`;
}

/** The address when it leads to the web, normalised; anything else is no link. */
export function webUrl(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? href : undefined;
}

/** A link that VS Code opens in the browser, or plain text where there is nowhere to go. */
export function reference(title: string, url: string | undefined): Child {
  return url === undefined ? title : h('a', { href: url }, title);
}
