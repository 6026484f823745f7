import { Card } from '#components/ui/card';
import { Check } from '#components/ui/form/check';
import { TextField } from '#components/ui/form/text-field';
import type { MarketCode } from '#lib/domain/market';
import { usePreference } from '#lib/stores/shell/preferences';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What the person adds to every caption of a country: a coupon, the address of a group. */
export function CaptionWordsForm({ market }: { market: MarketCode }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const { value: all, choose } = usePreference('captionWords');
  const commission = usePreference('captionCommission');
  const words = all[market] ?? { coupon: '', group: '' };
  const say = (change: Partial<typeof words>) => choose({ ...all, [market]: { ...words, ...change } });
  return (
    <Card title={t('caption.words', { market: marketName(market) })} part="caption-words" gap={3}>
      <TextField
        label={t('caption.coupon')}
        help={t('caption.couponHelp')}
        value={words.coupon}
        maxLength={120}
        onChange={(coupon) => say({ coupon })}
      />
      <TextField
        label={t('caption.group')}
        help={t('caption.groupHelp')}
        value={words.group}
        maxLength={300}
        inputMode="url"
        onChange={(group) => say({ group })}
      />
      <Check kind="switch" checked={commission.value} onChange={commission.choose}>
        {t('caption.showCommission')}
      </Check>
    </Card>
  );
}
