import type { AffiliateCall, Operation } from '#test/world/affiliate/call';
import { conversionsOf } from '#test/world/affiliate/conversions';
import { badParams } from '#test/world/affiliate/envelope';
import { checkLimit } from '#test/world/affiliate/pages';
import { checkRange, type FilterArgs, isInTimes, isWanted } from '#test/world/affiliate/report-filter';
import { type ReportRow, reportNode, rowsOf } from '#test/world/affiliate/report-nodes';

interface ScrollArgs {
  readonly limit: number;
  readonly scrollId: string;
}

/** Orders attributed to the account, not yet validated, by cursor. */
export const conversionReport: Operation<FilterArgs & ScrollArgs> = (args, call) => {
  const now = call.world.clock.seconds();
  checkLimit(args.limit, 500);
  checkRange(args, now);
  return scrolled('conversionReport', args, call, () =>
    rowsOf(conversionsOf(call)).filter((row) => isInTimes(row, args, now) && isWanted(row, args)),
  );
};

/** Orders of one closed payment cycle. */
export const validatedReport: Operation<ScrollArgs & { validationId: string }> = (args, call) => {
  checkLimit(args.limit, 500);
  if (!call.account.validationIds.includes(args.validationId)) throw badParams('invalid validation id');
  return scrolled('validatedReport', args, call, () =>
    rowsOf(conversionsOf(call).filter(({ validationId }) => validationId === args.validationId)),
  );
};

/** First page by the filters, later ones by the cursor; a page without a next one has no cursor. */
function scrolled(
  operation: string,
  { limit, scrollId }: ScrollArgs,
  { account, cursors, world }: AffiliateCall,
  find: () => readonly ReportRow[],
) {
  const owner = `${account.appId} ${operation}`;
  const now = world.clock.now();
  if (scrollId === '') cursors.first(owner, now);
  const rows = scrollId === '' ? find() : cursors.take<ReportRow>(owner, scrollId, now);
  const rest = rows.slice(limit);
  const next = rest.length > 0 ? cursors.keep(owner, rest, now) : null;
  return { nodes: rows.slice(0, limit).map(reportNode), pageInfo: { page: null, limit, hasNextPage: next !== null, scrollId: next } };
}
