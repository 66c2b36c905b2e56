import { type Attributes, type Child, h } from './dom';

/** Where a figure leads: to its first line, and to a narrower filter. Either may be missing. */
export interface Door {
  readonly open?: (() => void) | undefined;
  readonly filter?: (() => void) | undefined;
}

/** A button whose click and Enter open, and whose click and Enter with Ctrl or Cmd filter. */
export function door(
  attributes: Attributes,
  leads: () => Door | undefined,
  ...children: readonly Child[]
): HTMLButtonElement {
  const element = h('button', { type: 'button', ...attributes }, ...children);
  element.addEventListener('click', (event) => {
    const { open, filter } = leads() ?? {};
    (filterWanted(event) ? filter : open)?.();
  });
  // Browsers do not turn Ctrl+Enter into a click.
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !filterWanted(event)) return;
    event.preventDefault();
    leads()?.filter?.();
  });
  return element;
}

function filterWanted({ ctrlKey, metaKey }: MouseEvent | KeyboardEvent): boolean {
  return ctrlKey || metaKey;
}
