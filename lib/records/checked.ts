import { checkSumOf } from '#lib/domain/check-sum';

/** A row that tells whether it is as it was written. Those of earlier versions have no sum. */
export interface Checked {
  readonly check?: number;
}

/** The row as it is stored, with the sum of all of it. */
export const withCheck = <Row extends object>(row: Row): Row & Checked => {
  const { check: _, ...own } = row as Row & Checked;
  return { ...own, check: checkSumOf(own) } as Row & Checked;
};

/** Whether a stored row is as it was written, as far as it tells: one without a sum is to be judged by its shape. */
export function isAsWritten<Row extends Checked>(row: Row): boolean {
  const { check, ...own } = row;
  return check === undefined || check === checkSumOf(own);
}
