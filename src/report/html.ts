/** Text as HTML and SVG that show it unchanged, inside attributes too: what comes from a log was written by strangers. */
export function escapedHtml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, (sign) => (sign === '\n' ? sign : '\ufffd'))
    .replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** An element: its attributes are escaped, its content is markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...content: readonly string[]
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapedHtml(String(value))}"`);
  return `<${name}${written.join('')}>${content.join('')}</${name}>`;
}
