import { browser } from 'wxt/browser';
import { logFault } from './log';

interface Note {
  readonly type: 'basic';
  readonly iconUrl: string;
  readonly title: string;
  readonly message: string;
}

/** Shows a notification. A system that shows none refuses it: that is logged, and ends nothing of what was done before it. */
export async function notify(id: string, note: Note): Promise<void> {
  await browser.notifications.create(id, { ...note }).catch((error: unknown) => logFault('notify', error));
}
