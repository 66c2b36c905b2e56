import type { PageContext } from './context';
import { button, h, setText } from './dom';
import { icon } from './icons';

const shownMilliseconds = 2000;

/** A button that puts something on the clipboard by `copy` and says for a moment that it did. */
export function copyButton({ strings }: PageContext, label: string, copy: () => Promise<void>): HTMLButtonElement {
  const word = h('span', { 'aria-live': 'polite' }, label);
  let pending: ReturnType<typeof setTimeout> | undefined;
  const say = (message: string) => {
    setText(word, message);
    clearTimeout(pending);
    pending = setTimeout(() => setText(word, label), shownMilliseconds);
  };
  return button(
    { class: 'toggle' },
    () =>
      void copy().then(
        () => say(strings.copied),
        () => say(strings.notCopied),
      ),
    icon('copy'),
    word,
  );
}
