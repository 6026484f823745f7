import { byAge, type FileAge } from './by-age';

/** Columns on which sums depend, those that weigh most first: without one of each kind a sum is not known. */
const OF_SUMS = [
  ['netCommission'],
  ['itemTotalCommission', 'itemShopeeCommission', 'orderTotalCommission'],
  ['itemStatus', 'orderStatus'],
] as const;
/** Columns that tell lines of one order apart. */
const OF_KEY = ['itemId', 'modelId', 'promotionId'] as const;

/** A commission report among others of its account. */
export interface FileStanding {
  /** The same for files that have the same of these columns. A line is found again in a newer file only where both write its key alike. */
  readonly form: string;
  /** Which file has the last word on an order that files of several forms have: the highest of them. */
  readonly rank: number;
  /** Whether its lines have no key of their own: which of them another file has as well is not known. Of an order one such file alone counts. */
  readonly isKeyless: boolean;
}

/**
 * How files of one account stand to each other. What tells more of the sums comes before what was made later: an amount that a file does not
 * have is no news of it.
 *
 * @param files with the meanings of their columns; left out: it has all of them
 */
export function standingsOf(files: readonly (FileAge & { readonly columns?: readonly string[] })[]): readonly FileStanding[] {
  const weighed = files.map((file) => {
    const has = (column: string): boolean => file.columns?.includes(column) ?? true;
    const sums = OF_SUMS.reduce((weight, kinds) => weight * 2 + Number(kinds.some(has)), 0);
    const keys = OF_KEY.filter(has);
    return { file, sums, keys: keys.length, form: `${sums} ${keys.join(' ')}` };
  });
  const inOrder = [...weighed].sort(
    (one, other) => one.sums - other.sums || one.file.asOf - other.file.asOf || one.keys - other.keys || byAge(one.file, other.file),
  );
  return weighed.map((one) => ({ form: one.form, rank: inOrder.indexOf(one), isKeyless: one.keys < OF_KEY.length }));
}
