import { useMemo, useState } from 'react';
import { Button } from '#components/ui/button';
import { classes } from '#components/ui/classes';
import { FailureNotice } from '#components/ui/failure-notice';
import { formatNumber } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { changeCalls, changesCampaign, checkChanges } from '#lib/domain/targeted/change-draft';
import { type CampaignDraft, DRAFT_STEPS, type DraftStep } from '#lib/domain/targeted/draft';
import { checkDraft, type DraftPlace, type DraftProblem, stepsWithProblems } from '#lib/domain/targeted/draft-checks';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { serverNow } from '#lib/stores/shell/words/use-today';
import { useWriteGuard } from '#lib/stores/shops/use-write-guard';
import { changeDraft } from '#lib/stores/targeted/draft/drafts';
import { useDraftSending } from '#lib/stores/targeted/draft/sending';
import { useCampaignNames } from '#lib/stores/targeted/draft/use-shop-campaigns';
import { AffiliatesStep } from './affiliates-step';
import { BasicsStep } from './basics-step';
import { ProductsStep } from './products-step';
import { ReviewStep } from './review-step';

/** The four steps of a campaign; each may be left as it is, and only the last one asks for all. */
export function DraftEditor({ draftId, draft, shop }: { draftId: string; draft: CampaignDraft; shop: ShopAccount }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const guard = useWriteGuard(shop.id);
  const names = useCampaignNames(shop.id);
  const { sending, failed, send } = useDraftSending();
  // Steps that were left: what is missing there is told from then on.
  const [left, setLeft] = useState<ReadonlySet<DraftStep>>(() => new Set(draft.step === 'review' ? DRAFT_STEPS : []));
  const place = { market: shop.market, names, now: serverNow() };
  const problems = problemsOf(draft, place);
  const bad = useMemo(() => stepsWithProblems(problems), [problems]);
  const change = changesCampaign(draft) ? changeCalls(draft, shop.market) : null;
  const at = DRAFT_STEPS.indexOf(draft.step);
  const go = (step: DraftStep) => {
    setLeft(new Set([...left, draft.step, ...(step === 'review' ? DRAFT_STEPS : [])]));
    changeDraft(draftId, { step });
  };
  const [before, next] = [DRAFT_STEPS[at - 1], DRAFT_STEPS[at + 1]];
  const told = left.has(draft.step);
  const step = { draftId, draft, shop, told };
  const number = (count: number) => ({ count, number: formatNumber(count, shop.market) });
  const says = failed?.draftId === draftId ? failureTexts(failed.failure) : null;
  return (
    <>
      <ol className="steps" aria-label={t('draft.steps')}>
        {DRAFT_STEPS.map((one) => (
          <li
            key={one}
            className={classes(one !== 'review' && !bad.has(one) && 'done')}
            aria-current={one === draft.step ? 'step' : undefined}
          >
            <button type="button" onClick={() => go(one)}>
              {t(`draft.step.${one}`)}
            </button>
          </li>
        ))}
      </ol>
      {draft.step === 'products' && <ProductsStep {...step} />}
      {draft.step === 'affiliates' && <AffiliatesStep {...step} />}
      {draft.step === 'basics' && <BasicsStep {...step} problems={problems} />}
      {draft.step === 'review' && <ReviewStep draftId={draftId} draft={draft} shop={shop} problems={problems} guard={guard} onStep={go} />}
      {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      <div className="foot">
        <div className="foot__what">
          <span>
            {t('draft.count.products', number(draft.products.length))} · {t('draft.count.people', number(draft.affiliates.length))}
          </span>
          <span className="muted">{t('draft.kept')}</span>
        </div>
        {before && <Button onClick={() => go(before)}>{t('draft.back')}</Button>}
        {next ? (
          <Button variant="primary" onClick={() => go(next)}>
            {t('draft.next', { step: t(`draft.step.${next}`) })}
          </Button>
        ) : (
          <Button
            variant="primary"
            busy={sending === draftId}
            disabled={problems.length > 0 || !guard.mayWrite || (change !== null && change.length === 0)}
            onClick={() => void send(draftId, { ...place, now: serverNow() }, guard.shopConfirmed)}
          >
            {t(change ? 'draft.change.send' : 'draft.send')}
          </Button>
        )}
      </div>
    </>
  );
}

function problemsOf(draft: CampaignDraft, place: DraftPlace): readonly DraftProblem[] {
  if (changesCampaign(draft)) return checkChanges(draft, place);
  const checked = checkDraft(draft, place);
  return checked.ok ? [] : checked.problems;
}
