import { type Child, h } from './dom';

/** A link that VS Code opens in the browser, or plain text where there is nowhere to go. */
export function reference(title: string, url: string | undefined): Child {
  return url === undefined ? title : h('a', { href: url }, title);
}
