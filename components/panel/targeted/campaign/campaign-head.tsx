import { useEffect, useState } from 'react';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { Icon } from '#components/ui/icon';
import { Notice } from '#components/ui/notice';
import { Tag } from '#components/ui/tag';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { isManaged, mayChange } from '#lib/domain/targeted/campaign-line';
import { plainText } from '#lib/domain/text';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import type { CampaignRow } from '#lib/stores/targeted/campaign';
import { statusTone, useCampaignWords } from '#lib/stores/targeted/campaign-words';
import { useChangesUnderWay } from '#lib/stores/targeted/change-campaign';
import { beginChanges, useBegin } from '#lib/stores/targeted/draft/begin-draft';
import { EndDialog } from './end-dialog';

/** A campaign's name and standing, and what may be done with it. */
export function CampaignHead({ shop, row }: { shop: ShopAccount; row: CampaignRow }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const words = useCampaignWords(shop.market);
  const [ending, setEnding] = useState(false);
  const underWay = useChangesUnderWay(shop.id);
  const { busy, failure, begin, leave } = useBegin();
  useEffect(() => leave, [leave]);
  const says = failure && failureTexts(failure);
  const { campaignId } = row;
  return (
    <>
      <header className="stack stack--1">
        <h2 className="h1 break blurs" data-part="name">
          <bdi>{plainText(row.name, 200) || campaignId}</bdi>
        </h2>
        <div className="row row--wrap">
          <Tag tone={statusTone(row.status)}>{words.status(row.status)}</Tag>
          <span className="small muted num">
            {campaignId} · {words.period(row.period)}
          </span>
          <span className="row row--wrap end">
            {mayChange(row) && (
              <Button
                size="s"
                icon="edit"
                busy={busy}
                disabled={underWay || shop.readOnly}
                onClick={() => void begin(() => beginChanges(shop.id, campaignId, 'basics'))}
              >
                {t('targeted.edit')}
              </Button>
            )}
            {!isManaged(row.source) && (
              <a className="btn btn--s" href={`#targeted/copy-${campaignId}`}>
                <Icon name="copy" />
                {t('targeted.duplicate')}
              </a>
            )}
            {mayChange(row) && (
              <Button size="s" disabled={underWay || shop.readOnly} onClick={() => setEnding(true)}>
                {t('targeted.end.begin')}
              </Button>
            )}
          </span>
        </div>
      </header>
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      {underWay && <Notice tone="info" role="status" title={t('targeted.underWay')} />}
      {isManaged(row.source) && <Notice tone="info">{t('targeted.managedSays')}</Notice>}
      {ending && <EndDialog shop={shop} row={row} onClose={() => setEnding(false)} />}
    </>
  );
}
