import { expect, test } from '@playwright/test';
import { isLong } from '#test/proof';
import { readBadges } from './read-badges';
import { openSellerTab, type SellerTab, textOf } from './seller-tab';

const LIST = '/portal/product/list/all';
const AMS = '/portal/web-seller-affiliate/open_campaign';

/** Every visible product has its badge, no other has one, and no frame ever showed one in another row. */
async function expectAllRight({ page, cdp, background }: SellerTab): Promise<number> {
  // Rows and badges out of one reading of the document: the page may still be moving.
  const check = async () => {
    const { rows, badges } = await readBadges(cdp);
    const marks = badges.map(({ mark }) => mark);
    return {
      drawn: rows.length > 0,
      missing: rows.filter((id) => background.proven.has(id) && !marks.includes(id)),
      tooMany: marks.length - new Set(marks).size,
      badges,
    };
  };
  const settled = { drawn: true, missing: [], tooMany: 0 };
  await expect.poll(check, { intervals: [50, 100, 200] }).toMatchObject(settled);
  const { badges } = await check();
  for (const { row, mark, text } of badges) expect({ mark, text }).toEqual({ mark: row, text: textOf(row ?? '') });
  expect(await page.evaluate('wrongFrames')).toEqual([]);
  return badges.length;
}

for (const layout of ['inline', 'columns'])
  for (const rerender of ['reuse', 'replace', 'patch'])
    for (const more of ['', '&lazy=1&lang=vi'])
      test(`never a rate on the wrong row: list, ${layout}, ${rerender}${more}`, async ({ page }) => {
        const tab = await openSellerTab(page, 'product-list', `${LIST}?layout=${layout}&rerender=${rerender}${more}`);
        expect(await expectAllRight(tab)).toBe(24);
        await walk(tab, `${layout} ${rerender}`, ['next', 'previous', 'again', 'sort', 'reverse', 'filter', 'all']);
      });

for (const query of [
  'ui=react&key=item',
  'ui=eds&key=commission',
  'ui=react&key=none&label=split',
  'ui=react&key=item&label=none',
  'ui=react&key=item&virtual=1',
  'ui=eds&key=commission&virtual=1',
])
  test(`never a rate on the wrong row: AMS, ${query}`, async ({ page }) => {
    const tab = await openSellerTab(page, 'open-campaign', `${AMS}?${query}`);
    expect(await expectAllRight(tab)).toBeGreaterThan(10);
    await walk(tab, query, ['next', 'previous', 'again', 'sort', 'reverse', ...(query.includes('virtual') ? ['down', 'up'] : [])]);
  });

const STEPS = isLong ? 200 : 40;

/** Seeded steps, checked every fortieth time: most follow each other before the script has come to rest. */
async function walk(tab: SellerTab, seedText: string, steps: readonly string[]): Promise<void> {
  let seed = [...seedText].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 2147483647, 7);
  const random = (most: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % most;
  };
  for (let step = 1; step <= STEPS; step += 1) {
    const name = steps[random(steps.length)] ?? '';
    // The page does the step and then lives for a moment of its own: up to four frames.
    await tab.page.evaluate(
      async ([action, frames]) => {
        (globalThis as unknown as { sample: Record<string, () => void> }).sample[action]?.();
        for (let frame = 0; frame < frames; frame += 1) await new Promise(requestAnimationFrame);
      },
      [name, random(5)] as const,
    );
    if (step % 40 === 0) await expectAllRight(tab);
  }
  expect(await tab.page.evaluate('framesWithBadges')).toBeGreaterThan(STEPS / 10);
}

test('nothing moves for a badge', async ({ page }) => {
  for (const layout of ['inline', 'columns']) {
    const tab = await openSellerTab(await page.context().newPage(), 'product-list', `${LIST}?layout=${layout}`, { held: true });
    const places = () =>
      tab.page.evaluate(() =>
        [...document.querySelectorAll('tr, td, .item-id, .list-view-price')].map((element) =>
          JSON.stringify(element.getBoundingClientRect()),
        ),
      );
    await expect.poll(places).not.toHaveLength(0);
    const before = await places();
    expect((await readBadges(tab.cdp)).badges).toEqual([]);
    tab.answers();
    await expectAllRight(tab);
    expect(await places()).toEqual(before);
    await tab.page.close();
  }
});

test('ids that are not proven get no badge', async ({ page }) => {
  const tab = await openSellerTab(page, 'product-list', LIST, { held: true });
  const [first = '', ...rest] = [...tab.background.proven];
  tab.background.proven = new Set(rest);
  tab.answers();
  expect(await expectAllRight(tab)).toBe(23);
  expect(tab.views.at(-1)?.ids).toContain(first);
});
