import type { PageContext } from './context';
import { h } from './dom';

/** A choice among a few words that stays when the page is hidden or VS Code restarts. `name` keeps it. */
export function choice<Value extends string>(
  { view }: PageContext,
  name: string,
  label: string,
  options: readonly (readonly [value: Value, text: string])[],
  changed: () => void,
): { readonly element: HTMLElement; readonly value: () => Value } {
  const first = options[0]![0];
  const value = (): Value => options.find(([known]) => known === view.choice(name))?.[0] ?? first;
  const select = h(
    'select',
    { class: 'choice' },
    ...options.map(([known, text]) => h('option', { value: known, selected: known === value() }, text)),
  );
  select.addEventListener('change', () => {
    view.choose(name, select.value === first ? undefined : select.value);
    changed();
  });
  return { element: h('label', { class: 'choice-label' }, h('span', {}, label), select), value };
}
