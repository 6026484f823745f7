import { type BrowserContext, expect, type Page } from '@playwright/test';
import { type Watch, watchPages } from '#scripts/browser/watch';
import type { World } from '#test/world';
import { expectAccessible } from './accessible';

/** Looks after every page of the extension during a test, and speaks up at its end. */
export interface Guard extends Watch {
  /** Says that a page is about to go, so that it is checked before. */
  leave(page: Page): Promise<void>;
  /** The same for every popup that is open. */
  leavePopups(): Promise<void>;
  /** Nothing forbidden, nothing shouted, nothing inaccessible, no stranger asked. */
  finish(): Promise<void>;
}

export function createGuard(context: BrowserContext, world: World): Guard {
  const watch = watchPages(context);
  const others = new Set<Page>();
  const lost: string[] = [];
  context.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (reason.includes('ERR_NAME_NOT_RESOLVED')) lost.push(request.url());
  });
  const leave = async (page: Page) => {
    others.delete(page);
    await expectAccessible(page);
  };
  return {
    ...watch,
    leave,
    leavePopups: async () => {
      for (const page of others) if (!page.isClosed() && page.url().includes('/popup.html')) await leave(page);
    },
    follow: async (page) => {
      others.add(page);
      await watch.follow(page);
    },
    finish: async () => {
      const open = [...context.pages(), ...others].filter((page) => !page.isClosed() && page.url().startsWith('chrome-extension://'));
      for (const page of open) await leave(page);
      await watch.settle();
      expect(watch.cspReports, 'reports of the content security policy').toEqual([]);
      expect(watch.errors, 'errors on the extension’s pages').toEqual([]);
      const strangers = world.requests().filter(({ unknownHost }) => unknownHost);
      expect([...strangers.map(({ host }) => host), ...lost], 'hosts that nobody knows').toEqual([]);
    },
  };
}
