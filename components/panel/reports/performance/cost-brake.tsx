import { lazy, Suspense, useState } from 'react';
import { Button } from '#components/ui/button';
import { Icon } from '#components/ui/icon';
import { Notice } from '#components/ui/notice';
import type { BrakeFound } from '#lib/domain/reports/brake/cost-brake';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import { type CostBrake as Brake, useCostBrake } from '#lib/stores/reports/performance/cost-brake';
import { useMeasureWords } from '#lib/stores/reports/performance/measure-words';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useDayWords } from '#lib/stores/shell/words/use-day-words';

const CostLimitsDialog = lazy(async () => ({ default: (await import('./cost-limits-dialog')).CostLimitsDialog }));

/** The limits of a shop's cost: what is spent of them, a notice for each that is passed, and the way to change them. */
export function CostBrake({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const [changing, setChanging] = useState(false);
  const brake = useCostBrake(shop);
  const isOff = brake.units.day === null && brake.units.month === null;
  return (
    <>
      {brake.found.map((found) => (
        <Passed key={found.which} shop={shop} found={found} />
      ))}
      <div className="morning__limit" data-morning="cost" data-limits={isOff ? 'off' : 'on'}>
        <Icon name="wallet" size={12} />
        <span className={isOff ? 'muted grow' : 'grow'}>
          <Spent shop={shop} brake={brake} />
        </span>
        <Button variant="link" size="s" onClick={() => setChanging(true)}>
          {t(isOff ? 'performance.limit.set' : 'performance.limit.change')}
        </Button>
      </div>
      {changing && (
        <Suspense>
          <CostLimitsDialog shop={shop} limits={brake.limits} onClose={() => setChanging(false)} />
        </Suspense>
      )}
    </>
  );
}

function Spent({ shop, brake: { units, estimate } }: { shop: ShopAccount; brake: Brake }) {
  const { t } = useTexts();
  const words = useDayWords();
  const { money } = useMeasureWords(shop.market);
  if (units.day === null && units.month === null) return t('performance.limit.bothOff');
  if (estimate === null) return t('performance.limit.notRead');
  if (estimate === undefined) return null;
  const day = words.day(estimate.day);
  return (
    <span className="blurs">
      {[
        units.day !== null && t('performance.limit.dayOf', { day, amount: money(estimate.dayAmount), limit: money(units.day) }),
        units.month !== null && t('performance.limit.monthOf', { day, amount: money(estimate.monthAmount), limit: money(units.month) }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </span>
  );
}

function Passed({ shop, found: { which, amount, limit, day, age, missing } }: { shop: ShopAccount; found: BrakeFound }) {
  const { t } = useTexts();
  const number = useNumber();
  const words = useDayWords();
  const { money } = useMeasureWords(shop.market);
  return (
    <div data-brake={which}>
      <Notice tone="warn" role="status" title={t(`performance.limit.over.${which}`, { count: age, day: words.day(day) })}>
        <span className="blurs num">{t('performance.limit.overBy', { amount: money(amount), limit: money(limit) })}</span>{' '}
        {missing > 0 && t('performance.limit.missing', { count: missing, number: number(missing) })}
      </Notice>
    </div>
  );
}
