/** A line for the person who runs the command; standard output stays for what was asked for. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Shows how far a command has come: one line that counts on a terminal, nothing in a pipe. */
export function showProgress(line: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
}

/** Takes the counting line away, before a line that stays. */
export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
}
