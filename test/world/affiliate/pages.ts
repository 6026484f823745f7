import { badParams } from './envelope';

interface PageArgs {
  readonly page: number;
  readonly limit: number;
}

/** A listing ends after 40 pages, as measured in Brazil. */
const LAST_PAGE = 40;

/** One numbered page; only its nodes are made. */
export function numberedPage<Row>({ page, limit }: PageArgs, rows: readonly Row[], toNode: (row: Row) => unknown, maximum = 50) {
  checkLimit(limit, maximum);
  if (page < 1) throw badParams('invalid page');
  const start = (page - 1) * limit;
  const nodes = page > LAST_PAGE ? [] : rows.slice(start, start + limit).map(toNode);
  return { nodes, pageInfo: { page, limit, hasNextPage: page < LAST_PAGE && start + limit < rows.length, scrollId: null } };
}

/** assumed: limit-texts. The words around "the maximum limit is" and the answer to a limit below 1 are not recorded. */
export function checkLimit(limit: number, maximum: number): void {
  if (limit > maximum) throw badParams(`the maximum limit is ${maximum}`);
  if (limit < 1) throw badParams('invalid limit');
}
