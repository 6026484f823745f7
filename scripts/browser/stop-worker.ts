import type { BrowserContext, CDPSession } from '@playwright/test';

type Version = { readonly versionId: string; readonly scriptURL: string; readonly runningStatus: string };

/** Stops a running service worker as the browser does with an idle one, and waits until it has stopped. Does nothing when none runs. */
export async function stopWorker(context: BrowserContext, scriptPrefix: string): Promise<void> {
  const page = context.pages()[0];
  if (!page) throw new Error('a browser without a page');
  const session = await context.newCDPSession(page);
  // The first report lists every version there is.
  const listed = nextVersion(session, () => true);
  await session.send('ServiceWorker.enable');
  const running = (await listed).find(({ scriptURL, runningStatus }) => scriptURL.startsWith(scriptPrefix) && runningStatus === 'running');
  if (running) {
    const stopped = nextVersion(session, ({ versionId, runningStatus }) => versionId === running.versionId && runningStatus === 'stopped');
    await session.send('ServiceWorker.stopWorker', { versionId: running.versionId });
    await stopped;
  }
  await session.detach();
}

/** The next report in which some version fits. */
const nextVersion = (session: CDPSession, fits: (version: Version) => boolean): Promise<readonly Version[]> =>
  new Promise((resolve) => {
    const listen = ({ versions }: { versions: Version[] }) => {
      if (!versions.some(fits)) return;
      session.off('ServiceWorker.workerVersionUpdated', listen);
      resolve(versions);
    };
    session.on('ServiceWorker.workerVersionUpdated', listen);
  });
