import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { FailureNotice } from '#components/ui/failure-notice';
import { Field } from '#components/ui/form/field';
import { Progress } from '#components/ui/progress';
import { formatNumber } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { MOST_PASTED } from '#lib/domain/targeted/pasted-affiliates';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { NO_PASTE, usePastedAffiliates } from '#lib/stores/targeted/draft/choose';

/** Affiliates by id or name, one or a pasted list. What nobody is found for stays in the field. */
export function AffiliatePaste({ draftId, shop }: { draftId: string; shop: ShopAccount }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const { of, type, cancel, find } = usePastedAffiliates();
  const { text, at, told, failure } = of[draftId] ?? NO_PASTE;
  const says = failure && failureTexts(failure);
  const number = (count: number) => ({ count, number: formatNumber(count, shop.market) });
  const progress = at ? t('draft.paste.progress', { done: formatNumber(at.done, shop.market), all: formatNumber(at.of, shop.market) }) : '';
  return (
    <Card title={t('draft.paste')} part="affiliate-paste" gap={2}>
      <Field label={t('draft.paste.field')} help={t('draft.paste.help', number(MOST_PASTED))}>
        {(control) => (
          <span className="input">
            <textarea {...control} rows={3} disabled={at !== null} value={text} onChange={(event) => type(draftId, event.target.value)} />
          </span>
        )}
      </Field>
      {at && (
        <div className="stack stack--1" role="status">
          <Progress share={at.of === 0 ? null : at.done / at.of} label={progress} />
          <span className="small muted">{progress}</span>
        </div>
      )}
      {told && (
        <div className="small" role="status">
          <p>{t('draft.paste.added', number(told.added))}</p>
          {told.unknown > 0 && <p className="neg">{t('draft.paste.unknown', number(told.unknown))}</p>}
          {told.several > 0 && <p className="neg">{t('draft.paste.several', number(told.several))}</p>}
          {told.beyond > 0 && <p className="neg">{t('draft.paste.beyond', number(told.beyond))}</p>}
        </div>
      )}
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      <div className="row">
        {at ? (
          <Button size="s" onClick={() => cancel(draftId)}>
            {t('common.cancel')}
          </Button>
        ) : (
          <Button size="s" icon="search" disabled={text.trim() === ''} onClick={() => void find(draftId, shop.id)}>
            {t('draft.paste.find')}
          </Button>
        )}
      </div>
    </Card>
  );
}
