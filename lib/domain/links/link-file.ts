import { isMarketCode } from '#lib/domain/market';
import { plainText } from '#lib/domain/text';
import { isEmptyNote, type LinkNote, LONGEST_NOTE, readTags } from './link-note';
import { linkTarget } from './link-target';
import { isShortLinkOf, type ShortLink } from './short-link';
import { fivePlaces } from './sub-ids/sub-id';

/** A link as it leaves in a file and comes back. */
export interface FiledLink {
  readonly link: ShortLink;
  readonly note: LinkNote | null;
}

/** The columns of a file of links; their names are the same in every language, so that a file comes back anywhere. */
export const LINK_COLUMNS = [
  'id',
  'made_at',
  'market',
  'account',
  'title',
  'page',
  'link',
  'how',
  'sub_id1',
  'sub_id2',
  'sub_id3',
  'sub_id4',
  'sub_id5',
  'preset',
  'reuse_key',
  'tags',
  'note',
  'favourite',
] as const;
export type LinkColumn = (typeof LINK_COLUMNS)[number];

export function cellsOfLink({ link, note }: FiledLink): readonly string[] {
  const { id, at, market, accountId, title, page, how, subIds, presetId, reuseKey } = link;
  const [one = '', two = '', three = '', four = '', five = ''] = subIds;
  const made = new Date(at).toISOString();
  const written = [(note?.tags ?? []).join(', '), note?.text ?? '', note?.favourite ? 'yes' : ''];
  return [
    id,
    made,
    market,
    accountId,
    title ?? '',
    page,
    link.link,
    how,
    one,
    two,
    three,
    four,
    five,
    presetId ?? '',
    reuseKey,
    ...written,
  ];
}

/** Why a row cannot come in. */
export type RefusedRow = 'noMarket' | 'noLink' | 'noPage' | 'noDate' | 'oddSubId';

/**
 * A row of a file as a link: everything in it is somebody's text until it is proven.
 *
 * @param cell the row's text under a column, empty where there is none
 * @param newId for a row without an id
 */
export function linkOfRow(cell: (column: LinkColumn) => string, newId: () => string): FiledLink | RefusedRow {
  const market = cell('market').toUpperCase();
  if (!isMarketCode(market)) return 'noMarket';
  const link = cell('link');
  if (!isShortLinkOf(market, link)) return 'noLink';
  const target = linkTarget(cell('page'));
  if (!target.ok || target.market !== market) return 'noPage';
  const at = Date.parse(cell('made_at'));
  if (!Number.isFinite(at)) return 'noDate';
  const subIds = fivePlaces([1, 2, 3, 4, 5].map((place) => cell(`sub_id${place}` as LinkColumn)));
  if (subIds.some((subId) => subId.length > 200 || /[\p{Cc}]/u.test(subId))) return 'oddSubId';
  const id = /^[\w:-]{1,80}$/.test(cell('id')) ? cell('id') : newId();
  const { kind, shopId, itemId } = target.address;
  const note: LinkNote = {
    linkId: id,
    tags: readTags(cell('tags')),
    text: plainText(cell('note'), LONGEST_NOTE),
    favourite: /^(yes|sim|true|1)$/i.test(cell('favourite')),
  };
  return {
    link: {
      id,
      at,
      accountId: cell('account').slice(0, 64),
      market,
      page: target.page,
      pageKind: kind,
      shopId,
      itemId,
      title: plainText(cell('title'), 300) || null,
      subIds,
      presetId: cell('preset').slice(0, 64) || null,
      link,
      how: cell('how') === 'longLink' ? 'longLink' : 'api',
      reuseKey: cell('reuse_key').slice(0, 1000) || `imported ${id}`,
    },
    note: isEmptyNote(note) ? null : note,
  };
}
