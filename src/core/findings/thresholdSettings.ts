import { defaultThresholds, type FindingThresholds } from './thresholds';

/** What a threshold may be set to: numbers from `minimum` to `maximum`, or a list of whole ones. */
interface Limits {
  readonly minimum: number;
  readonly maximum: number;
  readonly isFraction?: true;
}

const few: Limits = { minimum: 2, maximum: 255 };
const minutes: Limits = { minimum: 1, maximum: 1440 };
const count: Limits = { minimum: 1, maximum: 1_000_000 };
const share: Limits = { minimum: 0.01, maximum: 1, isFraction: true };
const factor: Limits = { minimum: 1, maximum: 1000, isFraction: true };
const port: Limits = { minimum: 0, maximum: 65535 };

/** The thresholds by the names that people set them by, except those that are only true or false. */
export const thresholdLimits: Readonly<Record<string, Limits>> = {
  'vertical.ports': few,
  'vertical.minutes': minutes,
  'horizontal.destinations': few,
  'horizontal.minutes': minutes,
  'horizontal.certain': few,
  'slow.ports': few,
  'slow.hours': { minimum: 1, maximum: 8760 },
  'distributed.sources': few,
  'distributed.minutes': minutes,
  'stealth.packets': few,
  'stealth.ackPorts': few,
  'stealth.minutes': minutes,
  protocols: few,
  'flood.perMinute': count,
  'flood.dayEvents': count,
  'flood.deviations': factor,
  'flood.fewestDays': { minimum: 2, maximum: 366 },
  'bruteForce.attempts': few,
  'bruteForce.minutes': minutes,
  'bruteForce.ports': port,
  'reflectAttempt.perMinute': count,
  'reflectAttempt.sourcePorts': few,
  'reflectAttempt.minutes': minutes,
  'reflectSelf.ratio': factor,
  'reflectSelf.peers': count,
  'reflectSelf.answerBytes': port,
  'reflectSelf.ports': port,
  'backscatter.answers': few,
  'backscatter.knownAnswers': few,
  'backscatter.minutes': minutes,
  'miraiRatio.least': factor,
  'miraiRatio.most': factor,
  'miraiRatio.hits': count,
  'osGuess.events': count,
  'osGuess.sources': count,
  'osGuess.share': share,
  'infected.destinations': few,
  'infected.minutes': minutes,
  'infected.ports': port,
  meantForAll: port,
  'rateLimit.ceilings': { minimum: 1, maximum: 255 },
  'rateLimit.minutes': count,
  'rateLimit.share': share,
  'dominated.share': share,
  'dominated.events': count,
  'dominated.rules': count,
  findingsPerCode: count,
};

type Value = number | boolean | readonly number[];

/** The defaults by name. */
export const thresholdDefaults: ReadonlyMap<string, Value> = new Map(
  Object.entries(defaultThresholds).flatMap(([group, value]): [string, Value][] =>
    isGroup(value) ? Object.entries(value).map(([key, inner]) => [`${group}.${key}`, inner]) : [[group, value]],
  ),
);

/** The thresholds that somebody set by name; a default for each that is missing, unknown or not allowed. */
export function thresholdsFrom(set: Readonly<Record<string, unknown>>): FindingThresholds {
  const chosen = (name: string, otherwise: Value): unknown => (isAllowed(name, set[name]) ? set[name] : otherwise);
  const all = Object.entries(defaultThresholds).map(([group, value]) => [
    group,
    isGroup(value)
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, chosen(`${group}.${key}`, inner)]))
      : chosen(group, value),
  ]);
  return Object.fromEntries(all) as FindingThresholds;
}

/** The first name that is no threshold, or whose value is not allowed; undefined when all is well. */
export function wrongThreshold(set: Readonly<Record<string, unknown>>): string | undefined {
  return Object.keys(set).find((name) => !isAllowed(name, set[name]));
}

function isAllowed(name: string, value: unknown): boolean {
  const otherwise = thresholdDefaults.get(name);
  const limits = thresholdLimits[name];
  if (typeof otherwise === 'boolean') return typeof value === 'boolean';
  if (limits === undefined || otherwise === undefined) return false;
  return Array.isArray(otherwise)
    ? Array.isArray(value) && value.every((one) => isWithin(one, limits))
    : isWithin(value, limits);
}

function isWithin(value: unknown, { minimum, maximum, isFraction }: Limits): boolean {
  const isNumber = isFraction ? Number.isFinite(value) : Number.isInteger(value);
  return isNumber && (value as number) >= minimum && (value as number) <= maximum;
}

function isGroup(value: object | number | boolean): value is Readonly<Record<string, Value>> {
  return typeof value === 'object' && !Array.isArray(value);
}
