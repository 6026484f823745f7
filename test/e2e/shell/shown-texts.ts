import type { Page } from '@playwright/test';

/** A text that is to be seen, or told to who cannot see. */
export interface ShownText {
  readonly text: string;
  /** What it is wider than; null: it has room. */
  readonly cut: string | null;
}

/** All that a page shows and names at the moment. Run in the page; needs no helper of the compiler inside. */
export const shownTexts = (page: Page): Promise<ShownText[]> =>
  page.evaluate(() => {
    const shown: ShownText[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!parent || text === '' || !parent.checkVisibility({ visibilityProperty: true })) continue;
      if (parent.closest('.sr, script, style, option')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, width } = range.getBoundingClientRect();
      // What lies beyond the edge of something that scrolls is out of sight, and has no layout to judge.
      const away = left >= innerWidth && parent.closest('.vt, .scroll') !== null;
      // What the window's edge cuts in two there is scrolled to as well.
      let edge = parent.closest('.vt, .scroll') ? Number.POSITIVE_INFINITY : innerWidth;
      let clip = 'the window';
      for (let around: Element | null = parent; around; around = around.parentElement) {
        const { overflowX } = getComputedStyle(around);
        if (overflowX === 'auto' || overflowX === 'scroll') edge = Number.POSITIVE_INFINITY;
        if (overflowX !== 'visible' && getComputedStyle(around).display !== 'inline') {
          if (overflowX === 'hidden' || overflowX === 'clip') {
            edge = Math.min(edge, around.getBoundingClientRect().right);
            clip = around.className || around.tagName;
          }
          break;
        }
      }
      // Words that give way to their icon are still told.
      const gone = getComputedStyle(parent).clipPath !== 'none';
      shown.push({ text, cut: !gone && !away && width > 0 && right > edge + 1 ? clip : null });
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const text = element.getAttribute(name)?.trim();
        if (text && element.checkVisibility()) shown.push({ text, cut: null });
      }
    return shown;
  });

/** Words of what the extension has stored here: names of products, shops and accounts are shown as they are. */
export const storedWords = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const found: unknown[] = [
      await chrome.storage.local.get(null),
      await chrome.storage.sync.get(null),
      await chrome.storage.session.get(null),
    ];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames)
        found.push(
          await new Promise<unknown>((resolve, reject) => {
            const all = database.transaction(store).objectStore(store).getAll(null, 5_000);
            all.onsuccess = () => resolve(all.result);
            all.onerror = () => reject(all.error);
          }),
        );
      database.close();
    }
    return [
      ...new Set(
        JSON.stringify(found, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)).match(/[A-Za-z]{4,}/g) ?? [],
      ),
    ];
  });

declare const chrome: { storage: Record<'local' | 'sync' | 'session', { get(keys: null): Promise<unknown> }> };
