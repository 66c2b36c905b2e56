import type { PageContext } from './context';
import { button, setAttribute } from './dom';

/** A switch of a chart that stays as it is when the page is hidden or VS Code restarts. `name` keeps it. */
export function switchButton(
  { view }: PageContext,
  name: string,
  label: string,
  meaning: string,
  changed: () => void,
): HTMLButtonElement {
  const reflect = () => setAttribute(element, 'aria-pressed', String(view.isOn(name)));
  const element: HTMLButtonElement = button(
    { class: 'toggle', title: meaning },
    () => {
      view.setOn(name, !view.isOn(name));
      reflect();
      changed();
    },
    label,
  );
  reflect();
  return element;
}
