import { test, expect } from '@playwright/test';
import { readBadges } from './read-badges';
import { openSellerTab } from './seller-tab';
for (const [name, fixture, path, width] of [
  ['inline', 'product-list', '/portal/product/list/all?layout=inline', 1280],
  ['columns', 'product-list', '/portal/product/list/all?layout=columns', 1280],
  ['columns-narrow', 'product-list', '/portal/product/list/all?layout=columns', 1000],
  ['ams', 'open-campaign', '/portal/web-seller-affiliate/open_campaign', 1280],
] as const)
  test(name, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const tab = await openSellerTab(page, fixture, path);
    await expect.poll(async () => (await readBadges(tab.cdp)).badges.length).toBeGreaterThan(10);
    await page.screenshot({ path: `/tmp/shot-${name}.png` });
  });
for (const [n, on] of [true, false, true, false, true, false].entries())
  test(`perf ${on} ${n}`, async ({ page }) => {
    const tab = await openSellerTab(page, 'product-list', '/portal/product/list/all?layout=columns&size=600' , on as never);
    if (!on) await tab.reload();
    await tab.cdp.send('Performance.enable');
    const metrics = async () => Object.fromEntries((await tab.cdp.send('Performance.getMetrics')).metrics.map((m) => [m.name, m.value]));
    const a = await metrics();
    await page.evaluate(`(async () => { for (let i = 0; i < 10; i++) { sample.next(); for (let k=0;k<6;k++){ scrollBy(0, 900); await new Promise(r => setTimeout(r, 100)); } sample.previous(); await new Promise(r => setTimeout(r, 400)); } })()`);
    const b = await metrics();
    console.log(on, 'task', (b.TaskDuration! - a.TaskDuration!).toFixed(3), 'script', (b.ScriptDuration! - a.ScriptDuration!).toFixed(3), 'layout', (b.LayoutDuration! - a.LayoutDuration!).toFixed(3));
  });
