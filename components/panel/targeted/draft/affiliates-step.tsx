import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { IconButton } from '#components/ui/icon-button';
import { formatNumber } from '#lib/domain/format';
import { withAffiliates, withoutAffiliate } from '#lib/domain/targeted/draft-edit';
import { plainText } from '#lib/domain/text';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { changeDraft } from '#lib/stores/targeted/draft/drafts';
import { AffiliateLists } from './affiliate-lists';
import { AffiliatePaste } from './affiliate-paste';
import type { StepProps } from './products-step';

const A_PAGE = 100;

/** Who may promote: out of AMS's lists, of those who sold before, by id and name, or a pasted list. */
export function AffiliatesStep({ draftId, draft, shop }: StepProps) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const [shown, setShown] = useState(A_PAGE);
  const { affiliates } = draft;
  return (
    <div className="draft__cols">
      <div className="stack stack--3">
        <AffiliateLists
          shop={shop}
          taken={new Set(affiliates.map(({ affiliateId }) => affiliateId))}
          onAdd={(more) => changeDraft(draftId, (now) => withAffiliates(now, more))}
          onRemove={(id) => changeDraft(draftId, (now) => withoutAffiliate(now, id))}
        />
        <AffiliatePaste draftId={draftId} shop={shop} />
      </div>
      <Card
        title={t('draft.people.chosen', { count: affiliates.length, number: formatNumber(affiliates.length, shop.market) })}
        part="chosen-affiliates"
        gap={2}
      >
        {affiliates.length === 0 && <p className="muted">{t('draft.people.none')}</p>}
        <ul className="draft__lines">
          {affiliates.slice(0, shown).map(({ affiliateId, name, by, refusal }) => (
            <li key={affiliateId} data-affiliate={affiliateId}>
              <div className="grow stack stack--1">
                <bdi className="cut">{plainText(name ?? affiliateId, 60)}</bdi>
                <span className="small muted">{t(`draft.by.${by}`)}</span>
                {refusal && <span className="help help--error">{failureTexts(refusal).says}</span>}
              </div>
              <IconButton
                icon="x"
                label={t('draft.remove', { name: plainText(name ?? affiliateId, 60) })}
                onClick={() => changeDraft(draftId, (now) => withoutAffiliate(now, affiliateId))}
              />
            </li>
          ))}
        </ul>
        {affiliates.length > shown && (
          <Button size="s" variant="link" onClick={() => setShown(shown + A_PAGE)}>
            {t('draft.more')}
          </Button>
        )}
      </Card>
    </div>
  );
}
