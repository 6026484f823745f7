import { WriteGuardNotice } from '#components/shops/write-guard-notice';
import { Button } from '#components/ui/button';
import { Card } from '#components/ui/card';
import { Notice } from '#components/ui/notice';
import { formatMoney, formatNumber, formatRange, formatRate } from '#lib/domain/format';
import { MARKETS } from '#lib/domain/market';
import { NO_DATA } from '#lib/domain/no-data';
import { marketAmount } from '#lib/domain/numbers/market-fields';
import { changesCampaign } from '#lib/domain/targeted/change-draft';
import type { DraftStep } from '#lib/domain/targeted/draft';
import type { DraftProblem } from '#lib/domain/targeted/draft-checks';
import { plainText } from '#lib/domain/text';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useMoments } from '#lib/stores/shell/words/use-moments';
import type { WriteGuardNow } from '#lib/stores/shops/use-write-guard';
import { ChangeList } from './change-list';
import { ExpectedCostCard } from './expected-cost-card';
import { useProblemWords } from './problem-words';
import type { StepProps } from './products-step';

interface ReviewStepProps extends Omit<StepProps, 'told'> {
  readonly problems: readonly DraftProblem[];
  readonly guard: WriteGuardNow;
  readonly onStep: (step: DraftStep) => void;
}

/** All of a draft once more, what it may cost, and what is still missing. */
export function ReviewStep({ draftId, draft, shop, problems, guard, onStep }: ReviewStepProps) {
  const { t } = useTexts();
  const words = useProblemWords();
  const moments = useMoments(shop.market);
  const { market } = shop;
  const { products, affiliates, start, end, noEnd } = draft;
  const count = (number: number) => ({ count: number, number: formatNumber(number, market) });
  const rates = products.flatMap(({ rate }) => rate ?? []).sort((one, other) => one - other);
  const [low, high] = [rates[0] ?? null, rates.at(-1) ?? null];
  const budget = draft.budget ? marketAmount(draft.budget, market, MARKETS[market].currencyDigits) : null;
  const wrong = [...new Map(problems.map((one) => [`${one.step} ${words(one)}`, one])).values()];
  return (
    <>
      {wrong.length > 0 && (
        <Notice tone="warn" title={t('draft.problems', count(wrong.length))}>
          <ul className="plain" data-part="problems">
            {wrong.map((problem) => (
              <li key={`${problem.step} ${words(problem)}`}>
                <Button variant="link" size="s" onClick={() => onStep(problem.step)}>
                  {words(problem)}
                </Button>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <div className="draft__cols">
        {changesCampaign(draft) ? (
          <ChangeList draftId={draftId} draft={draft} shop={shop} />
        ) : (
          <Card title={t('draft.summary')} part="summary" gap={3}>
            <dl className="dl">
              <Fact name={t('draft.name')}>{plainText(draft.name.trim(), 120) || NO_DATA}</Fact>
              <Fact name={t('draft.period')}>
                <span className="num">{start === null ? NO_DATA : moments.full(start)} –</span>{' '}
                <span className="num">{noEnd ? t('draft.noEnd') : end === null ? NO_DATA : moments.full(end)}</span>
              </Fact>
              <Fact name={t('draft.step.products')}>
                {formatNumber(products.length, market)}
                {low !== null && ` · ${formatRange(formatRate(low, market), formatRate(high, market))}`}
              </Fact>
              <Fact name={t('draft.step.affiliates')}>{formatNumber(affiliates.length, market)}</Fact>
              <Fact name={t('draft.budget')}>
                {budget?.ok ? formatMoney({ amount: budget.value, currency: MARKETS[market].currency }, market) : t('draft.budget.none')}
              </Fact>
            </dl>
            <p className="draft__message">{draft.message.trim()}</p>
            <p className="small muted">{t('draft.message.fixed')}</p>
          </Card>
        )}
        <ExpectedCostCard shop={shop} draft={draft} />
      </div>
      <WriteGuardNotice guard={guard} />
    </>
  );
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <bdi>{children}</bdi>
      </dd>
    </div>
  );
}
