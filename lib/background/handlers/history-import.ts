import { failure } from '../../domain/failure';
import { fail, ok } from '../../domain/result';
import { isShortLinkOf } from '../../domain/short-link';
import { fivePlaces } from '../../domain/sub-id';
import type { Handlers } from '../../messages/answer';
import { importLinks } from '../../records/link-import';

/** Some rows of a file; whatever is no link of its market is refused here once more, whoever read the file. */
export const historyImport: Handlers['history.import'] = async ({ filed }) => {
  if (filed.some(({ link }) => !isShortLinkOf(link.market, link.link))) return fail(failure('fileUnreadable'));
  const imported = await importLinks(filed.map(({ link, note }) => ({ link: { ...link, subIds: fivePlaces(link.subIds) }, note })));
  return imported.ok ? ok({ ...imported.value }) : imported;
};
