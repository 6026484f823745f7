import { useState } from 'react';
import { FormDialog } from '#components/ui/form/form-dialog';
import { TextField } from '#components/ui/form/text-field';
import { type LinkNote, LONGEST_NOTE, MOST_TAGS } from '#lib/domain/links/link-note';
import { noteForm } from '#lib/stores/links/history/note-form';
import { useForm } from '#lib/stores/shell/form/form';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Tags and a note to a link. */
export function NoteDialog({ note, name, onClose }: { note: LinkNote; name: string; onClose: () => void }) {
  const { t } = useTexts();
  const [form] = useState(() => noteForm(note));
  const { pending, failure, stops, field, submit } = useForm(form);
  return (
    <FormDialog
      title={t('history.note')}
      onClose={onClose}
      cancel={t('searches.cancel')}
      submit={t('searches.keepIt')}
      button={{ busy: pending }}
      stops={stops}
      onSubmit={() => void submit().then((done) => done && onClose())}
      before={
        <p className="muted cut">
          <bdi>{name}</bdi>
        </p>
      }
      after={
        failure && (
          <p className="small neg" role="alert">
            {t('history.notKept')}
          </p>
        )
      }
    >
      <TextField label={t('history.tags')} help={t('history.tagsHelp', { most: MOST_TAGS })} {...field('tags')} maxLength={500} />
      <TextField label={t('history.noteText')} {...field('text')} maxLength={LONGEST_NOTE} />
    </FormDialog>
  );
}
