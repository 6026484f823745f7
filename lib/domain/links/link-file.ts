import { fivePlaces } from '#lib/domain/links/sub-ids/sub-id';
import { momentOfLocal, readLocalTime } from '#lib/domain/local-time';
import { isMarketCode, MARKETS } from '#lib/domain/market';
import { plainText } from '#lib/domain/text';
import { clockWithZone } from '#lib/domain/time/zone-clock';
import { type FileNames, NO_NAMES } from './link-file-names';
import { isEmptyNote, type LinkNote, LONGEST_NOTE, readTags } from './link-note';
import { LONGEST_ADDRESS, linkTarget } from './link-target';
import { isLongLinkTo } from './long-link';
import { isShortLinkOf, type ShortLink } from './short-link';

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

/** @param names by which accounts and presets are written */
export function cellsOfLink({ link, note }: FiledLink, names: FileNames = NO_NAMES): readonly string[] {
  const { id, at, market, accountId, title, page, how, subIds, presetId, reuseKey } = link;
  const [one = '', two = '', three = '', four = '', five = ''] = subIds;
  const made = clockWithZone(at, MARKETS[market].timeZone);
  const written = [(note?.tags ?? []).join(', '), note?.text ?? '', note?.favourite ? 'yes' : ''];
  return [
    id,
    made,
    market,
    names.account.nameOf(accountId),
    title ?? '',
    page,
    link.link,
    how,
    one,
    two,
    three,
    four,
    five,
    presetId === null ? '' : names.preset.nameOf(presetId),
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
 * @param names by which accounts and presets are known here
 * @param latest Unix ms: no link was made later
 */
export function linkOfRow(
  cell: (column: LinkColumn) => string,
  newId: () => string,
  names: FileNames = NO_NAMES,
  latest: number = Number.POSITIVE_INFINITY,
): FiledLink | RefusedRow {
  const market = cell('market').trim().toUpperCase();
  if (!isMarketCode(market)) return 'noMarket';
  const link = cell('link').trim();
  const target = linkTarget(cell('page'));
  if (!target.ok || target.market !== market) return 'noPage';
  const isOurs = isShortLinkOf(market, link) || isLongLinkTo(market, target.page, link);
  if (!isOurs || link.length > LONGEST_ADDRESS) return 'noLink';
  const at = momentOf(cell('made_at'), MARKETS[market].timeZone);
  if (at === null || at > latest) return 'noDate';
  const subIds = fivePlaces([1, 2, 3, 4, 5].map((place) => cell(`sub_id${place}` as LinkColumn)));
  if (subIds.some((subId) => subId.length > 200 || /[\p{Cc}]/u.test(subId))) return 'oddSubId';
  const id = /^[\w:-]{1,80}$/.test(cell('id')) ? cell('id') : newId();
  const { kind, shopId, itemId } = target.address;
  const note: LinkNote = {
    linkId: id,
    tags: readTags(cell('tags')),
    text: plainText(cell('note'), LONGEST_NOTE),
    // The last one is what a spreadsheet in Brazil makes of "true".
    favourite: /^(yes|sim|true|1|verdadeiro)$/i.test(cell('favourite').trim()),
  };
  return {
    link: {
      id,
      at,
      accountId: names.account.idOf(cell('account')).slice(0, 64),
      market,
      page: target.page,
      pageKind: kind,
      shopId,
      itemId,
      title: plainText(cell('title'), 300) || null,
      subIds,
      presetId: names.preset.idOf(cell('preset')).slice(0, 64) || null,
      link,
      how: cell('how') === 'longLink' ? 'longLink' : 'api',
      reuseKey: cell('reuse_key').slice(0, 1000) || `imported ${id}`,
    },
    note: isEmptyNote(note) ? null : note,
  };
}

/** With its zone, as it leaves; or year first by the market's clock, as a spreadsheet shows it. All else is another day in another country. */
function momentOf(text: string, timeZone: string): number | null {
  const written = text.trim();
  const zoned = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/.exec(written)?.[1];
  const local = readLocalTime(zoned ?? (/^\d{4}[-/]\d{1,2}[-/]\d{1,2}$/.test(written) ? `${written} 00:00` : written));
  // A day that its month does not have would be read as one of the next month.
  if (local === null) return null;
  const moment = zoned === undefined ? momentOfLocal(local, timeZone) : Date.parse(written);
  return moment >= SHOPEE_BEGINS ? moment : null;
}

/** No link is older; a year of another calendar is. */
const SHOPEE_BEGINS = Date.UTC(2015, 0);
