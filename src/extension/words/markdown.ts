import * as vscode from 'vscode';
import type { Bilingual } from '../../knowledge/text';
import { language } from './language';

/** What a hover says: a first line, and facts below it. Every part is Markdown already. */
export interface Card {
  readonly title: string;
  readonly facts: readonly (string | undefined)[];
}

const longestSpan = 160;

/** Text of the log as a code span: whoever wrote it, it stays text. Long text is cut. */
export function code(text: string | number): string {
  const all = String(text).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\u{fffd}');
  const shown = all.length > longestSpan ? `${all.slice(0, longestSpan)}…` : all;
  if (shown.trim() === '') return '`\u{2423}`';
  // A span is fenced by more backticks than stand in a row inside it; there is no other way to escape them.
  const longest = Math.max(0, ...(shown.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${shown}${fence}` : `${fence} ${shown} ${fence}`;
}

/** Text of ours as Markdown that shows it unchanged. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()#+\-!|~<>&$]/g, '\\$&');
}

/** A text of the knowledge room in the person's language. */
export function words(text: Bilingual): string {
  return plain(text[language()]);
}

/** The same with a capital letter, for a text that begins a line. */
export function sentence(text: Bilingual): string {
  const shown = words(text);
  return shown.charAt(0).toUpperCase() + shown.slice(1);
}

/** The hover's Markdown: bold first line, facts as a list. No HTML, no commands, no icons. */
export function cardMarkdown({ title, facts }: Card): vscode.MarkdownString {
  const lines = facts.filter((fact) => fact !== undefined && fact !== '').map((fact) => `- ${fact}`);
  const text = lines.length === 0 ? `**${title}**` : `**${title}**\n\n${lines.join('\n')}`;
  const markdown = new vscode.MarkdownString(text, false);
  markdown.isTrusted = false;
  markdown.supportHtml = false;
  return markdown;
}
