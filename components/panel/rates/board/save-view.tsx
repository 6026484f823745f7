import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { TextField } from '#components/ui/form/text-field';
import { saveView } from '#lib/stores/rates/board/saved-views';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Keeps filter, order and columns under a name. */
export function SaveView({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const save = async () => {
    if (name.trim() === '') return setError(t('rates.nameMissing'));
    const saved = await saveView(name);
    if (saved.ok) onClose();
    else setError(failureTexts(saved.failure).says);
  };
  return (
    <Dialog
      title={t('rates.saveView')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('rates.cancel')}</Button>
          <Button variant="primary" onClick={() => void save()}>
            {t('rates.save')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <TextField
          label={t('rates.viewName')}
          help={t('rates.viewNameHelp')}
          error={error}
          value={name}
          maxLength={40}
          onChange={setName}
        />
      </form>
    </Dialog>
  );
}
