import type { BrowserContext, Page } from '@playwright/test';
import type { Extension } from '#scripts/browser/extension';
import type { World } from '#test/world';

/** What a job has at hand: a world, a browser with the extension, and a demo account connected. */
export interface Session {
  readonly world: World;
  readonly context: BrowserContext;
  readonly extension: Extension;
  /** A tab for buyer pages. */
  readonly page: Page;
}

/** One thing that `npm start -- --check` does and proves; what it returns goes into the line of JSON. Throws with a reason. */
export interface CheckJob {
  readonly name: string;
  run(session: Session): Promise<Readonly<Record<string, unknown>>>;
}
