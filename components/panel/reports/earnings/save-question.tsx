import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { TextField } from '#components/ui/form/text-field';
import { saveQuestion } from '#lib/stores/reports/earnings-view/saved-questions';
import { useFailureTexts } from '#lib/stores/shell/use-failure-texts';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Keeps period, breakdown and order as a tab of its own. */
export function SaveQuestion({ onClose }: { onClose: () => void }) {
  const { t } = useTexts();
  const failureTexts = useFailureTexts();
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const save = async () => {
    if (name.trim() === '') return setError(t('earnings.nameMissing'));
    const saved = await saveQuestion(name);
    if (saved.ok) onClose();
    else setError(failureTexts(saved.failure).says);
  };
  return (
    <Dialog
      title={t('earnings.saveQuestion')}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('earnings.cancel')}</Button>
          <Button variant="primary" onClick={() => void save()}>
            {t('earnings.save')}
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
          label={t('earnings.questionName')}
          help={t('earnings.questionNameHelp')}
          error={error}
          value={name}
          maxLength={40}
          onChange={setName}
        />
      </form>
    </Dialog>
  );
}
