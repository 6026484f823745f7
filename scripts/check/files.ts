import assert from 'node:assert/strict';
import { expect } from '@playwright/test';
import { decimalText } from '#lib/domain/numbers/decimal';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { commissionReports, counted, dropFiles, untilRead } from '#test/e2e/reports/files/drop-files';
import type { CheckJob } from './job';

const MARKET = 'VN';

/** Drops the shipped commission reports on Earnings at once: what they say together, each line once. */
export const files: CheckJob = {
  name: 'files of the portal',
  run: async ({ context, extension }) => {
    const page = await context.newPage();
    await page.goto(extension.url('sidepanel.html#earnings/files'));
    await expect(page.locator('.files')).toBeVisible();
    const reports = commissionReports();
    await dropFiles(page, reports);
    await untilRead(page);
    await expect(page.locator('[data-run][data-state="stored"]'), 'every file is taken in').toHaveCount(reports.length);
    const all = counted(page, MARKET);
    await expect(all).toBeVisible();
    const [lines, orders, net] = await Promise.all(['lines', 'orders', 'net'].map((name) => all.getAttribute(`data-${name}`)));
    await page.close();
    assert.ok(lines && orders && net, 'the files say nothing');
    return {
      files: { lines: Number(lines), orders: Number(orders), net: decimalText({ units: BigInt(net), scale: AMOUNT_SCALE }) },
    };
  },
};
