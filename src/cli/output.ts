/** Where text goes, at the pace of who reads it. */
export interface Output {
  write(text: string): Promise<void>;
}

/** Characters gathered before they are written: a system call for each line would cost more than the line. */
const batch = 0x10000;

/** A stream that is waited for; `write` rejects when it fails. */
export function streamOutput(stream: NodeJS.WritableStream): Output {
  // Whoever writes is told by the callback.
  stream.on('error', () => undefined);
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
  };
}

/** Whether writing failed because nobody reads any more (`| head`). */
export function isClosed(error: unknown): boolean {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return code === 'EPIPE' || code === 'ERR_STREAM_DESTROYED';
}

/** Writes lines in batches. */
export async function writeLines(lines: AsyncIterable<string>, output: Output): Promise<void> {
  let gathered = '';
  for await (const line of lines) {
    gathered += `${line}\n`;
    if (gathered.length >= batch) {
      await output.write(gathered);
      gathered = '';
    }
  }
  if (gathered !== '') {
    await output.write(gathered);
  }
}
