import { once } from 'node:events';
import { say } from './say';

/** Until the person ends it: Ctrl+C, or the terminal goes. */
export const untilStopped = (): Promise<unknown> => Promise.race(['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal)));

/** Ends the process with a reason when it has not ended by itself in time; it never keeps it alive. */
export function within(milliseconds: number, reason: string): void {
  const timer = setTimeout(() => {
    say(`failed: ${reason}`);
    process.exit(1);
  }, milliseconds);
  timer.unref();
}
