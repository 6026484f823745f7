import { signedMoney } from '#components/rates/money-words';
import { WriteGuardNotice } from '#components/shops/write-guard-notice';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { formatNumber } from '#lib/domain/format';
import { MARKETS } from '#lib/domain/market';
import { subtractMoney } from '#lib/domain/money';
import { costPerMonth } from '#lib/domain/rates/review/cost';
import type { ReviewDraft } from '#lib/domain/rates/review/draft';
import { unreadFields } from '#lib/domain/rates/review/fields';
import type { ReviewRow } from '#lib/domain/rates/review/row';
import { wayBack } from '#lib/domain/rates/review/way-back';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { useReviewApply } from '#lib/stores/rates/review/apply';
import { dropDraft, useReviews } from '#lib/stores/rates/review/draft';
import { useReviewReading } from '#lib/stores/rates/review/reading';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useKeys } from '#lib/stores/shell/use-keys';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { usePanelShop } from '#lib/stores/shops/panel-shop';
import { useWriteGuard } from '#lib/stores/shops/use-write-guard';

/** Shop, count and money, and the one button that sends: off until all was read again and the shop is sure. */
export function ReviewFoot({ draft, shop, rows }: { draft: ReviewDraft; shop: ShopAccount; rows: readonly ReviewRow[] }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const guard = useWriteGuard(shop.id);
  const { sending, failure, apply, forget } = useReviewApply();
  const read = useReviewReading(({ state, draftId }) => state === 'done' && draftId === draft.id);
  const sent = rows.filter(({ ticked }) => ticked);
  const head = usePanelShop().shop;
  const unreadable = unreadFields(draft).length;
  const ready = read && guard.mayWrite && sent.length > 0 && unreadable === 0 && head?.id === shop.id;
  const count = { count: sent.length, number: formatNumber(sent.length, shop.market) };
  const send = async () => {
    if (!ready) return;
    const jobId = await apply(draft, rows, { accountId: head?.id ?? null, confirmed: guard.shopConfirmed });
    if (jobId !== null) goToView('jobs', jobId);
  };
  useKeys({ applyReview: () => void send() });
  const { before, after, sold, unread } = costPerMonth(sent, MARKETS[shop.market].currency);
  const more = sold > 0 ? subtractMoney(after, before) : null;
  const stored = useReviews().failure;
  const says = failure ? failureTexts(failure) : stored && failureTexts(stored);
  return (
    <div className="review__end stack stack--2">
      <WriteGuardNotice guard={guard} />
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      <div className="foot">
        <div className="foot__what">
          <span className="review__shop">
            <bdi className="cut">{plainText(shop.name ?? shop.shopId, 60)}</bdi>
            <span>
              {' '}
              · {shop.market} · {t('review.products', count)}
            </span>
          </span>
          {unreadable > 0 && (
            <span className="small neg">{t('review.unread', { count: unreadable, number: formatNumber(unreadable, shop.market) })}</span>
          )}
          <span className="num medium">
            {more
              ? t('review.perMonth', { money: signedMoney(more, shop.market) })
              : t(sent.length === 0 ? 'review.noneTicked' : unread > 0 ? 'review.noMoneyYet' : 'review.noMoney')}
          </span>
        </div>
        <Button
          onClick={() => {
            forget();
            void dropDraft(draft.accountId).then(() => goToView(wayBack(draft)));
          }}
        >
          {t('review.discard')}
        </Button>
        <Button variant="primary" busy={sending} disabled={!ready} onClick={() => void send()} {...(ready ? KEY : {})}>
          {t('review.apply', count)}
        </Button>
      </div>
    </div>
  );
}

/** Where it cannot be pressed, no key presses it either. */
const KEY = { keyHint: 'Ctrl ↵' };
