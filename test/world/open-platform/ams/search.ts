import { idsIn, text } from '#test/world/open-platform/args';
import { badParam } from '#test/world/open-platform/envelope';
import type { Args } from '#test/world/open-platform/validate';

/** The filter of the product lists: up to 50 ids, or a part of the name. `strict`: a text without its kind is refused. */
export function searchOf(args: Args, strict: boolean): (row: { readonly itemId: string; readonly name: string }) => boolean {
  const type = text(args, 'search_type');
  const content = text(args, 'search_content');
  if (type === '') {
    if (strict && content !== '') throw badParam('invalid search_type');
    return () => true;
  }
  // assumed: empty-search. A kind without a text is refused.
  if (content === '') throw badParam('invalid search_content');
  if (type === 'ITEM_NAME') {
    const part = content.toLowerCase();
    return ({ name }) => name.toLowerCase().includes(part);
  }
  const ids = new Set(idsIn(content, 'search_content'));
  if (ids.size === 0 || ids.size > 50) throw badParam('item_id_list is blank or exceeded max limit.');
  return ({ itemId }) => ids.has(itemId);
}
