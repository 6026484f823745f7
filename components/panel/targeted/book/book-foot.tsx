import { useState } from 'react';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import type { Failure } from '#lib/domain/failure';
import type { DayRange } from '#lib/domain/reports/sync/plan';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { BookRow } from '#lib/domain/targeted/book/book';
import { invited, promisedRate } from '#lib/domain/targeted/book/invite';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { useBookChoice } from '#lib/stores/targeted/book/book-choice';
import { beginFromBook } from '#lib/stores/targeted/book/campaign-from-book';

interface BookFootProps {
  shop: ShopAccount;
  /** Who is chosen, whatever the filter shows. */
  chosen: readonly BookRow[];
  range: DayRange;
}

/** Who is chosen, and the way to a campaign with them. */
export function BookFoot({ shop, chosen, range }: BookFootProps) {
  const { t } = useTexts();
  const number = useNumber();
  const moments = useMoments(shop.market);
  const failureTexts = useFailureTexts(shop.market);
  const clear = useBookChoice((state) => state.clear);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure | null>(null);
  const affiliates = invited(chosen);
  const count = (of: number) => ({ count: of, number: number(of) });
  const left = chosen.length - affiliates.length;
  const says = failed && failureTexts(failed);
  const begin = async () => {
    setBusy(true);
    const failure = await beginFromBook(shop, {
      affiliates,
      range,
      soldBy: chosen.flatMap(({ id, merged }) => [id, ...merged]),
      promised: promisedRate(chosen),
      name: t('book.campaign.name', { ...count(affiliates.length), day: moments.dayYear(Date.now()) }),
      message: t('book.campaign.message'),
    });
    setBusy(false);
    setFailed(failure);
    if (!failure) clear();
  };
  return (
    <div className="foot" data-part="foot">
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      <div className="foot__what">
        <span className="medium num" aria-live="polite">
          {t('book.chosen', count(chosen.length))}
        </span>
        {left > 0 && <span className="small muted">{t('book.notInvitable', count(left))}</span>}
        <Button variant="link" size="s" onClick={clear}>
          {t('book.clear')}
        </Button>
      </div>
      {shop.readOnly ? (
        <span className="small warn">{t('book.readOnly')}</span>
      ) : (
        <Button variant="primary" icon="plus" busy={busy} disabled={affiliates.length === 0} onClick={() => void begin()}>
          {t('book.campaign', count(affiliates.length))}
        </Button>
      )}
    </div>
  );
}
