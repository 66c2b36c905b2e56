/** What a site can be asked about; what the packet lacks is undefined. */
export interface LookupValues {
  readonly address: string | undefined;
  readonly port: string | undefined;
  readonly transport: string | undefined;
}

/**
 * The address of a site with what is looked up in place of `{address}`, `{port}` and `{transport}`, escaped. Undefined when
 * the packet lacks one of them, when there is none of them, or when the site is no web address: the values come from a log.
 */
export function lookupUrl(template: string, values: LookupValues): string | undefined {
  if (!/^https?:\/\/[^/{]+\/.*\{(address|port)\}/i.test(template)) return undefined;
  let isWhole = true;
  const url = template.replaceAll(/\{(address|port|transport)\}/g, (_all, key: keyof LookupValues) => {
    isWhole &&= values[key] !== undefined;
    return encodeURIComponent(values[key] ?? '');
  });
  return isWhole ? url : undefined;
}
