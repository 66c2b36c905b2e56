import { type ExportFormat, type Redaction, redactions } from '../protocol/page';
import type { SummaryStrings } from '../protocol/summaryStrings';
import type { PageContext } from './context';
import { button, h } from './dom';
import { icon } from './icons';
import { redactionOf, setRedaction } from './redaction';

const formats = { html: 'exportHtml', markdown: 'exportMarkdown', json: 'exportJson' } as const satisfies Record<
  ExportFormat,
  keyof SummaryStrings
>;

const redactionNames = { none: 'redactNone', own: 'redactOwn', all: 'redactAll' } as const satisfies Record<
  Redaction,
  keyof SummaryStrings
>;

/** The menu in the head: the whole summary as a file, and whose addresses are taken out of everything that is saved. */
export function exportMenu({ strings, host, view }: PageContext): HTMLElement {
  const choice = h(
    'select',
    { id: 'export-redact', 'aria-describedby': 'export-meaning' },
    ...redactions.map((value) =>
      h('option', { value, selected: value === redactionOf(view) }, strings[redactionNames[value]]),
    ),
  );
  choice.addEventListener('change', () => setRedaction(view, choice.value as Redaction));
  const opener = h(
    'summary',
    { class: 'toggle', title: strings.exportMeaning },
    icon('download'),
    strings.exportSummary,
  );
  const buttons = (Object.keys(formats) as ExportFormat[]).map((format) =>
    button(
      { class: 'export-format' },
      () => {
        close();
        void host.exportSummary(format, redactionOf(view));
      },
      strings[formats[format]],
    ),
  );
  const menu = h(
    'details',
    { class: 'export' },
    opener,
    h(
      'div',
      { class: 'export-panel', role: 'group', 'aria-label': strings.exportSummary },
      h('label', { for: 'export-redact' }, strings.redact),
      choice,
      h('p', { class: 'note', id: 'export-meaning' }, strings.redactMeaning),
      ...buttons,
    ),
  );
  const close = () => {
    menu.open = false;
    opener.focus();
  };
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    event.preventDefault();
    close();
  });
  menu.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.open = false;
  });
  return menu;
}
