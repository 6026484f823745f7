import { type AffiliateCall, type Operation, trackedLink } from '#test/world/affiliate/call';
import { badParams, isRefused } from '#test/world/affiliate/envelope';
import { checkOrigin, checkSubIds } from '#test/world/affiliate/origin';

interface ShortLinkInput {
  readonly originUrl: string;
  readonly subIds?: readonly string[];
}

export const generateShortLink: Operation<{ input: ShortLinkInput }> = ({ input }, call) => ({ shortLink: make(input, call) });

/** assumed: batch-size. The most links in one call is not published; here 100. A bad item fails alone. */
const MOST_LINKS = 100;

export const generateBatchShortLink: Operation<{ input: { links: readonly ShortLinkInput[] } }> = ({ input }, call) => {
  if (input.links.length > MOST_LINKS) throw badParams(`the maximum limit is ${MOST_LINKS}`);
  const links = input.links.map((link) => {
    try {
      return { originUrl: link.originUrl, shortLink: make(link, call), success: true, errorMessage: '' };
    } catch (reason) {
      if (!isRefused(reason)) throw reason;
      return { originUrl: link.originUrl, shortLink: '', success: false, errorMessage: reason.message };
    }
  });
  return { links, total: links.length, successCount: links.filter((link) => link.success).length };
};

function make({ originUrl, subIds = [] }: ShortLinkInput, call: AffiliateCall): string {
  checkOrigin(originUrl, call.market);
  checkSubIds(subIds);
  return trackedLink(call, originUrl, subIds);
}
