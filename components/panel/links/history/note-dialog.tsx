import { useId, useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { Form } from '#components/ui/form/form';
import { TextField } from '#components/ui/form/text-field';
import { type LinkNote, LONGEST_NOTE, MOST_TAGS } from '#lib/domain/links/link-note';
import { noteForm } from '#lib/stores/links/history/note-form';
import { useForm } from '#lib/stores/shell/form/form';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Tags and a note to a link. */
export function NoteDialog({ note, name, onClose }: { note: LinkNote; name: string; onClose: () => void }) {
  const { t } = useTexts();
  const id = useId();
  const [form] = useState(() => noteForm(note));
  const { pending, failure, stops, field, submit } = useForm(form);
  return (
    <Dialog
      title={t('history.note')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('searches.cancel')}</Button>
          <Button type="submit" form={id} variant="primary" busy={pending}>
            {t('searches.keepIt')}
          </Button>
        </>
      }
    >
      <p className="muted cut">
        <bdi>{name}</bdi>
      </p>
      <Form id={id} className="form" stops={stops} onSubmit={() => void submit().then((done) => done && onClose())}>
        <TextField label={t('history.tags')} help={t('history.tagsHelp', { most: MOST_TAGS })} {...field('tags')} maxLength={500} />
        <TextField label={t('history.noteText')} {...field('text')} maxLength={LONGEST_NOTE} />
      </Form>
      {failure && (
        <p className="small neg" role="alert">
          {t('history.notKept')}
        </p>
      )}
    </Dialog>
  );
}
