/** One line of progress. Standard output belongs to results alone. */
export function say(line: string): void {
  process.stderr.write(`• ${line}\n`);
}
