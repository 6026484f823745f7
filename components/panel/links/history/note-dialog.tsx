import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { TextField } from '#components/ui/form/text-field';
import { type LinkNote, LONGEST_NOTE, MOST_TAGS, readTags } from '#lib/domain/links/link-note';
import { plainText } from '#lib/domain/text';
import { useHistory } from '#lib/stores/links/history/history';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Tags and a note to a link. */
export function NoteDialog({ note: before, name, onClose }: { note: LinkNote; name: string; onClose: () => void }) {
  const { t } = useTexts();
  const { note, failure } = useHistory();
  const [tags, setTags] = useState(before.tags.join(', '));
  const [text, setText] = useState(before.text);
  const keep = async () => {
    if (await note({ ...before, tags: readTags(tags), text: plainText(text, LONGEST_NOTE) })) onClose();
  };
  return (
    <Dialog
      title={t('history.note')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('searches.cancel')}</Button>
          <Button variant="primary" onClick={() => void keep()}>
            {t('searches.keepIt')}
          </Button>
        </>
      }
    >
      <p className="muted cut">
        <bdi>{name}</bdi>
      </p>
      <TextField
        label={t('history.tags')}
        help={t('history.tagsHelp', { most: MOST_TAGS })}
        value={tags}
        maxLength={500}
        onChange={setTags}
      />
      <TextField label={t('history.noteText')} value={text} maxLength={LONGEST_NOTE} onChange={setText} />
      {failure && (
        <p className="small neg" role="alert">
          {t('history.notKept')}
        </p>
      )}
    </Dialog>
  );
}
