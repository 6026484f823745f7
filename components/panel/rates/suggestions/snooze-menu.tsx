import { MoreMenu } from '#components/ui/more-menu';
import { EVERY_SUGGESTION } from '#lib/domain/rates/suggestion';
import { useSuggestionActs } from '#lib/stores/rates/suggestions/acts';
import type { SuggestionCard } from '#lib/stores/rates/suggestions/cards';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Puts a suggestion away for a while, or all suggestions for a product for ever. */
export function SnoozeMenu({ card: { itemId, kind }, name, accountId }: { card: SuggestionCard; name: string; accountId: string }) {
  const { t } = useTexts();
  const putAway = useSuggestionActs((state) => state.putAway);
  const one = [{ itemId, kind }];
  return (
    <MoreMenu
      label={t('suggest.snooze.of', { name })}
      actions={[
        { id: '7', icon: 'clock', label: t('suggest.snooze.7'), onPress: () => void putAway(accountId, one, 7) },
        { id: '30', icon: 'clock', label: t('suggest.snooze.30'), onPress: () => void putAway(accountId, one, 30) },
        {
          id: 'never',
          icon: 'x',
          label: t('suggest.snooze.never'),
          onPress: () => void putAway(accountId, [{ itemId, kind: EVERY_SUGGESTION }], null),
        },
      ]}
    />
  );
}
