import { Icon } from '#components/ui/icon';
import { formatNumber } from '#lib/domain/format';
import { isPoorlyTraced } from '#lib/domain/reports/earned/earned-standing';
import { useEarnedState } from '#lib/stores/reports/earned/use-earned';
import { useTexts } from '#lib/stores/shell/use-texts';

/** That many of an account's new orders come from links that were not made here; nothing as long as few do. */
export function Untraced({ accountId }: { accountId: string }) {
  const { t } = useTexts();
  const state = useEarnedState(accountId);
  if (!state || !isPoorlyTraced(state.fresh)) return null;
  const { lines, untraced } = state.fresh;
  return (
    <details className="fold small" data-part="untraced">
      <summary className="small warn">
        <Icon name="right" size={12} />
        <span className="grow">
          {t('earned.untraced', { untraced: formatNumber(untraced, state.market), lines: formatNumber(lines, state.market) })}
        </span>
      </summary>
      <p className="muted">{t('earned.untracedSays')}</p>
    </details>
  );
}
