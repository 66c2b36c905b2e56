import type { SeverityName } from '../core/summary';

/** The hues of a stack: at most six groups, and what belongs to none of them. `colours.css` names them `--hue-one` and so on. */
export const hueNames = ['one', 'two', 'three', 'four', 'five', 'six', 'rest'] as const;

export type Hue = (typeof hueNames)[number];

/** What the charts draw with. `colours.css` derives every one from the theme of VS Code and uses the same ones for icons. */
export interface Colours {
  readonly text: string;
  readonly background: string;
  /** The faint lines behind the bars. */
  readonly grid: string;
  readonly bar: string;
  /** A line over bars of the colour `bar`. */
  readonly line: string;
  /** For what matters less: bars that are not a country, ports without a rating. */
  readonly quiet: string;
  readonly severities: Readonly<Record<SeverityName, string>>;
  readonly hues: Readonly<Record<Hue, string>>;
  /** Only in the high-contrast themes: what every bar is outlined with. */
  readonly contrast?: string;
  readonly fontFamily: string;
  /** Pixels. */
  readonly fontSize: number;
}

let current: Colours | undefined;

/** The colours as they are now; canvases need values, not variables. Read once a look, as the browser works out all styles for it. */
export function readColours(): Colours {
  current ??= computedColours();
  return current;
}

function computedColours(): Colours {
  const style = getComputedStyle(document.body);
  const value = (name: string) => style.getPropertyValue(name).trim();
  const contrast = value('--vscode-contrastBorder');
  return {
    text: style.color,
    background: style.backgroundColor,
    grid: value('--grid'),
    bar: value('--bar'),
    line: value('--trend'),
    quiet: value('--quiet'),
    severities: {
      critical: value('--critical'),
      high: value('--high'),
      medium: value('--medium'),
      low: value('--low'),
      info: value('--info'),
    },
    hues: Object.fromEntries(hueNames.map((name) => [name, value(`--hue-${name}`)])) as Record<Hue, string>,
    ...(contrast === '' ? {} : { contrast }),
    fontFamily: style.fontFamily,
    fontSize: Number.parseFloat(style.fontSize),
  };
}

/** True when a person asked the system or VS Code for less motion. */
export function reducedMotion(): boolean {
  return (
    document.body.classList.contains('vscode-reduce-motion') || matchMedia('(prefers-reduced-motion: reduce)').matches
  );
}

/** Calls `listener` when the theme, the font or the wish for less motion has changed while the page is open. */
export function onLookChange(listener: () => void): void {
  const lookNow = (): string => JSON.stringify([readColours(), reducedMotion()]);
  let look = lookNow();
  const check = (): void => {
    current = undefined;
    const now = lookNow();
    if (now === look) return;
    look = now;
    listener();
  };
  // VS Code writes the variables to the style of <html>, and theme and motion to classes and data of <body>.
  const observer = new MutationObserver(check);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'class'] });
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
  matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', check);
}
