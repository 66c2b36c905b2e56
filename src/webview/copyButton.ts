import type { PageContext } from './context';
import { button, h, setText } from './dom';
import { icon } from './icons';

const shownMilliseconds = 2000;

/** A button that puts a text on the clipboard and says for a moment that it did. */
export function copyButton({ host, strings }: PageContext, label: string, text: () => string): HTMLButtonElement {
  const word = h('span', { role: 'status' }, label);
  let pending: ReturnType<typeof setTimeout> | undefined;
  const say = (message: string) => {
    setText(word, message);
    clearTimeout(pending);
    pending = setTimeout(() => setText(word, label), shownMilliseconds);
  };
  return button(
    { class: 'toggle' },
    () =>
      void host.copy(text()).then(
        () => say(strings.copied),
        () => say(strings.notCopied),
      ),
    icon('copy'),
    word,
  );
}
