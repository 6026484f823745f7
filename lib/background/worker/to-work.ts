import type { Browser } from 'wxt/browser';
import { during } from '#lib/background/shell/during';
import { readAhead } from '#lib/settings/local';
import type { Work } from './work';

/** What the worker does, when there is something to do. */
export const toWork = async (): Promise<Work> => (await import('./work')).WORK;

/** Does some of it beside all other work: its place there is taken at once, while the code is made ready. */
export function doWork<T>(task: (work: Work) => Promise<T>): Promise<T> {
  const work = toWork();
  return during(async () => task(await work));
}

/** Of a gesture: a key, an item of the menu. */
export function linkOf(url: string, tab: Browser.tabs.Tab | undefined): Promise<void> {
  readAhead();
  return doWork(({ makeAndTell, requestOfGesture }) => makeAndTell(requestOfGesture(url, tab)));
}

export const lock = (): Promise<void> => doWork(({ lockNow }) => lockNow());
