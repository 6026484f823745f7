import type { BrowserContext, CDPSession, Page } from '@playwright/test';

/** What went wrong on the extension's own pages: console errors, uncaught exceptions, reports of the content security policy. */
export interface Watch {
  readonly errors: string[];
  readonly cspReports: string[];
  /** Watches a page that the context does not announce; its earlier messages are read, too. */
  follow(page: Page): Promise<void>;
  /** Asks every watched page once more, so that no message up to now is missed. */
  settle(): Promise<void>;
}

/** Watches every page and worker of the extension from now on. */
export function watchPages(context: BrowserContext): Watch {
  const errors: string[] = [];
  const cspReports: string[] = [];
  const open = new Map<Page, CDPSession>();
  const starting = new Set<Promise<void>>();
  const follow = async (page: Page) => {
    if (!isOurs(page.url()) || open.has(page)) return;
    const session = await page.context().newCDPSession(page);
    open.set(page, session);
    page.on('close', () => open.delete(page));
    const where = new URL(page.url()).pathname;
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
      errors.push(`${where}: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`),
    );
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error' || type === 'assert')
        errors.push(`${where}: ${args.map((arg) => String(arg.value ?? arg.description)).join(' ')}`);
    });
    session.on('Log.entryAdded', ({ entry }) => {
      if (entry.level === 'error') errors.push(`${where}: ${entry.text} ${entry.url ?? ''}`);
    });
    session.on('Audits.issueAdded', ({ issue }) => {
      if (issue.code === 'ContentSecurityPolicyIssue')
        cspReports.push(`${where}: ${JSON.stringify(issue.details.contentSecurityPolicyIssueDetails)}`);
    });
    for (const domain of ['Runtime.enable', 'Log.enable', 'Audits.enable'] as const) await session.send(domain);
  };
  const begin = (page: Page) => {
    // A page that goes away while it is being attached to has nothing more to tell.
    const started = follow(page).catch((reason: unknown) => {
      if (!page.isClosed()) errors.push(`could not watch ${page.url()}: ${String(reason)}`);
    });
    starting.add(started);
    void started.finally(() => starting.delete(started));
  };
  context.on('page', (page) => {
    begin(page);
    page.on('framenavigated', (frame) => frame === page.mainFrame() && begin(page));
  });
  context.on('serviceworker', (worker) => {
    worker.on('console', (message) => message.type() === 'error' && errors.push(`worker: ${message.text()}`));
  });
  return {
    errors,
    cspReports,
    follow,
    settle: async () => {
      await Promise.all(starting);
      // An answered call proves that every event sent before it has arrived. A page may close meanwhile.
      for (const [page, session] of open) {
        const asked = session.send('Runtime.evaluate', { expression: '1' });
        await asked.catch((reason: unknown) => !page.isClosed() && errors.push(String(reason)));
      }
    },
  };
}

const isOurs = (url: string): boolean => url.startsWith('chrome-extension://');
