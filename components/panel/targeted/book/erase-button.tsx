import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { FailureNotice } from '#components/ui/failure-notice';
import type { Failure } from '#lib/domain/failure';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { eraseAffiliates } from '#lib/stores/targeted/book/keep-note';

/** Erases affiliates from this device, after a question. */
export function EraseButton({ shop, ids, label }: { shop: ShopAccount; ids: readonly string[]; label: string }) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts(shop.market);
  const [state, setState] = useState<'closed' | 'open' | 'busy'>('closed');
  const [failed, setFailed] = useState<Failure | null>(null);
  const says = failed && failureTexts(failed);
  const close = () => setState('closed');
  const erase = async () => {
    setState('busy');
    const failure = await eraseAffiliates(shop.id, ids);
    setFailed(failure);
    setState(failure ? 'open' : 'closed');
  };
  return (
    <div className="row">
      <Button variant="ghost" icon="trash" onClick={() => setState('open')}>
        {label}
      </Button>
      {state !== 'closed' && (
        <Dialog
          title={t('book.eraseTitle', { count: ids.length, number: number(ids.length) })}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{t('book.cancel')}</Button>
              <Button variant="danger" busy={state === 'busy'} onClick={() => void erase()}>
                {t('book.eraseDo')}
              </Button>
            </>
          }
        >
          <p>{t('book.eraseSays')}</p>
          {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
        </Dialog>
      )}
    </div>
  );
}
