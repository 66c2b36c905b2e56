import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TimeSections } from '../../src/core/timeSections';
import { type OutlineFact, outlineFacts } from '../../src/language/outlineFacts';

/** The outline as text: `day 1-9 (hour 1-4, hour 5-9 (finding 7))`. */
function outline(sections: TimeSections, findingLines: readonly number[], lastLine: number): string {
  const shown = (fact: OutlineFact): string => {
    if (fact.kind === 'finding') return `finding ${fact.line}`;
    const inside = fact.children.length > 0 ? ` (${fact.children.map(shown).join(', ')})` : '';
    return `${fact.kind} ${fact.line}-${fact.lastLine}${inside}`;
  };
  return outlineFacts(sections, findingLines, lastLine).map(shown).join(', ');
}

/** Sections that begin on lines, given as `line: 2020-04-06T16`. */
function sections(unit: TimeSections['unit'], ...texts: readonly string[]): TimeSections {
  return {
    unit,
    sections: texts.map((text) => {
      const [line, time] = text.split(': ');
      return { line: Number(line), start: Date.parse(`${time}:00Z`), events: 1 };
    }),
  };
}

test('days hold their hours, hours the findings that begin in them', () => {
  const hours = sections('hour', '1: 2020-04-06T16', '5: 2020-04-06T23', '8: 2020-04-07T00');
  assert.equal(
    outline(hours, [6, 8], 20),
    'day 1-7 (hour 1-4, hour 5-7 (finding 6)), day 8-20 (hour 8-20 (finding 8))',
  );
});

test('too many hours: the days alone', () => {
  assert.equal(
    outline(sections('day', '3: 2020-04-06T00', '9: 2020-04-07T00'), [4], 9),
    'day 3-8 (finding 4), day 9-9',
  );
});

test('a log that is out of order nests by its lines', () => {
  const hours = sections('hour', '1: 2020-04-06T16', '5: 2020-04-07T00', '8: 2020-04-06T17');
  assert.equal(outline(hours, [], 9), 'day 1-4 (hour 1-4), day 5-7 (hour 5-7), day 8-9 (hour 8-9)');
});

test('without times, or before the first, findings stand alone; behind the last line there are none', () => {
  assert.equal(outline(sections('hour'), [3, 1, 99], 9), 'finding 1, finding 3');
  assert.equal(outline(sections('day', '5: 2020-04-06T00'), [2], 9), 'finding 2, day 5-9');
});
