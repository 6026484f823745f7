import { failure } from '../../domain/failure';
import { fail, ok } from '../../domain/result';
import type { Handlers } from '../../messages/answer';
import { deleteRecords } from '../../records/database';
import { recordsState } from '../../records/records-state';

/** Only for records that cannot be opened: what can be read is never thrown away by this. */
export const recordsStartAfresh: Handlers['records.startAfresh'] = async () => {
  if ((await recordsState()).kind !== 'damaged') return fail(failure('forbidden'));
  await deleteRecords();
  return ok({});
};
