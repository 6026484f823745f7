import { dayNumber, dayOf } from '#lib/domain/reports/earnings/periods';
import type { DayRange, EarningsDimension, EarningsFilter, EarningsScope, EarningsSums } from '#lib/domain/reports/earnings/question';
import type { ReportLine } from '#lib/domain/reports/lines/report-line';

export interface OwnedLine extends ReportLine {
  readonly accountId: string;
}

/** The word of a line, as plainly as can be. */
export function wordOf(line: OwnedLine, dimension: EarningsDimension, presets: ReadonlyMap<string, string> = new Map()): string {
  const subIds = [line.subId1, line.subId2, line.subId3, line.subId4, line.subId5].join('-');
  const day = dayOf(line.day);
  switch (dimension) {
    case 'account':
      return line.accountId;
    case 'subIds':
      return subIds;
    case 'preset':
      return presets.get(subIds) ?? '';
    case 'day':
      return day;
    case 'month':
      return day.slice(0, 7);
    case 'week':
      return dayOf(line.day - ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
    default:
      return line[dimension];
  }
}

export const isOpen = ({ state }: ReportLine): boolean => state === 'pending' || state === 'unpaid';

/** Whether a filter takes a line. */
export function takes(
  line: OwnedLine,
  { capped, withFee, lost, open, ...words }: EarningsFilter,
  presets?: ReadonlyMap<string, string>,
): boolean {
  const cancelled = line.state === 'cancelled';
  return (
    Object.entries(words).every(([name, wanted]) => wanted.includes(wordOf(line, name as EarningsDimension, presets))) &&
    (!open || isOpen(line)) &&
    (!capped || (!cancelled && line.gross !== line.shopee)) &&
    (!withFee || (!cancelled && line.fee !== 0)) &&
    (!lost || cancelled || line.lost !== 0)
  );
}

/** The lines of a scope out of all that an affiliate has. */
export const linesOf = (lines: readonly OwnedLine[], scope: EarningsScope, period: DayRange = scope.period): readonly OwnedLine[] =>
  lines.filter(
    (line) =>
      scope.accounts.some(({ id, market }) => id === line.accountId && market === scope.market) &&
      line.source === (scope.source ?? 'api') &&
      line.day >= dayNumber(period.from) &&
      line.day <= dayNumber(period.to) &&
      takes(line, scope.only ?? {}, scope.presets),
  );

/** Sums of lines, each by the sentence that says what it is. */
export function plainSums(lines: readonly OwnedLine[]): EarningsSums {
  const sum = (list: readonly OwnedLine[], of: (line: OwnedLine) => bigint): bigint => list.reduce((all, line) => all + of(line), 0n);
  const left = lines.filter(({ state }) => state !== 'cancelled');
  return {
    orders: new Set(lines.map(({ accountId, orderId }) => JSON.stringify([accountId, orderId]))).size,
    lines: lines.length,
    quantity: Number(sum(lines, ({ quantity }) => BigInt(quantity))),
    value: sum(lines, ({ value }) => BigInt(value)),
    refund: sum(lines, ({ refund }) => BigInt(refund)),
    gross: sum(lines, ({ gross, seller, lost }) => BigInt(gross) + BigInt(seller) + BigInt(lost)),
    cap: sum(left, ({ gross, shopee }) => BigInt(gross) - BigInt(shopee)),
    fee: sum(left, ({ fee }) => BigInt(fee)),
    pending: sum(lines.filter(isOpen), ({ net }) => BigInt(net)),
    cancelled:
      sum(lines, ({ lost }) => BigInt(lost)) +
      sum(
        lines.filter(({ state }) => state === 'cancelled'),
        ({ gross, seller }) => BigInt(gross) + BigInt(seller),
      ),
    estimated: sum(lines, ({ lostEstimate }) => BigInt(lostEstimate)),
    net: sum(
      lines.filter(({ state }) => state === 'completed'),
      ({ net }) => BigInt(net),
    ),
  };
}
