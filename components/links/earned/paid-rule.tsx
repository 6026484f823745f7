import { classes } from '#components/ui/classes';
import { Icon } from '#components/ui/icon';
import { type PromisedSale, paidPerSale } from '#lib/domain/reports/earned/paid-commission';
import type { EarnedStateRow } from '#lib/stores/reports/earned/use-earned';
import { usePaidWords } from '#lib/stores/reports/earned/use-paid-words';

export interface PaidRuleProps {
  /** Null: the account's report was never counted; nothing is shown. */
  state: EarnedStateRow | null;
  /** What is sold; left out: the rule alone is told. */
  sale?: PromisedSale;
  /** What is paid stands just above. */
  below?: boolean;
}

/** That less is really paid than promised, or that a cap is not known yet; by what rule, and what that rests on, is one press away. */
export function PaidRule({ state, sale, below = false }: PaidRuleProps) {
  const words = usePaidWords(state);
  if (!state || !words) return null;
  const paid = sale ? paidPerSale(state.rule, sale, state.market) : null;
  // A promise that holds needs no word.
  if (sale && state.rule.cap && !paid) return null;
  const promised = paid && sale?.promised;
  const says = promised ? (below ? words.capped(promised) : words.instead(paid, promised)) : words.cap;
  return (
    <details className="fold paid small" data-part="paid-rule">
      <summary className={classes('small', paid !== null && 'warn')}>
        <Icon name="right" size={12} />
        <span className="grow">{says}</span>
      </summary>
      <ul className="stack stack--1 muted">
        {words.evidence.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
