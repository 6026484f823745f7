import { expect, test } from '@playwright/test';
import { openSellerTab, type SellerTab } from './seller-tab';

const LIST = '/portal/product/list/all';
/** Asked of the page: a document of 600 rows, read whole through the debugger, takes half a second each time. */
const count = ({ page }: SellerTab) => page.locator('[data-sidecar-badge]').count();
const settled = async (tab: SellerTab, badges = 24) => expect.poll(() => count(tab), { intervals: [50] }).toBe(badges);
/** Opens or changes what the page's own scripts can reach. */
const act = (tab: SellerTab, script: string) => tab.page.evaluate(script);

test('says which page and which products are in view', async ({ page }) => {
  const tab = await openSellerTab(page, 'product-list', LIST);
  await settled(tab);
  expect(tab.views.at(-1)).toMatchObject({ kind: 'seller-product-list', market: 'BR', rows: 24 });
  expect(tab.views.at(-1)?.ids).toHaveLength(24);
  expect(tab.views.at(-1)?.ids).toContain('9007199254740993');
});

test('follows the address: a page without products is named and left alone, a product’s own page is that product', async ({ page }) => {
  const tab = await openSellerTab(page, 'product-list', LIST);
  await settled(tab);
  await act(tab, "history.pushState({}, '', '/portal/sale/order')");
  await expect.poll(() => tab.views.at(-1)).toEqual({ kind: 'seller-order', market: 'BR', ids: [], rows: 0 });
  expect(await count(tab)).toBe(0);
  await act(tab, "history.pushState({}, '', '/portal/product/20000000001')");
  await expect.poll(() => tab.views.at(-1)).toEqual({ kind: 'seller-product-edit', market: 'BR', ids: ['20000000001'], rows: 1 });
  await act(tab, 'history.go(-2)');
  await settled(tab);
});

test('shows nothing where the person switched badges off, and still says what is in view', async ({ page }) => {
  const tab = await openSellerTab(page, 'product-list', LIST);
  await settled(tab);
  tab.background.switchedOff = true;
  await act(tab, 'sample.next()');
  await settled(tab, 0);
  await expect.poll(() => tab.views.at(-1)?.ids.length).toBe(24);
});

test('shows at once what the background says has changed, without the page doing anything', async ({ page }) => {
  const tab = await openSellerTab(page, 'product-list', LIST);
  await settled(tab);
  tab.background.switchedOff = true;
  await tab.tell();
  await settled(tab, 0);
  tab.background.switchedOff = false;
  await tab.tell();
  await settled(tab);
});

test('asks again when the worker died before it answered', async ({ page }) => {
  const tab = await openSellerTab(page, 'product-list', LIST);
  await settled(tab);
  tab.background.dead = true;
  const before = tab.views.length;
  await act(tab, 'sample.next()');
  await expect.poll(() => tab.views.length).toBeGreaterThan(before);
  tab.background.dead = false;
  await settled(tab);
});

test('a person’s click opens the panel at that product, and the page never sees it', async ({ page }) => {
  const tab = await openSellerTab(page, 'product-list', LIST);
  await settled(tab);
  await act(tab, "globalThis.clicks = 0; addEventListener('click', () => { clicks += 1; }, false)");
  const badge = page.locator('[data-sidecar-badge]').nth(3);
  const id = await badge.getAttribute('data-sidecar-badge');
  const place = await badgeBox(tab, id ?? '');
  await page.mouse.click(place.x + 10, place.y + 9);
  await expect.poll(() => tab.opened).toEqual([id]);
  expect(await act(tab, 'clicks')).toBe(0);
});

test('a hostile page cannot make it act', async ({ page }) => {
  const tab = await openSellerTab(page, 'product-list', LIST);
  await settled(tab);
  const before = tab.views.length;
  const began = Date.now();
  await act(
    tab,
    `(async () => {
      const hosts = [...document.querySelectorAll('[data-sidecar-badge]')];
      if (hosts.some((host) => host.shadowRoot)) throw new Error('open to the page');
      for (let round = 0; round < 60; round += 1) {
        for (const host of hosts) {
          host.click();
          host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
          host.dispatchEvent(new CustomEvent('panel.openAt', { detail: host.dataset.sidecarBadge }));
        }
        postMessage({ name: 'panel.openAt', input: { id: '20000000001' } }, '*');
        postMessage({ sidecar: '0.0.0', name: 'page.inView', input: {} }, '*');
        history.replaceState({}, '', '?flood=' + round);
        history.pushState({}, '', round % 2 ? '/portal/sale/order' : '${LIST}');
        const row = document.querySelector('tbody').insertRow();
        row.innerHTML = '<td><div class="item-id">Item ID: ' + (30000000000 + round) + '</div></td>';
        await new Promise(requestAnimationFrame);
      }
    })()`,
  );
  const seconds = (Date.now() - began) / 1000;
  expect(tab.opened).toEqual([]);
  expect(tab.views.length - before).toBeLessThanOrEqual(Math.ceil(seconds) + 1);
  for (const { ids } of tab.views) expect(ids.length).toBeLessThanOrEqual(60);
  await act(tab, `history.pushState({}, '', '${LIST}')`);
  await settled(tab);
});

test('a page that rewrites itself all the time is asked about at most once a second', async ({ page }) => {
  const tab = await openSellerTab(page, 'open-campaign', '/portal/web-seller-affiliate/open_campaign?key=none');
  await settled(tab, 22);
  const before = tab.views.length;
  const began = Date.now();
  await act(
    tab,
    `(async () => {
      const end = performance.now() + 4000;
      for (let turn = 0; performance.now() < end; turn += 1) {
        for (const label of document.querySelectorAll('.id-made-up')) label.textContent = 'Item ID: ' + (40000000000 + turn * 100 + Math.floor(Math.random() * 99));
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    })()`,
  );
  expect(tab.views.length - before).toBeGreaterThan(1);
  expect(tab.views.length - before).toBeLessThanOrEqual(Math.ceil((Date.now() - began) / 1000) + 1);
});

test('rows that contradict themselves have no id', async ({ page }) => {
  const tab = await openSellerTab(page, 'product-list', LIST);
  await settled(tab);
  await act(tab, "document.querySelector('tbody input').value = '29999999999'");
  await settled(tab, 23);
  await expect.poll(() => tab.views.at(-1)?.ids.length).toBe(23);
  expect(tab.views.at(-1)?.rows).toBe(24);
});

test('row keys that are no products are not told, once one row shows it', async ({ page }) => {
  const tab = await openSellerTab(page, 'open-campaign', '/portal/web-seller-affiliate/open_campaign?key=commission&label=some');
  await settled(tab, 11);
  expect(tab.views.at(-1)?.ids).toHaveLength(11);
  expect(tab.views.at(-1)?.ids.filter((id) => id.startsWith('7000'))).toEqual([]);
});

test('leaves no trace when the extension is reloaded, and clears what an earlier start left', async ({ page }) => {
  const tab = await openSellerTab(page, 'product-list', LIST);
  await settled(tab);
  await tab.reload();
  await act(tab, 'sample.next()');
  await settled(tab, 0);
  const views = tab.views.length;
  await act(tab, 'sample.previous()');
  await expect.poll(() => page.locator('tbody tr').count()).toBeGreaterThan(0);
  expect(tab.views.length).toBe(views);

  await page.addInitScript(() =>
    addEventListener('DOMContentLoaded', () => document.body.insertAdjacentHTML('beforeend', '<i data-sidecar-badge="left"></i>'), {
      capture: true,
    }),
  );
  await page.reload();
  await settled(tab);
  await expect(page.locator('[data-sidecar-badge="left"]')).toHaveCount(0);
});

test('a page of 600 rows: the sixty around the viewport, and it follows the scrolling', async ({ page }) => {
  const tab = await openSellerTab(page, 'product-list', `${LIST}?layout=columns&size=600`);
  await settled(tab, 60);
  expect(tab.views.at(-1)).toMatchObject({ rows: 600 });
  await act(tab, 'scrollTo(0, 30000)');
  const inView = () =>
    act(
      tab,
      "[...document.querySelectorAll('[data-sidecar-badge]')].filter((host) => { const { top } = host.getBoundingClientRect(); return top > 0 && top < innerHeight; }).length",
    );
  await expect.poll(inView).toBeGreaterThanOrEqual(7);
  await settled(tab, 60);
});

/** Where the text of a badge stands, asked of the debugger. */
async function badgeBox({ cdp }: SellerTab, id: string): Promise<{ x: number; y: number }> {
  interface Found {
    readonly backendNodeId: number;
    readonly attributes?: readonly string[];
    readonly children?: readonly Found[];
    readonly shadowRoots?: readonly Found[];
  }
  const { root } = await cdp.send('DOM.getDocument', { depth: -1, pierce: true });
  const find = (node: Found): Found | undefined => {
    if (node.attributes?.includes('data-sidecar-badge') && node.attributes.includes(id)) return node.shadowRoots?.[0]?.children?.[0];
    for (const child of node.children ?? []) {
      const found = find(child);
      if (found) return found;
    }
    return undefined;
  };
  const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId: find(root as Found)?.backendNodeId ?? 0 });
  return { x: model.border[0] ?? 0, y: model.border[1] ?? 0 };
}
