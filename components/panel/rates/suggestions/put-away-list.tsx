import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { plainText } from '#lib/domain/text';
import { useSuggestionActs } from '#lib/stores/rates/suggestions/acts';
import type { PutAway } from '#lib/stores/rates/suggestions/cards';
import { useClockWords } from '#lib/stores/shell/use-clock-words';
import { useTexts } from '#lib/stores/shell/use-texts';
import { SUGGESTION_PARTS } from './kind-tabs';

/** Suggestions that were put away, each with the way back. */
export function PutAwayList({ accountId, away }: { accountId: string; away: readonly PutAway[] }) {
  const { t } = useTexts();
  const clock = useClockWords();
  const takeOut = useSuggestionActs((state) => state.takeOut);
  if (away.length === 0) {
    return (
      <Empty icon="clock" title={t('suggest.away.none')}>
        {t('suggest.away.noneSays')}
      </Empty>
    );
  }
  const what = ({ kind }: PutAway) => {
    const part = SUGGESTION_PARTS.find((one) => one.kind === kind);
    return part ? t(part.title) : t('suggest.away.every');
  };
  return (
    <ul className="grp list" data-part="away">
      {away.map((one) => {
        const name = plainText(one.name, 200) || t('panel.shop.unnamed', { id: one.itemId });
        return (
          <li key={`${one.itemId} ${one.kind}`}>
            <span className="grow cell2">
              <bdi className="cut">{name}</bdi>
              <span>
                {what(one)} · {one.until === null ? t('suggest.away.never') : t('suggest.away.until', { time: clock.at(one.until) })}
              </span>
            </span>
            <Button
              size="s"
              aria-label={t('suggest.away.takeOutOf', { name })}
              onClick={() => void takeOut(accountId, [{ itemId: one.itemId, kind: one.kind }])}
            >
              {t('suggest.away.takeOut')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
