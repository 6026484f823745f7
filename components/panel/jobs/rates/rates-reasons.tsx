import { Icon } from '#components/ui/icon';
import { type Failure, isAbout } from '#lib/domain/failure';
import type { ProductResult } from '#lib/domain/rates/apply/product-results';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Each reason once, with what to do about it and how many products it concerns. */
export function RatesReasons({ products }: { products: readonly ProductResult[] }) {
  const { t } = useTexts();
  const number = useNumber();
  const failureTexts = useFailureTexts();
  const reasons = new Map<string, { failure: Failure; count: number }>();
  for (const { failure } of products) {
    if (failure) reasons.set(keyOf(failure), { failure, count: (reasons.get(keyOf(failure))?.count ?? 0) + 1 });
  }
  if (reasons.size === 0) return null;
  return (
    <section className="card" aria-label={t('jobs.rates.reasons')}>
      <ul className="card__body stack">
        {[...reasons].map(([key, { failure, count }]) => {
          const { what, todo, details } = failureTexts(failure);
          return (
            <li key={key} className="row row--top" data-reason={failure.code}>
              <span className="neg">
                <Icon name="alert" />
              </span>
              <span className="grow">
                <span className="medium">{what}</span> {todo}
                <span className="small muted rates__count">{t('jobs.rates.products', { count, number: number(count) })}</span>
                {isAbout(failure.code, 'words') && details && <span className="ref rates__count">{details}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Shopee's own words tell reasons apart where we have no word for them. */
const keyOf = ({ code, detail }: Failure): string => (isAbout(code, 'words') ? `${code} ${detail}` : code);
