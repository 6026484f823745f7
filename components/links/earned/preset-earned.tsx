import type { MarketCode } from '#lib/domain/market';
import { useEarnedOfPreset } from '#lib/stores/reports/earned/use-earned';
import { useEarnedWords } from '#lib/stores/reports/earned/use-earned-words';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface PresetEarnedProps {
  accountId: string;
  presetId: string;
  market: MarketCode;
}

/** What all links of a preset earned together; nothing where nothing is known. */
export function PresetEarned({ accountId, presetId, market }: PresetEarnedProps) {
  const { t } = useTexts();
  const parts = useEarnedOfPreset(accountId, presetId);
  const words = useEarnedWords(market);
  const { main, more, details } = parts ? words.ofParts(parts) : { main: null, more: '', details: '' };
  if (main === null) return null;
  return (
    <span className="earned num" title={`${t('earned.preset')}\n${details}`} data-part="preset-earned">
      <span className="sr">{t('earned.preset')}: </span>
      <span className="strong">{main}</span> <span className="earned__more">{more}</span>
    </span>
  );
}
