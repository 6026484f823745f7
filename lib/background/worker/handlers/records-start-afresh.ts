import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { deleteRecords } from '#lib/records/database';
import { recordsState } from '#lib/records/records-state';

/** Only for records that cannot be opened: what can be read is never thrown away by this. */
export const recordsStartAfresh: Handlers['records.startAfresh'] = async () => {
  if ((await recordsState()).kind !== 'damaged') return fail(failure('forbidden'));
  await deleteRecords();
  return ok({});
};
