import type { Language } from '../text';

/** Writes numbers as people of a language read them. */
export interface NumberWriter {
  /** `92,890`; at most one decimal below 100. */
  count(value: number): string;
  /** `98.7 %`, from a share of 0 to 1. */
  percent(share: number): string;
  /** `1.5 GB`, decimal units. @param bytes 0 and up */
  bytes(bytes: number): string;
  /** `3.5 hours` */
  duration(seconds: number): string;
  list(items: readonly string[]): string;
}

const writers = new Map<Language, NumberWriter>();

/** The writer of a language. */
export function numberWriter(language: Language): NumberWriter {
  const known = writers.get(language);
  if (known !== undefined) return known;
  const writer = makeWriter(language);
  writers.set(language, writer);
  return writer;
}

const byteUnits = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

function makeWriter(language: Language): NumberWriter {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const fine = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const tiny = new Intl.NumberFormat(language, { maximumSignificantDigits: 2 });
  const share = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 });
  const lister = new Intl.ListFormat(language, { type: 'unit', style: 'long' });
  const unit = (name: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: 1 });
  const units = { second: unit('second'), minute: unit('minute'), hour: unit('hour'), day: unit('day') };
  const count = (value: number): string =>
    (value >= 100 ? whole : value >= 1 || value === 0 ? fine : tiny).format(value);
  return {
    count,
    percent: (value) => share.format(value),
    bytes: (bytes) => {
      const power = bytes < 1 ? 0 : Math.min(byteUnits.length - 1, Math.floor(Math.log10(bytes) / 3));
      return `${count(bytes / 1000 ** power)} ${byteUnits[power]}`;
    },
    duration: (seconds) =>
      seconds < 120
        ? units.second.format(Math.round(seconds))
        : seconds < 7200
          ? units.minute.format(seconds / 60)
          : seconds < 172_800
            ? units.hour.format(seconds / 3600)
            : units.day.format(seconds / 86_400),
    list: (items) => lister.format(items),
  };
}
