import type { CaptionTemplate } from '#lib/domain/links/captions/caption-template';
import { OFFER_KINDS } from '#lib/domain/offers/offer-query';
import type { OfferRow } from '#lib/domain/offers/offer-row';
import type { BoardFilter } from '#lib/domain/rates/board/board-filter';
import type { BoardView } from '#lib/domain/rates/board/board-views';
import type { OwnTerms } from '#lib/domain/rates/profit-terms';
import type { ReviewDraft, SeenFacts } from '#lib/domain/rates/review/draft';
import type { SavedQuestion } from '#lib/domain/reports/earnings-view/breakdowns';
import type { PerformanceView } from '#lib/domain/reports/performance/question';
import { type Check, fields, isFlag, isMarket, isNumber, isText, listOf, oneOf, orMissing, orNull, recordOf } from './shapes';
import type { SettingName, VaultMark } from './table';

const [textOrNull, numberOrNull] = [orNull(isText), orNull(isNumber)];
const isMoney = orNull(fields<{ amount: 0; currency: 0 }>({ amount: isText, currency: isText }));
const isCaption = fields<CaptionTemplate>({ id: isText, name: isText, market: orNull(isMarket), text: isText });
const isVaultMark = fields<VaultMark>({
  state: oneOf('empty', 'locked', 'unlocked', 'damaged', 'newer'),
  protection: oneOf('device', 'passphrase'),
  repairable: isFlag,
  exposed: orMissing(listOf(isText)),
});

const isDraft = fields<ReviewDraft>({
  id: isText,
  revision: isNumber,
  accountId: isText,
  from: isText,
  target: isText,
  items: listOf(fields<{ itemId: 0 }>({ itemId: isText })),
  cannotRevert: orMissing(isNumber),
  seen: recordOf(fields<SeenFacts>({ rate: numberOrNull, end: numberOrNull, min: numberOrNull, max: numberOrNull })),
  openedAt: isNumber,
  onlyRaise: isFlag,
  rateForAll: numberOrNull,
  rates: recordOf(isNumber),
  costs: recordOf(textOrNull),
  unread: recordOf(isText),
  end: (value) => value === 'none' || numberOrNull(value),
  ticks: recordOf(isText),
});
// What a filter asks for was added to over the versions: a view asks for nothing that it does not name.
const [maybeText, maybeNumber] = [orMissing(textOrNull), orMissing(numberOrNull)];
const isBoardView = fields<BoardView>({
  id: isText,
  name: textOrNull,
  filter: fields<BoardFilter>({
    text: isText,
    gapFrom: maybeNumber,
    overFrom: maybeNumber,
    ams: oneOf('any', 'in', 'out'),
    endsWithin: maybeNumber,
    owed: orMissing(isFlag),
    priceFrom: maybeNumber,
    priceTo: maybeNumber,
    stockFrom: maybeNumber,
    soldFrom: maybeNumber,
    salesFrom: maybeNumber,
    category: maybeText,
  }),
  sort: fields<BoardView['sort']>({ by: isText, descending: isFlag }),
  columns: listOf(isText),
});
const isQuestion = fields<SavedQuestion>({
  id: isText,
  name: textOrNull,
  period: (value) => isPeriod(value) || isCustomPeriod(value),
  by: isText,
  metric: isText,
  order: orNull(fields<{ by: 0; down: 0 }>({ by: isText, down: isFlag })),
});
const isPeriod = fields<{ kind: 0; back: 0 }>({ kind: oneOf('day', 'week', 'month'), back: isNumber });
const isCustomPeriod = fields<{ kind: 0; from: 0; to: 0 }>({ kind: oneOf('custom'), from: isText, to: isText });
const isPerformanceView = fields<PerformanceView>({
  id: isText,
  name: textOrNull,
  period: (value) => isPeriod(value) || isCustomPeriod(value) || isLastDays(value),
  orderType: isText,
  channel: isText,
  measure: isText,
  against: isText,
  table: isText,
});
const isLastDays = fields<{ kind: 0 }>({ kind: oneOf('last7d', 'last30d') });
const isOffer = fields<OfferRow>({
  kind: oneOf(...OFFER_KINDS),
  key: isText,
  market: isMarket,
  itemId: textOrNull,
  shopId: textOrNull,
  page: isText,
  shopTypes: listOf(isNumber),
  budget: numberOrNull,
  coverage: numberOrNull,
  categoryId: textOrNull,
  collectionId: textOrNull,
  name: textOrNull,
  shopName: textOrNull,
  imageUrl: textOrNull,
  priceMin: isMoney,
  priceMax: isMoney,
  discount: numberOrNull,
  rating: numberOrNull,
  sold: numberOrNull,
  totalRate: numberOrNull,
  shopeeRate: numberOrNull,
  sellerRate: numberOrNull,
  commission: isMoney,
  periodEnd: numberOrNull,
});

/** What else is to be checked of settings that pages alone read: of each row where a setting has rows. */
export const PAGE_CHECKS: Readonly<Partial<Record<SettingName, Check>>> = {
  captions: isCaption,
  captionWords: fields<{ coupon: 0; group: 0 }>({ coupon: isText, group: isText }),
  panelItem: orNull(fields<{ itemId: 0; at: 0 }>({ itemId: isText, at: isNumber })),
  profitTerms: fields<OwnTerms>({ selling: orMissing(isNumber), tax: orMissing(isNumber), margin: orMissing(isNumber) }),
  reviews: isDraft,
  ratesViews: isBoardView,
  earningsQuestions: isQuestion,
  performanceViews: isPerformanceView,
  starredOffers: isOffer,
  vaultState: isVaultMark,
};
