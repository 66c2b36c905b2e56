import { type Disposable, type LogOutputChannel, l10n, window } from 'vscode';
import { HumanError } from '../protocol/humanError';

/** Tells people what went wrong: one sentence with its next step, and everything else in one log. */
export class Errors {
  readonly #log: LogOutputChannel;

  constructor(log: LogOutputChannel) {
    this.#log = log;
  }

  /** The error as a sentence. What a person cannot act on goes to the log, and the sentence says so. */
  sentence(error: unknown): string {
    if (error instanceof HumanError) return humanSentence(error);
    this.#log.error(error instanceof Error ? error : String(error));
    return l10n.t('Something went wrong inside Firewall Log Lens. The log says more.');
  }

  /** Shows the error as a message, with *Show Log* when there is something to see. A cancelled reading is no news. */
  report(error: unknown): void {
    if (error instanceof HumanError && error.code === 'cancelled') return;
    const sentence = this.sentence(error);
    if (error instanceof HumanError) {
      void window.showErrorMessage(sentence);
      return;
    }
    const showLog = l10n.t('Show Log');
    window.showErrorMessage(sentence, showLog).then((chosen) => {
      if (chosen === showLog) this.#log.show();
    });
  }

  /** Notes an error that costs nobody anything: a hover without figures, a lens that comes later. */
  note(error: unknown): void {
    if (error instanceof HumanError) this.#log.debug(`${error.code} ${JSON.stringify(error.facts)}`);
    else this.#log.error(error instanceof Error ? error : String(error));
  }

  /** Runs a command's work and reports what it throws. */
  async guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.report(error);
    }
  }
}

/** Opens the extension's one log. */
export function registerErrors(): { readonly errors: Errors; readonly registration: Disposable } {
  const log = window.createOutputChannel('Firewall Log', { log: true });
  return { errors: new Errors(log), registration: log };
}

function humanSentence({ code, facts }: HumanError): string {
  const path = String(facts.path ?? '');
  switch (code) {
    case 'notFound':
      return l10n.t('{0} does not exist any more. Check whether it was moved or rotated away.', path);
    case 'notReadable':
      return l10n.t(
        '{0} cannot be read. Check its permissions: system logs often belong to root or the group adm.',
        path,
      );
    case 'isFolder':
      return l10n.t('{0} is a folder. Choose a log inside it.', path);
    case 'emptyFolder':
      return l10n.t('There is no log in the folder {0}. Choose another one.', path);
    case 'binary':
      return l10n.t('{0} is not text, so it cannot be a firewall log. Choose the log itself.', path);
    case 'notFirewall':
      return l10n.t('{0} holds no line of a firewall. Choose the log of the firewall.', path);
    case 'locked':
      return l10n.t('{0} is locked by another program. Close that program or copy the log, then read again.', path);
    case 'shrunk':
      return l10n.t('{0} became shorter while it was read, probably by log rotation. Read it again.', path);
    case 'badGzip':
      return l10n.t('{0} is damaged and cannot be unpacked. Fetch the log again.', path);
    case 'badQuery':
      return l10n.t(
        'This filter cannot be understood: {0}. Check its spelling.',
        String(facts.query ?? facts.word ?? ''),
      );
    case 'badDatabase':
      return l10n.t(
        'The country database {0} cannot be used. Check the setting firewallLog.geoip.databases: it needs .mmdb files.',
        path,
      );
    case 'tooLarge':
      return l10n.t(
        '{0} would take {1} MB of memory here; the setting firewallLog.maxInMemorySize allows {2} MB. Open its folder in desktop VS Code or use the command line: there a log of any size is streamed.',
        path,
        String(facts.mebibytes),
        String(facts.limit),
      );
    case 'cancelled':
      return l10n.t('Reading was cancelled. Read the log again to see its lines and figures.');
  }
}
