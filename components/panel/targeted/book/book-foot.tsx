import { useState } from 'react';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import type { Failure } from '#lib/domain/failure';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import { type BookCampaign, beginFromBook } from '#lib/stores/targeted/book/campaign-from-book';

interface BookFootProps {
  shop: ShopAccount;
  /** How many are chosen, whatever the filter shows; those without an id of Shopee are not in the campaign. */
  chosen: number;
  campaign: Omit<BookCampaign, 'name' | 'message'>;
  onClear: () => void;
}

/** Who is chosen, and the way to a campaign with them. */
export function BookFoot({ shop, chosen, campaign, onClear }: BookFootProps) {
  const { t } = useTexts();
  const number = useNumber();
  const moments = useMoments(shop.market);
  const failureTexts = useFailureTexts(shop.market);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Failure | null>(null);
  const count = (of: number) => ({ count: of, number: number(of) });
  const people = campaign.affiliates.length;
  const says = failed && failureTexts(failed);
  const begin = async () => {
    setBusy(true);
    const name = t('book.campaign.name', { ...count(people), day: moments.dayYear(Date.now()) });
    const failure = await beginFromBook(shop, { ...campaign, name, message: t('book.campaign.message') });
    setBusy(false);
    setFailed(failure);
    if (!failure) onClear();
  };
  return (
    <div className="foot" data-part="foot">
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      <div className="foot__what">
        <span className="medium num" aria-live="polite">
          {t('book.chosen', count(chosen))}
        </span>
        {chosen > people && <span className="small muted">{t('book.notInvitable', count(chosen - people))}</span>}
        <Button variant="link" size="s" onClick={onClear}>
          {t('book.clear')}
        </Button>
      </div>
      {shop.readOnly ? (
        <span className="small warn">{t('book.readOnly')}</span>
      ) : (
        <Button variant="primary" icon="plus" busy={busy} disabled={people === 0} onClick={() => void begin()}>
          {t('book.campaign', count(people))}
        </Button>
      )}
    </div>
  );
}
