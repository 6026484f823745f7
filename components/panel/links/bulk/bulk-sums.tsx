import type { ReactNode } from 'react';
import { callsLeft } from '#lib/stores/accounts/quota';
import type { BulkDraft } from '#lib/stores/links/bulk/use-bulk-plan';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useSpans } from '#lib/stores/shell/words/use-spans';

/** What it will take, before it is begun. */
export function BulkSums({ plan }: { plan: BulkDraft }) {
  const { t } = useTexts();
  const number = useNumber();
  const spans = useSpans();
  const { quota } = plan;
  return (
    <dl className="kpis" aria-label={t('bulk.sums')}>
      <Sum label={t('bulk.sum.fresh')} figure={number(plan.fresh)}>
        {plan.waitMs !== null && spans.takes(plan.waitMs)}
      </Sum>
      <Sum label={t('bulk.sum.known')} figure={number(plan.known)}>
        {t('bulk.sum.knownSays')}
      </Sum>
      <Sum label={t('bulk.sum.refused')} figure={number(plan.refused)}>
        {plan.repeated > 0 && t('bulk.sum.repeated', { count: plan.repeated, number: number(plan.repeated) })}
      </Sum>
      <Sum label={t('bulk.sum.quota')} figure={quota ? number(callsLeft(quota)) : '—'}>
        {quota && t('bulk.sum.ofLimit', { limit: number(quota.limit) })}
      </Sum>
    </dl>
  );
}

function Sum({ label, figure, children }: { label: string; figure: string; children?: ReactNode }) {
  return (
    <div className="kpi">
      <dt className="label">{label}</dt>
      <dd className="figure">{figure}</dd>
      {children && <dd className="delta">{children}</dd>}
    </div>
  );
}
