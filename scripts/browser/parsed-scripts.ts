import type { BrowserContext } from '@playwright/test';
import { openTargets, waitForTarget } from './targets';

export interface ParsedScript {
  readonly url: string;
  readonly length: number;
}

/** Every script that the worker under this address has parsed since it was started, as its debugger counts them. */
export async function parsedScripts(context: BrowserContext, prefix: string): Promise<readonly ParsedScript[]> {
  const browser = context.browser();
  if (!browser) throw new Error('a persistent context without a browser');
  const targets = await openTargets(context);
  const target = await waitForTarget(targets, ({ type, url }) => type === 'service_worker' && url.startsWith(prefix), 'the worker');
  const session = await browser.newBrowserCDPSession();
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: target.targetId, flatten: false });
  const scripts: ParsedScript[] = [];
  const enabled = new Promise<void>((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const reported = JSON.parse(message) as { id?: number; method?: string; params?: ParsedScript };
      // All that was parsed before is told first, then the answer.
      if (reported.method === 'Debugger.scriptParsed' && reported.params?.url.startsWith(prefix)) scripts.push(reported.params);
      if (reported.id === 1) resolve();
    });
  });
  await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id: 1, method: 'Debugger.enable' }) });
  await enabled;
  await session.detach();
  return scripts.map(({ url, length }) => ({ url, length }));
}
