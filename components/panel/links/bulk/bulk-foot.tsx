import { Button } from '#components/ui/button';
import { callsLeft } from '#lib/stores/accounts/quota';
import { useBulk } from '#lib/stores/links/bulk/bulk';
import type { BulkDraft } from '#lib/stores/links/bulk/use-bulk-plan';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The one button, and what pressing it costs. */
export function BulkFoot({ plan, startable, onBegin }: { plan: BulkDraft; startable: boolean; onBegin: () => void }) {
  const { t } = useTexts();
  const number = useNumber();
  const starting = useBulk((state) => state.starting);
  const left = plan.quota && callsLeft(plan.quota);
  const links = plan.fresh + plan.known;
  return (
    <div className="foot">
      <div className="foot__what">
        <span className="medium num">{t('bulk.foot.what', { fresh: number(plan.fresh), known: number(plan.known) })}</span>
        <span className="muted num">
          {left === null
            ? t('bulk.foot.calls', { count: plan.calls, number: number(plan.calls) })
            : t('bulk.foot.callsOf', { number: number(plan.calls), left: number(left) })}
        </span>
      </div>
      <Button
        variant="primary"
        size="l"
        icon="link"
        busy={starting}
        disabled={!startable || plan.reading}
        onClick={onBegin}
        keyHint="Ctrl ↵"
      >
        {t('bulk.make', { count: links, number: number(links) })}
      </Button>
    </div>
  );
}
