import { captionName } from '#components/links/captions/caption-name';
import { Button } from '#components/ui/button';
import { Chip } from '#components/ui/chip';
import { Notice } from '#components/ui/notice';
import type { MarketCode } from '#lib/domain/market';
import { useCaptionDraft } from '#lib/stores/links/captions/captions';
import { useCaptions } from '#lib/stores/links/captions/use-captions';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The templates of a country, one of them in use. */
export function TemplateChips({ market }: { market: MarketCode }) {
  const { t } = useTexts();
  const { templates, chosen } = useCaptions(market);
  const { choose, type, deleted, undo } = useCaptionDraft();
  return (
    <div className="stack">
      <fieldset className="chips chips--bare">
        <legend className="sr">{t('caption.templates')}</legend>
        {templates.map((template) => (
          <Chip key={template.id} pressed={template.id === chosen.id} onClick={() => choose(market, template.id)}>
            {captionName(t, template)}
          </Chip>
        ))}
        <Chip icon="plus" onClick={() => type({ id: crypto.randomUUID(), name: '', market, text: chosen.text }, {}, market)}>
          {t('caption.new')}
        </Chip>
      </fieldset>
      {deleted && (
        <Notice
          tone="plain"
          role="status"
          actions={
            <Button size="s" icon="undo" onClick={() => void undo()}>
              {t('caption.undo')}
            </Button>
          }
        >
          {t('caption.deleted', { name: deleted.name })}
        </Notice>
      )}
    </div>
  );
}
