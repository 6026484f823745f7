/** The only console. Names and types of faults, never values: no message, URL, header or body. */
export function logFault(where: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  const place = error instanceof Error ? (error.stack ?? '').split('\n').slice(1, 4).join(' ').replace(/\?\S*/g, '') : '';
  console.error(`[sidecar] ${where}: ${kind} ${place}`);
}
