import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { SYNC_LIMITS } from '#lib/domain/reports/sync/limits';
import { paymentKey } from '#lib/domain/reports/sync/payment';
import { stepRows } from '#lib/records/jobs/jobs';
import { paymentLines, paymentsOf } from '#lib/records/reports/payments';
import { storedLines } from '#test/support/reports/world-report';
import { ACCOUNT_ID, worldOfSyncs } from '#test/support/reports/world-sync';
import { ask, fetchFrom } from '#test/world/line/client';
import { readPayment } from './read-payment';
import { syncEarnings } from './sync-earnings';

vi.mock('#lib/background/accounts/affiliate-client', async () => (await import('#test/support/sync-rooms')).clientRoom);
vi.mock('#lib/background/accounts/clients', async () => (await import('#test/support/sync-rooms')).clientsRoom);
vi.mock('#lib/background/accounts/server-clock', async () => (await import('#test/support/sync-rooms')).serverClockRoom);
vi.mock('#lib/background/jobs/runner', async () => (await import('#test/support/sync-rooms')).runnerRoom);
vi.mock('#lib/domain/reports/sync/limits', async (load) => (await import('#test/support/sync-rooms')).smallLimits(load));

const life = worldOfSyncs([syncEarnings, readPayment]);

async function readNow(validationId: string, id: string) {
  await life.newRunner().start(readPayment, { validationId }, { accountId: ACCOUNT_ID, id });
  return life.toItsEnd(id);
}
const units = (text: string): number => Math.round(Number(text) * 100_000);
const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

/** What the world pays in a cycle, asked of it directly. */
async function paidByWorld(validationId: string): Promise<number> {
  life.clock.now += 60_000;
  const query = `{validatedReport(validationId:${validationId},limit:500){nodes{netCommission} pageInfo{hasNextPage}}}`;
  const { data } = await ask(life.world, life.account, query);
  const { nodes, pageInfo } = (
    data as unknown as { validatedReport: { nodes: { netCommission: string }[]; pageInfo: { hasNextPage: boolean } } }
  ).validatedReport;
  expect(pageInfo.hasNextPage).toBe(false);
  return sum(nodes.map(({ netCommission }) => units(netCommission)));
}

it('is what the cycle pays to the last unit, and every difference from the report has its reason', async () => {
  const seen = new Set<string>();
  for (const account of life.world.accounts.affiliate.filter(({ note }) => note === undefined).slice(0, 4)) {
    await life.actAs(account);
    await life.syncNow('person', `sync ${account.appId}`);
    const reported = new Map((await storedLines(ACCOUNT_ID)).map((line) => [paymentKey(line), line]));
    const { body } = await fetchFrom(life.world, `http://127.0.0.1/__world/affiliate/cycles?appId=${account.appId}`);
    const [cycle] = JSON.parse(body) as { validationId: string }[];
    const validationId = cycle?.validationId ?? '';
    expect((await readNow(validationId, `payment ${account.appId}`)).state).toBe('done');
    const stored = await paymentsOf(ACCOUNT_ID);
    const payment = (stored.ok ? stored.value : []).find((one) => one.validationId === validationId);
    const lines = await paymentLines(ACCOUNT_ID, validationId);
    if (!payment || !lines.ok) throw new Error('no payment');
    expect(payment).toMatchObject({ complete: true, unread: 0, failure: null });
    expect(payment.sums.net).toBe(await paidByWorld(validationId));
    expect(lines.value.length).toBe(payment.sums.lines);
    expect(payment.sums.lines).toBeGreaterThan(50);
    const differences = sum(Object.values(payment.sums.differences).map(({ net }) => net));
    expect(payment.sums.reported + differences).toBe(payment.sums.net);
    for (const line of lines.value) {
      const known = reported.get(paymentKey(line));
      if (line.why !== null) seen.add(line.why);
      if (line.why === null) expect([line.net, line.quantity]).toEqual([known?.net, line.quantity]);
      if (line.why === 'takenBack') expect(line.net).toBeLessThanOrEqual(0);
      if (line.why === 'fewer') expect(line.quantity).toBeLessThan(known?.quantity ?? 0);
    }
  }
  expect([...seen]).toEqual(expect.arrayContaining(['takenBack', 'fewer']));
});

it('has one answer however often it is read, and after a chain that broke', async () => {
  const { body } = await fetchFrom(life.world, `http://127.0.0.1/__world/affiliate/cycles?appId=${life.account.appId}`);
  const validationId = (JSON.parse(body) as { validationId: string }[])[0]?.validationId ?? '';
  await readNow(validationId, 'once');
  const once = await paymentLines(ACCOUNT_ID, validationId);
  life.clock.now += 60_000;
  life.world.setFaults([{ operation: 'validatedReport', kind: 'dropAfter', times: 1 }]);
  await readNow(validationId, 'twice');
  expect(await paymentLines(ACCOUNT_ID, validationId)).toEqual(once);
  expect(once.ok && once.value.length).toBeGreaterThan(40);
});

it('is not there for an id that the portal does not know, and the job says so', async () => {
  expect((await readNow('12345', 'wrong')).state).toBe('failed');
  const rows = await stepRows('wrong', 0, 2);
  expect(rows.ok && rows.value[0]?.result?.failure?.code).toBe('unknownBill');
  expect(await paymentsOf(ACCOUNT_ID)).toEqual({ ok: true, value: [] });
});

it.each([
  ['empty', () => []],
  ['the same again and again', () => [{ conversionId: 1, purchaseTime: 1_700_000_000, orders: [] }]],
  ['always others', (asked: number) => [{ conversionId: asked + 1, purchaseTime: 1_700_000_000, orders: [] }]],
])('ends where its pages have no end: %s', async (_, nodes) => {
  let asked = 0;
  vi.stubGlobal('fetch', async () => {
    asked += 1;
    return Response.json({
      data: { validatedReport: { nodes: nodes(asked), pageInfo: { hasNextPage: true, scrollId: `next ${asked}` } } },
    });
  });
  expect((await readNow('7', 'endless')).state).toBe('partlyFailed');
  expect(asked).toBeLessThanOrEqual(SYNC_LIMITS.longestChain);
  expect(await paymentsOf(ACCOUNT_ID)).toMatchObject({ value: [{ complete: false, failure: 'responseInvalid' }] });
});
