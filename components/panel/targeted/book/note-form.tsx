import { useState } from 'react';
import { Button } from '#components/ui/button';
import { FailureNotice } from '#components/ui/failure-notice';
import { Field } from '#components/ui/form/field';
import { Form } from '#components/ui/form/form';
import { TextField } from '#components/ui/form/text-field';
import { Section } from '#components/ui/section';
import { formatRate } from '#lib/domain/format';
import type { ShopAccount } from '#lib/domain/shops/shop-account';
import type { BookRow } from '#lib/domain/targeted/book/book';
import { type NoteFields, readNote } from '#lib/domain/targeted/book/read-note';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';
import { keepNote } from '#lib/stores/targeted/book/keep-note';

/** Tags, a note, the last contact and a promised rate: the person's own words, kept on this device. */
export function NoteForm({ shop, row }: { shop: ShopAccount; row: BookRow }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts(shop.market);
  const [fields, setFields] = useState<NoteFields>(() => ({
    tags: row.tags.join(', '),
    note: row.note,
    contacted: row.contacted ?? '',
    promised: row.promisedRate === null ? '' : formatRate(row.promisedRate, shop.market),
  }));
  const [stops, setStops] = useState(0);
  const [state, setState] = useState<'open' | 'busy' | 'saved' | { readonly failed: Parameters<typeof failureTexts>[0] }>('open');
  const read = readNote(fields);
  const set = (change: Partial<NoteFields>) => {
    setFields({ ...fields, ...change });
    setState('open');
  };
  const submit = async () => {
    if (!read.note) return setStops(stops + 1);
    setState('busy');
    const failed = await keepNote(shop.id, row.id, read.note);
    setState(failed ? { failed } : 'saved');
  };
  const says = typeof state === 'object' ? failureTexts(state.failed) : null;
  const wrong = (field: 'tags' | 'promised') => (stops > 0 && read.wrong.includes(field) ? t(`book.${field}Bad`) : undefined);
  return (
    <Section part="note" title={t('book.notes')}>
      <Form className="form book__form" stops={stops} onSubmit={() => void submit()}>
        <TextField
          label={t('book.tags')}
          help={t('book.tagsHelp')}
          error={wrong('tags')}
          value={fields.tags}
          onChange={(tags) => set({ tags })}
        />
        <Field label={t('book.note')} help={t('book.notesSay')}>
          {(control) => (
            <span className="input blurs">
              <textarea
                {...control}
                rows={3}
                maxLength={5000}
                value={fields.note}
                onChange={(event) => set({ note: event.target.value })}
              />
            </span>
          )}
        </Field>
        <TextField type="date" label={t('book.contacted')} value={fields.contacted} onChange={(contacted) => set({ contacted })} />
        <TextField
          label={t('book.promised')}
          inputMode="decimal"
          error={wrong('promised')}
          value={fields.promised}
          onChange={(promised) => set({ promised })}
          end={<span className="unit">%</span>}
        />
        <div className="row">
          <Button type="submit" busy={state === 'busy'}>
            {t('book.save')}
          </Button>
          <span className="small muted" role="status">
            {state === 'saved' && t('book.saved')}
          </span>
        </div>
        {says && <FailureNotice says={says.what} next={says.todo} details={says.details} />}
      </Form>
    </Section>
  );
}
