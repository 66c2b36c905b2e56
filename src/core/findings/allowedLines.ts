import type { Selection } from '../selection';
import { atOnce } from '../stepwise';
import { DangerousPorts } from './allowedDanger';
import { Census } from './census';
import { Classifier } from './classify';
import { EventAtHand } from './eventAtHand';
import type { FindingContext } from './findingContext';
import { Reason } from './reasons';
import { Sides } from './sides';
import { defaultThresholds } from './thresholds';

/** The lines of `allowed.danger`, ascending: on each somebody from the internet was let in to a port that is known for attacks. */
export function allowedLines(selection: Selection, context: FindingContext): Uint32Array {
  const sides = new Sides(selection, context);
  const thresholds = context.thresholds ?? defaultThresholds;
  const census = new Census(selection, sides, new Classifier(context, sides), thresholds);
  atOnce(census.count());
  const dangerous = new DangerousPorts(context);
  const event = new EventAtHand(selection);
  const lines: number[] = [];
  for (const part of census.requests) {
    for (const place of part.places) {
      if (census.reasonOfRow[part.firstRow + place] !== Reason.allowed) continue;
      event.load(part, place);
      if (dangerous.severityOf(event) !== undefined) lines.push(event.line);
    }
  }
  return Uint32Array.from(lines);
}
