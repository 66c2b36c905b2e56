/** The page of a MITRE ATT&CK technique: `T1046`, `T1595.001`; undefined when it is not written so. */
export function techniqueUrl(technique: string): string | undefined {
  const [, main, sub] = /^(T\d{4})(?:\.(\d{3}))?$/.exec(technique) ?? [];
  if (main === undefined) return undefined;
  return `https://attack.mitre.org/techniques/${sub === undefined ? main : `${main}/${sub}`}/`;
}

/** The address when it leads to the web; anything else is no link. */
export function webUrl(url: string | undefined): string | undefined {
  return url !== undefined && /^https?:\/\/[\w.-]+(?::\d+)?(?:[/?#][^\s<>"]*)?$/i.test(url) ? url : undefined;
}
