import { useRef } from 'react';
import { captionName } from '#components/links/captions/caption-name';
import { Button } from '#components/ui/button';
import { Chip } from '#components/ui/chip';
import { Field } from '#components/ui/form/field';
import { TextField } from '#components/ui/form/text-field';
import { builtInOf } from '#lib/domain/links/captions/built-in-captions';
import { CAPTION_FIELDS, type CaptionField, writtenField } from '#lib/domain/links/captions/caption-fields';
import { CAPTION_LONGEST, type CaptionProblem, checkCaption } from '#lib/domain/links/captions/caption-template';
import type { MarketCode } from '#lib/domain/market';
import { CAPTION_NAME_LONGEST, useCaptionDraft } from '#lib/stores/links/captions/captions';
import { useCaptions } from '#lib/stores/links/captions/use-captions';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The template itself: text with fields in braces. A field's button puts it where the cursor stands. */
export function TemplateEditor({ market }: { market: MarketCode }) {
  const { t, language } = useTexts();
  const problemText = useCaptionProblem();
  const failureTexts = useFailureTexts();
  const { chosen } = useCaptions(market);
  const { draft, failure, type, save, cancel, remove } = useCaptionDraft();
  const area = useRef<HTMLTextAreaElement>(null);
  const template = draft ?? chosen;
  const problem = checkCaption(template.text);
  const own = builtInOf(template.id) === null;
  const write = (text: string) => type(named(template), { text }, market);
  /** A copy of a template of ours starts under its name. */
  const named = (one: typeof template) => (builtInOf(one.id) ? { ...one, name: captionName(t, one) } : one);
  const insert = (field: CaptionField) => {
    const element = area.current;
    const [from, to] = element ? [element.selectionStart, element.selectionEnd] : [template.text.length, template.text.length];
    const written = writtenField(field, language);
    write(template.text.slice(0, from) + written + template.text.slice(to));
    // The cursor stands behind the field once the new text has been drawn.
    requestAnimationFrame(() => {
      element?.focus();
      element?.setSelectionRange(from + written.length, from + written.length);
    });
  };
  return (
    <section className="stack stack--3" aria-label={t('caption.editor')}>
      <Field
        label={`${t('caption.text')} · ${draft ? t('caption.unsaved') : captionName(t, template)}`}
        help={t('caption.textHelp')}
        error={problem && problemText(problem)}
      >
        {(control) => (
          <span className="input" data-invalid={problem ? '' : undefined}>
            <textarea
              {...control}
              ref={area}
              className="mono"
              rows={7}
              value={template.text}
              maxLength={CAPTION_LONGEST * 2}
              spellCheck={false}
              onChange={(event) => write(event.target.value)}
            />
          </span>
        )}
      </Field>
      <fieldset className="chips chips--bare">
        <legend className="sr">{t('caption.fields')}</legend>
        {CAPTION_FIELDS.map((field) => (
          <Chip key={field} icon="plus" onClick={() => insert(field)}>
            {t(`caption.field.${field}`)}
          </Chip>
        ))}
      </fieldset>
      {draft && (
        <>
          <TextField
            label={t('caption.name')}
            value={draft.name}
            maxLength={CAPTION_NAME_LONGEST}
            onChange={(name) => type(draft, { name }, market)}
            error={draft.name.trim() === '' ? t('caption.nameMissing') : undefined}
          />
          <div className="row row--wrap">
            <Button variant="primary" disabled={problem !== null || draft.name.trim() === ''} onClick={() => void save(market)}>
              {t('caption.save')}
            </Button>
            <Button onClick={cancel}>{t('common.cancel')}</Button>
          </div>
        </>
      )}
      {!draft && own && (
        <div>
          <Button variant="link" size="s" icon="trash" onClick={() => void remove(template)}>
            {t('caption.delete')}
          </Button>
        </div>
      )}
      {failure && (
        <p className="help help--error" role="alert">
          {failureTexts(failure).says}
        </p>
      )}
    </section>
  );
}

/** What is wrong with a template, in words that name it. */
function useCaptionProblem(): (problem: CaptionProblem) => string {
  const { t } = useTexts();
  const number = useNumber();
  return (problem) => {
    switch (problem.reason) {
      case 'unknownField':
        return t('caption.unknownField', { field: problem.field });
      case 'tooLong':
        return t('caption.tooLong', { length: number(problem.length), most: number(CAPTION_LONGEST) });
      case 'empty':
        return t('caption.empty');
    }
  };
}
