import * as v from 'valibot';
import { id64, list } from '#lib/http/fields';
import { oneOrMore, text } from '#lib/shopee-ams/answer-fields';
import { amsFailure } from '#lib/shopee-ams/errors';

/** What a changing call refused, row by row: the id and why. */
const failedRow = <const K extends string>(key: K) =>
  v.pipe(
    v.looseObject({ failError: text, failMessage: text }),
    v.check((row) => v.is(id64, row[key])),
    v.transform(({ failError, failMessage, ...row }) => ({
      id: String(row[key]),
      failure: amsFailure(failError ?? '', failMessage ?? ''),
    })),
  );

/** The docs show one object in some calls and a list in their sisters. */
export const failedRows = (key: string) => oneOrMore(failedRow(key));

/** The answer of the calls on up to 50 rows: which went through, which were refused. */
export const batchAnswer = (key: string) =>
  v.pipe(
    v.object({ successList: list(id64), failedList: failedRows(key) }),
    v.transform(({ successList, failedList }) => ({ done: successList, failed: failedList })),
  );
