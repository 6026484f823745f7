import { type ReactNode, useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { TextField } from '#components/ui/form/text-field';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface TypedConfirmProps {
  title: string;
  /** What goes, and what does not. */
  children: ReactNode;
  confirm: string;
  busy: boolean;
  onConfirm: () => void;
  onClose: () => void;
}

/** A question about something that cannot be taken back: the word has to be typed before the button works. */
export function TypedConfirmDialog({ title, children, confirm, busy, onConfirm, onClose }: TypedConfirmProps) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const word = t('options.confirm.word');
  const right = typed.trim().toLocaleUpperCase() === word;
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('options.cancel')}</Button>
          <Button variant="danger" disabled={!right} busy={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      <TextField label={t('options.confirm.type', { word })} value={typed} onChange={setTyped} autoCapitalize="characters" />
    </Dialog>
  );
}
