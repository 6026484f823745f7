import { failure } from '#lib/domain/failure';
import { isShortLinkOf } from '#lib/domain/links/short-link';
import { fivePlaces } from '#lib/domain/links/sub-ids/sub-id';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';
import { importLinks } from '#lib/records/links/link-import';

/** Some rows of a file; whatever is no link of its market is refused here once more, whoever read the file. */
export const historyImport: Handlers['history.import'] = async ({ filed }) => {
  if (filed.some(({ link }) => !isShortLinkOf(link.market, link.link))) return fail(failure('fileUnreadable'));
  const imported = await importLinks(filed.map(({ link, note }) => ({ link: { ...link, subIds: fivePlaces(link.subIds) }, note })));
  return imported.ok ? ok({ ...imported.value }) : imported;
};
