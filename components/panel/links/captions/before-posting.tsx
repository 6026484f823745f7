import { Button } from '#components/ui/button';
import { Icon } from '#components/ui/icon';
import { type CaptionFacts, captionValues } from '#lib/domain/links/captions/caption-facts';
import type { CaptionField } from '#lib/domain/links/captions/caption-fields';
import { type CaptionTemplate, fieldsOf } from '#lib/domain/links/captions/caption-template';
import { isDisclosed, markOf } from '#lib/domain/links/captions/disclosure';
import { useCaptionDraft } from '#lib/stores/links/captions/captions';
import { useCaptions } from '#lib/stores/links/captions/use-captions';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What to check before a caption is posted: its disclosure, and fields without a value. */
export function BeforePosting({ caption, template, facts }: { caption: string; template: CaptionTemplate; facts: CaptionFacts }) {
  const { t } = useTexts();
  const { words } = useCaptions(facts.market);
  const type = useCaptionDraft((state) => state.type);
  const disclosed = isDisclosed(caption);
  const values = captionValues(facts, words);
  const missing = [...fieldsOf(template.text)].filter((field: CaptionField) => !values[field]);
  const putBack = () => type(template, { text: `${template.text.trimEnd()}\n{disclosure}` }, facts.market);
  return (
    <section className="stack stack--1 small" aria-label={t('caption.before')}>
      <p className={disclosed ? 'row row--tight' : 'row row--tight warn'}>
        <Icon name={disclosed ? 'check' : 'alert'} />
        <span className="grow">{t(disclosed ? 'caption.disclosed' : 'caption.notDisclosed')}</span>
        {!disclosed && (
          <Button variant="link" size="s" onClick={putBack}>
            {t('caption.addMark', { mark: markOf(facts.market) })}
          </Button>
        )}
      </p>
      {missing.length > 0 && (
        <p className="row row--tight muted">
          <Icon name="info" />
          <span>{t('caption.missing', { fields: missing.map((field) => t(`caption.field.${field}`)).join(', ') })}</span>
        </p>
      )}
    </section>
  );
}
