import { type Disposable, Hover, type HoverProvider, languages, Range } from 'vscode';
import { actionRules } from '../core/action';
import { readLine } from '../core/readLine';
import type { HoverFact } from '../language/hoverFact';
import { hoverFacts } from '../language/hoverFacts';
import type { LinePlace } from '../protocol/analysis';
import type { Analyses } from './analyses';
import type { Analysis } from './analysis';
import type { Errors } from './errors';
import type { FilteredLogs, LogLine } from './filteredLogs';
import { portsOf } from './judging';
import { languageId } from './names';
import { readOptions, settings, timeSettings } from './settings';
import { type HoverContext, hoverWords } from './words/hoverWords';

/** A hover does not wait longer for what the worker knows of the whole log: it may be busy. */
const patienceMilliseconds = 400;
/** A line longer than this is no firewall's, and not worth the extension host's time. */
const longestLine = 10_000;

/** Explains the field under the mouse. */
export function registerHover(analyses: Analyses, views: FilteredLogs, errors: Errors): Disposable {
  const provider: HoverProvider = {
    async provideHover(document, position) {
      if (!settings.hoverEnabled(document)) return undefined;
      const { text } = document.lineAt(position.line);
      if (text.length > longestLine) return undefined;
      const line = views.logLine(document, position.line);
      const log = line?.log ?? document.uri;
      const rules = actionRules(readOptions(log).actions ?? {});
      const fact = hoverFacts(readLine(text), position.character, rules, portsOf(log));
      if (fact === undefined) return undefined;
      const range = new Range(position.line, fact.start, position.line, fact.end);
      const context = line === undefined ? {} : await contextOf(fact, line, analyses, errors);
      return new Hover(hoverWords(fact, context), range);
    },
  };
  return languages.registerHoverProvider({ language: languageId }, provider);
}

/** What the log as a whole says about the fact, once it is read: a hover needs its line only, and never waits for the others. */
async function contextOf(fact: HoverFact, line: LogLine, analyses: Analyses, errors: Errors): Promise<HoverContext> {
  const always = timeSettings(line.log);
  if (fact.code !== 'address' && fact.code !== 'port' && fact.code !== 'time') return always;
  const analysis = analyses.use(...line.logs);
  if (analysis.state !== 'complete') return always;
  const patience = new Promise<HoverContext>((resolve) => setTimeout(() => resolve(always), patienceMilliseconds));
  const sighting = sightingOf(fact, line.place, analysis).catch((error) => {
    errors.note(error);
    return {};
  });
  return { ...always, ...(await Promise.race([sighting, patience])) };
}

async function sightingOf(fact: HoverFact, place: LinePlace, analysis: Analysis): Promise<HoverContext> {
  if (fact.code === 'time') {
    const instant = await analysis.askWhenRead((service) => service.time(place));
    return instant === undefined ? {} : { instant };
  }
  if (fact.code === 'address') {
    const [address, countryData] = await analysis.askWhenRead((service) =>
      Promise.all([service.address(fact.address), service.countryData()]),
    );
    return address === undefined ? { countryData } : { address, countryData };
  }
  if (fact.code !== 'port' || fact.role !== 'destination') return {};
  const [meaning] = fact.meanings;
  const port = (await analysis.ports()).find((one) => one.port === fact.port && one.transport === meaning?.transport);
  return port === undefined ? {} : { port };
}
