import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Notice } from '#components/ui/notice';
import { Skeleton } from '#components/ui/skeleton';
import { formatNumber } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { PartEnd } from '#lib/domain/targeted/campaign-steps';
import type { ChangeDraft } from '#lib/domain/targeted/change-draft';
import { plainText } from '#lib/domain/text';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { useTexts } from '#lib/stores/shell/use-texts';
import { keepDraft } from '#lib/stores/targeted/draft/drafts';
import { takeBack, takeChangesBack, useDraftSending } from '#lib/stores/targeted/draft/sending';
import { useDraftOutcome } from '#lib/stores/targeted/draft/use-draft-outcome';
import { NotKnownYet, Sending } from './sent-standing';

/** What became of changes that were sent: each refusal with its reason, and the way back to what was refused alone. */
export function ChangeSent({ draftId, draft, shop }: { draftId: string; draft: ChangeDraft; shop: ShopAccount }) {
  const { t } = useTexts();
  const starting = useDraftSending(({ sending }) => sending === draftId);
  const standing = useDraftOutcome(draft);
  if (!standing) return <Skeleton width={60} />;
  const { lost, refused, done } = standing;
  const number = (count: number) => ({ count, number: formatNumber(count, shop.market) });
  if (lost && !starting) {
    return (
      <Notice
        tone="warn"
        role="alert"
        title={t('draft.change.lost')}
        actions={<Button onClick={() => void takeBack(draftId, [])}>{t('draft.takeBack')}</Button>}
      />
    );
  }
  const leave = async () => {
    const gone = await keepDraft(draftId, null);
    if (gone.ok) goToView('targeted', draft.base.campaignId);
  };
  if (standing.busy || starting) return <Sending jobId={draft.sent?.jobId ?? null} standing={standing} shop={shop} />;
  return (
    <>
      {done > 0 && <Notice tone="pos" role="status" title={t('draft.change.done', number(done))} />}
      <NotKnownYet standing={standing} shop={shop} />
      {refused.length > 0 && (
        <Card title={t('draft.repair', number(refused.length))} part="refused" gap={2}>
          <Refused refused={refused} draft={draft} shop={shop} />
        </Card>
      )}
      <div className="row row--wrap">
        <Button variant={refused.length > 0 ? 'primary' : 'plain'} onClick={() => void takeChangesBack(draftId, refused, shop.market)}>
          {t(refused.length > 0 ? 'draft.change.again' : 'draft.change.more')}
        </Button>
        <Button variant={refused.length > 0 ? 'plain' : 'primary'} onClick={() => void leave()}>
          {t('draft.open')}
        </Button>
      </div>
    </>
  );
}

function Refused({ refused, draft, shop }: { refused: readonly PartEnd[]; draft: ChangeDraft; shop: ShopAccount }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const products = new Map([...draft.base.products, ...draft.products].map(({ itemId, name }) => [itemId, name]));
  const people = new Map([...draft.base.affiliates, ...draft.affiliates].map(({ affiliateId, name }) => [affiliateId, name]));
  const nameOf = ({ of, id }: PartEnd) =>
    of === 'campaign' ? t('targeted.change.basics') : plainText((of === 'product' ? products : people).get(id) ?? '', 80) || id;
  return (
    <ul className="draft__lines">
      {refused.map((end) => {
        const says = end.failure && failureTexts(end.failure);
        return (
          <li key={`${end.of} ${end.id}`} data-refused={end.of === 'campaign' ? 'basics' : end.id}>
            <span className="stack">
              <bdi className="cut medium">{nameOf(end)}</bdi>
              {says && <span className="small neg">{says.what}</span>}
              {says && <span className="small">{says.todo}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
