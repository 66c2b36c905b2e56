/** Why something a person can act on did not work; worded at the edge. */
export const humanErrorCodes = [
  'notFound',
  'notReadable',
  'isFolder',
  'emptyFolder',
  'binary',
  'notFirewall',
  'locked',
  'shrunk',
  'badGzip',
  'badQuery',
  'badDatabase',
  'tooLarge',
  'cancelled',
] as const;

export type HumanErrorCode = (typeof humanErrorCodes)[number];

/** An error a person can act on: a code, and the facts its sentence needs. Survives threads and frames. */
export class HumanError extends Error {
  constructor(
    readonly code: HumanErrorCode,
    readonly facts: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'HumanError';
  }
}
