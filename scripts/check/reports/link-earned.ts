import assert from 'node:assert/strict';
import { expect } from '@playwright/test';
import { formatMoney } from '#lib/domain/format';
import { moneyFromWire } from '#lib/domain/money';
import { productAddress } from '#scripts/browser/product-page';
import { demoAccount } from '#scripts/check/demo-account';
import { firstAccount } from '#scripts/check/first-account';
import type { CheckJob } from '#scripts/check/job';
import { t } from '#test/e2e/shell/texts';
import { tell } from '#test/e2e/tell';
import { findProduct, type World } from '#test/world';

const MARKET = 'BR';
/** No other link has it, so what the link earned is its own alone. */
const SUB_ID = 'checkEarned';
const DAY = 86_400;

interface Credited {
  readonly link: string;
  readonly conversionIds: readonly string[];
}
let credited: Credited | null = null;

/** Makes a link, and has the world credit two orders to it: one is completed, one is pending. To be done before the report is read. */
export const linkCredited: CheckJob = {
  name: 'a link with orders',
  run: async ({ context, extension, world }) => {
    const options = await context.newPage();
    await options.goto(extension.url('options.html'));
    const made = await tell(options, 'link.make', {
      requestId: crypto.randomUUID(),
      url: productAddress(findProduct(MARKET, 'ordinary', 8)),
      accountId: await firstAccount(options),
      subIds: [SUB_ID, '', '', '', ''],
      presetId: null,
      again: false,
      how: 'api',
      title: null,
    });
    await options.close();
    assert.ok(made.ok, 'no link was made');
    const { link } = made.value.link;
    const answer = await fetch(`${world.http}/__world/orders`, {
      method: 'POST',
      body: JSON.stringify({ link, orders: [{ day: 20, endsInDays: 10 }, { day: 1 }] }),
    });
    const { conversions } = (await answer.json()) as { conversions: readonly { conversionId: string }[] };
    credited = { link, conversionIds: conversions.map(({ conversionId }) => conversionId) };
    return {};
  },
};

/** What that link earned by its row of the history: what the world says of its completed order. Needs the report, read. */
export const linkEarned: CheckJob = {
  name: 'what the link earned',
  run: async ({ context, extension, world }) => {
    assert.ok(credited, 'no link was credited');
    const { link, conversionIds } = credited;
    const net = await netInWorld(world, conversionIds);
    const page = await context.newPage();
    await page.goto(extension.url('sidepanel.html#history'));
    const row = page.locator('[data-link]').filter({ hasText: link.replace(/^https:\/\//, '') });
    await page.getByLabel(t('history.words'), { exact: true }).fill(SUB_ID);
    await expect(row).toHaveCount(1);
    const figure = row.locator('[data-part="earned"] .strong');
    await expect(figure).toHaveText(formatMoney(moneyFromWire(net, 'BRL'), MARKET));
    const shown = await figure.innerText();
    await page.close();
    return { linkEarned: { link, net, shown } };
  },
};

/** Net of the completed order among these, as the world has it now. */
async function netInWorld(world: World, conversionIds: readonly string[]): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const { appId } = demoAccount(world, MARKET);
  const answer = await fetch(`${world.http}/__world/affiliate/lines?appId=${appId}&from=${now - 30 * DAY}&to=${now}`);
  const reported = (await answer.json()) as { conversionId: string; net: string; lines: { state: string }[] }[];
  const own = reported.filter(({ conversionId }) => conversionIds.includes(conversionId));
  const [completed, ...others] = own.filter(({ lines }) => lines.every(({ state }) => state === 'COMPLETED'));
  assert.ok(completed && others.length === 0 && own.length === 2, 'the world has other orders of the link');
  assert.ok(Number(completed.net) > 0, 'the link earned nothing');
  return completed.net;
}
