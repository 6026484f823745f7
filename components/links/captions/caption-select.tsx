import { Select } from '#components/ui/form/select';
import type { MarketCode } from '#lib/domain/market';
import { useCaptionDraft } from '#lib/stores/links/captions/captions';
import { useCaptions } from '#lib/stores/links/captions/use-captions';
import { useTexts } from '#lib/stores/shell/use-texts';
import { captionName } from './caption-name';

/** Which template captions are written in, in one line. */
export function CaptionSelect({ market }: { market: MarketCode }) {
  const { t } = useTexts();
  const { templates, chosen } = useCaptions(market);
  const choose = useCaptionDraft((state) => state.choose);
  return (
    <div className="row">
      <span className="label grow" aria-hidden="true">
        {t('caption.template')}
      </span>
      <Select
        small
        className="toolbar__select"
        aria-label={t('caption.template')}
        value={chosen.id}
        onChange={(id) => choose(market, id)}
        choices={templates.map((template) => ({ value: template.id, label: captionName(t, template) }))}
      />
    </div>
  );
}
