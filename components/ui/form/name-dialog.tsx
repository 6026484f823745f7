import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Dialog } from '#components/ui/dialog';
import { TextField } from './text-field';

export interface NameDialogProps {
  title: string;
  label: string;
  help: string;
  words: { readonly cancel: string; readonly save: string; readonly missing: string };
  /** Stores it under the name. Answers what went wrong, in words; null: it is stored. */
  save: (name: string) => Promise<string | null>;
  onClose: () => void;
}

/** Asks for the name under which something is stored. */
export function NameDialog({ title, label, help, words, save, onClose }: NameDialogProps) {
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const submit = async () => {
    if (name.trim() === '') return setError(words.missing);
    const problem = await save(name);
    if (problem === null) onClose();
    else setError(problem);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button variant="primary" onClick={() => void submit()}>
            {words.save}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <TextField label={label} help={help} error={error} value={name} maxLength={40} onChange={setName} />
      </form>
    </Dialog>
  );
}
