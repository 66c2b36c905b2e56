/** Where text goes, at the pace of who reads it. */
export interface Output {
  write(text: string): Promise<void>;
}

/** Characters gathered before they are written: a system call for each line would cost more than the line. */
const batch = 0x10000;

/** A stream that is waited for while it is full. */
export function streamOutput(stream: NodeJS.WritableStream): Output {
  return {
    write: (text) =>
      new Promise((resolve) => {
        if (stream.write(text)) {
          resolve();
        } else {
          stream.once('drain', resolve);
        }
      }),
  };
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
