import { expect } from 'vitest';
import { atScale, parseDecimal } from '#lib/domain/numbers/decimal';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';
import { AMOUNT_SCALE } from '#lib/domain/reports/scales';
import { loadReport, readReportLines } from '#lib/records/reports/load-report';
import type { AffiliateAccount, World } from '#test/world';
import type { ReportedConversion } from '#test/world/affiliate/reported-lines';
import { fetchFrom } from '#test/world/line/client';

/** Every line that is stored of an account and counts. */
export async function storedLines(accountId: string): Promise<readonly ReportLine[]> {
  const report = await loadReport(accountId);
  if (!report.ok) throw new Error(report.failure.code);
  const places = report.value.live.flatMap((rows, segment) => Array.from(rows, (row) => ({ segment, row })));
  const lines = await readReportLines(report.value, places);
  return lines.ok && lines.value ? lines.value : [];
}

/** What the world's account earned from one moment (Unix seconds) to another, as it stands now. */
export async function worldConversions(world: World, { appId }: AffiliateAccount, from: number, to: number) {
  const { body } = await fetchFrom(world, `http://127.0.0.1/__world/affiliate/lines?appId=${appId}&from=${from}&to=${to}`);
  return JSON.parse(body) as readonly ReportedConversion[];
}

/** That the stored lines are those of the world: every one, once, in its state, and the money of each conversion to the last unit. */
export function expectSame(lines: readonly ReportLine[], conversions: readonly ReportedConversion[]): void {
  const stored = lines.map((line) => [line.orderId, line.itemId, line.modelId, line.promotionId, line.state, line.fraud].join(' '));
  const reported = conversions.flatMap((conversion) =>
    conversion.lines.map((line) =>
      [line.orderId, line.itemId, line.modelId, line.promotionId, line.state.toLowerCase(), line.fraud.toLowerCase()].join(' '),
    ),
  );
  expect(stored.sort()).toEqual(reported.sort());
  const nets = new Map<string, number>();
  for (const { conversionId, net } of lines) nets.set(conversionId, (nets.get(conversionId) ?? 0) + net);
  expect(Object.fromEntries(nets)).toEqual(Object.fromEntries(conversions.map(({ conversionId, net }) => [conversionId, units(net)])));
}

const units = (text: string): number => {
  const decimal = parseDecimal(text);
  return Number(decimal && atScale(decimal, AMOUNT_SCALE));
};
