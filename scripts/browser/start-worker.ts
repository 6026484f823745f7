import type { BrowserContext } from '@playwright/test';

/** Starts the worker of a scope, as an event would; does nothing when it runs. */
export async function startWorker(context: BrowserContext, scopeURL: string): Promise<void> {
  const page = context.pages()[0];
  if (!page) throw new Error('a browser without a page');
  const session = await context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.startWorker', { scopeURL });
  await session.detach();
}
