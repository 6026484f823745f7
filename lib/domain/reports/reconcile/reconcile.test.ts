import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toSegment } from '#lib/domain/reports/lines/columns';
import { dictionaryOf } from '#lib/domain/reports/lines/dictionary';
import { latestRows } from '#lib/domain/reports/lines/latest-rows';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { aReportLine } from '#test/support/a-report-line';
import { anyReportLine, plainLines } from '#test/support/report-lines';
import { ordersOfSource } from './orders-of-source';
import { type DifferenceCause, type ReconcileScope, reconcile } from './reconcile';

const ordersOf = (lines: readonly ReportLine[]) => {
  const dictionary = dictionaryOf();
  const segments = [toSegment(lines, dictionary).hot];
  return ordersOfSource(segments, latestRows(segments, dictionary), dictionary, 0, 1);
};
const of = (source: string) => fc.array(anyReportLine, { maxLength: 12 }).map((lines) => lines.map((line) => ({ ...line, source })));
const scope: ReconcileScope = {
  period: { from: 20_001, to: 20_003 },
  asked: new Map([
    [20_001, 20_005 * 86_400_000],
    [20_002, null],
  ]),
  reach: 20_000,
  files: { from: 20_000, to: 20_004 },
  madeAt: 20_005 * 86_400_000,
};

it('adds up: what differs is the difference of the totals, and every order of the period is counted', () => {
  let differing = 0;
  fc.assert(
    fc.property(of('api'), of('file'), (api, file) => {
      const found = reconcile(ordersOf(api), ordersOf(file), scope);
      const sum = (list: readonly { readonly difference: bigint }[]) => list.reduce((all, { difference }) => all + difference, 0n);
      expect([sum(found.rows), sum(found.causes)]).toEqual([found.api.net - found.file.net, found.api.net - found.file.net]);
      const plain = (lines: readonly ReportLine[]) => {
        const days = new Map<string, number>();
        const latest = plainLines([lines]);
        for (const { orderId, day } of latest) days.set(orderId, Math.min(day, days.get(orderId) ?? day));
        const own = latest.filter(({ orderId }) => (days.get(orderId) ?? 0) >= 20_001 && (days.get(orderId) ?? 0) <= 20_003);
        return { orders: new Set(own.map(({ orderId }) => orderId)), net: own.reduce((all, { net }) => all + BigInt(net), 0n) };
      };
      const [one, other] = [plain(api), plain(file)];
      expect([found.api.net, found.file.net, found.api.orders, found.file.orders]).toEqual([
        one.net,
        other.net,
        one.orders.size,
        other.orders.size,
      ]);
      expect(found.rows.length + found.equal).toBe(new Set([...one.orders, ...other.orders]).size);
      for (const { api: told, file: written, difference } of found.rows) expect(difference).toBe((told ?? 0n) - (written ?? 0n));
      if (found.rows.length > 1) differing += 1;
    }),
  );
  expect(differing).toBeGreaterThan(20);
});

const day = 20_001;
const purchaseTime = day * 86_400 + 3_600;
const line = (over: Partial<ReportLine> = {}) => aReportLine({ orderId: 'o', day, purchaseTime, ...over });
const whys: readonly (readonly [DifferenceCause | 'equal', readonly ReportLine[], readonly ReportLine[], Partial<ReconcileScope>])[] = [
  ['equal', [line()], [line()], {}],
  ['beforeFiles', [line()], [], { files: { from: day + 1, to: day + 1 } }],
  ['beforeFiles', [line()], [], { files: null }],
  ['afterFiles', [line()], [], { files: { from: day - 1, to: day - 1 } }],
  ['afterAsOf', [line()], [], { madeAt: purchaseTime * 1000 - 1 }],
  ['notInFile', [line()], [], {}],
  ['neverAsked', [], [line()], { asked: new Map() }],
  ['tooOld', [], [line()], { asked: new Map(), reach: day + 1 }],
  ['hole', [], [line()], { asked: new Map([[day, null]]) }],
  ['askedEarlier', [], [line()], { asked: new Map([[day, purchaseTime * 1000 - 1]]) }],
  ['notInApi', [], [line()], {}],
  ['zone', [line()], [line({ day: day + 1 })], {}],
  ['state', [line({ state: 'cancelled', net: 0 })], [line()], {}],
  ['refund', [line({ refund: 5, net: 1 })], [line()], {}],
  ['lines', [line(), line({ itemId: '8' })], [line()], {}],
  ['fee', [line({ fee: 10 })], [line()], {}],
  ['cap', [line({ gross: 1_000_000, shopee: 400_000, net: 400_000 })], [line({ gross: 1_000_000 })], {}],
  ['unknown', [line({ net: 7 })], [line()], {}],
];

it.each(whys)('says %s', (why, api, file, over) => {
  const found = reconcile(ordersOf(api), ordersOf(file), { ...scope, ...over });
  expect(found.rows[0]?.why ?? 'equal').toBe(why);
});
