import { HumanError, type HumanErrorCode } from './humanError';

/** One end of a channel between threads or frames. `transfer` is ignored where the platform has no such thing. */
export interface Channel {
  post(message: unknown, transfer: readonly ArrayBufferLike[]): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** A boundary: every member is a method that takes plain data and promises plain data. */
export type Service<T> = { [K in keyof T]: (...args: never[]) => Promise<unknown> };

interface Call {
  readonly call: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

interface Answer {
  readonly answer: number;
  readonly value?: unknown;
  readonly error?: { readonly message: string; readonly code?: HumanErrorCode; readonly facts?: HumanError['facts'] };
}

/**
 * Serves `local` to the other end and returns the other end's service. Calls are answered by number; an error thrown
 * there is thrown here, a {@link HumanError} as such.
 */
export function connect<Remote extends Service<Remote>, Local extends Service<Local>>(
  channel: Channel,
  local: Local,
): Remote {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  let lastCall = 0;

  async function serve({ call, method, args }: Call): Promise<void> {
    try {
      if (!(method in local)) throw new Error(`no method ${method}`);
      const value = await (local as unknown as Record<string, (...args: readonly unknown[]) => unknown>)[method]?.(
        ...args,
      );
      channel.post({ answer: call, value }, []);
    } catch (error) {
      channel.post({ answer: call, error: plainError(error) }, []);
    }
  }

  channel.onMessage((message) => {
    if (typeof message !== 'object' || message === null) return;
    if ('call' in message) void serve(message as Call);
    else if ('answer' in message) {
      const { answer, value, error } = message as Answer;
      const call = waiting.get(answer);
      waiting.delete(answer);
      if (error === undefined) call?.resolve(value);
      else call?.reject(error.code === undefined ? new Error(error.message) : new HumanError(error.code, error.facts));
    }
  });

  return new Proxy({} as Remote, {
    get(_target, method) {
      // A proxy that answers `then` would be taken for a promise by `await`.
      if (method === 'then') return undefined;
      return (...args: unknown[]) =>
        new Promise((resolve, reject) => {
          const call = ++lastCall;
          waiting.set(call, { resolve, reject });
          channel.post({ call, method, args }, buffersIn(args));
        });
    },
  });
}

function plainError(error: unknown): Answer['error'] {
  if (error instanceof HumanError) return { message: error.message, code: error.code, facts: error.facts };
  return { message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

function buffersIn(value: unknown): ArrayBufferLike[] {
  if (value instanceof Uint8Array) return [value.buffer];
  if (Array.isArray(value)) return value.flatMap(buffersIn);
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(buffersIn);
  return [];
}
