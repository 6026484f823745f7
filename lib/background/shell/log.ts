/** Where code of ours stands: a file and its line, whichever way the browser writes a frame. Nothing else of a stack is printed. */
const FRAME = /([\w.-]{1,80}\.(?:js|mjs|ts|tsx)):(\d{1,7}):\d{1,7}\)?$/;
const FRAMES = 3;
const LONGEST_STACK = 10_000;

/** The only console. Names and types of faults, never values: no message, URL, header or body. */
export function logFault(where: string, error: unknown): void {
  const isError = error instanceof Error;
  const kind = isError && /^[A-Za-z]{1,40}$/.test(error.name) ? error.name : typeof error;
  console.error(`[sidecar] ${where}: ${kind} ${isError ? placeOf(error) : ''}`.trimEnd());
}

/** The innermost frames. The message stands in a stack too, on as many lines as it has: it is taken out first. */
function placeOf({ message, stack = '' }: Error): string {
  const lines = stack.replace(message, '').slice(0, LONGEST_STACK).split('\n');
  const frames = lines
    .filter((line) => /^\s*at |@/.test(line))
    .flatMap((line) => FRAME.exec(line.slice(-200).trimEnd())?.slice(1, 3).join(':') ?? []);
  return frames.slice(0, FRAMES).join(' ');
}
