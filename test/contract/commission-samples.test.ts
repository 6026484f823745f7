import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { sampleBytes } from '#test/support/reports/exports';

const folder = mkdtempSync(join(tmpdir(), 'commission-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('learn-commission learns on the earlier half of the shipped reports what the later half was paid, to within 1 % in 99 of 100 orders', () => {
  const files = Object.entries(unzipSync(sampleBytes('vn-commission.zip'))).map(([name, bytes]) => {
    const path = join(folder, name.replaceAll('/', '-'));
    writeFileSync(path, bytes);
    return path;
  });
  const out = execFileSync(process.execPath, ['scripts/learn-commission.mjs', ...files], { encoding: 'utf8' });
  const lines = out.trim().split('\n');
  expect(lines).toHaveLength(1);
  const learnt = JSON.parse(lines[0] ?? '') as { readonly later: { readonly orders: number; readonly within1Percent: number } };
  expect(learnt).toMatchObject({ market: 'VN', orders: 1_200, cap: 20_000, sellerPartElsewhere: true });
  expect(learnt.later.orders).toBe(600);
  expect(learnt.later.within1Percent).toBeGreaterThanOrEqual(594);
});
