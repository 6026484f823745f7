import type { AffiliateCall, Operation } from '#test/world/affiliate/call';
import { badParams } from '#test/world/affiliate/envelope';
import { findCycle } from '#test/world/affiliate/orders/cycles';
import { checkLimit } from '#test/world/affiliate/pages';
import { checkRange, type FilterArgs, isWanted, purchasedIn } from '#test/world/affiliate/report-filter';
import { type ReportRow, reportNode } from '#test/world/affiliate/report-nodes';

interface ScrollArgs {
  readonly limit: number;
  readonly scrollId: string;
}

/** No order completes later than this after its purchase; the checkouts of a cycle are searched so far back. */
const LONGEST = 40 * 86_400;

/** Orders attributed to the account, in whatever state they are, by cursor. */
export const conversionReport: Operation<FilterArgs & ScrollArgs> = (args, call) => {
  const now = call.world.clock.seconds();
  checkLimit(args.limit, 500);
  checkRange(args, now);
  return scrolled('conversionReport', args, call, () =>
    call.ledger
      .between(call.account, ...purchasedIn(args, now))
      .filter((checkout) => isWanted(checkout, args, call.account, now))
      .map((checkout) => ({ checkout, orders: checkout.orders })),
  );
};

/** Orders of one closed payment cycle, and what the cycle before has to give back. */
export const validatedReport: Operation<ScrollArgs & { validationId: string }> = (args, call) => {
  checkLimit(args.limit, 500);
  const cycle = findCycle(call.account, args.validationId, call.world.clock.seconds());
  if (!cycle) throw badParams('invalid validation id');
  return scrolled('validatedReport', args, call, () =>
    call.ledger.between(call.account, cycle.from - 32 * 86_400 - LONGEST, cycle.to).flatMap((checkout): ReportRow[] => {
      const completed = checkout.orders.filter(({ end }) => end === 'COMPLETED');
      const paid = completed.filter(({ endsAt }) => endsAt >= cycle.from && endsAt < cycle.to);
      const before = new Date((cycle.from - 1) * 1000);
      const lastMonth = Date.UTC(before.getUTCFullYear(), before.getUTCMonth(), 1) / 1000;
      const back = completed.filter(({ endsAt, clawedBack }) => clawedBack && endsAt >= lastMonth && endsAt < cycle.from);
      return [
        ...(paid.length > 0 ? [{ checkout, orders: paid, paid: 'paid' as const }] : []),
        ...(back.length > 0 ? [{ checkout, orders: back, paid: 'takenBack' as const }] : []),
      ];
    }),
  );
};

/** First page by the filters, later ones by the cursor; a page without a next one has no cursor. */
function scrolled(operation: string, { limit, scrollId }: ScrollArgs, call: AffiliateCall, find: () => readonly ReportRow[]) {
  const { account, cursors, world } = call;
  const owner = `${account.appId} ${operation}`;
  const now = world.clock.now();
  if (scrollId === '') cursors.first(owner, now);
  const { rows, from } = scrollId === '' ? { rows: find(), from: 0 } : cursors.take<ReportRow>(owner, scrollId, now);
  const next = from + limit < rows.length ? cursors.keep(owner, rows, from + limit, now) : null;
  return {
    nodes: rows.slice(from, from + limit).map((row) => reportNode(row, account, world.clock.seconds())),
    pageInfo: { page: null, limit, hasNextPage: next !== null, scrollId: next },
  };
}
