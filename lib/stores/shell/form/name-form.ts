import type { Result } from '#lib/domain/result';
import type { TextKey } from '#lib/i18n/make-texts';
import { createForm } from './form';

/** Asks for the name under which something is stored. @param missing the text where there is none */
export const nameForm = (save: (name: string) => Promise<Result<null>>, missing: TextKey) =>
  createForm<{ readonly name: string }, string, null>({
    initial: { name: '' },
    read: ({ name }) => (name.trim() === '' ? { ok: false, errors: { name: missing } } : { ok: true, value: name }),
    send: (name) => save(name),
  });
