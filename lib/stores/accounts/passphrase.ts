import { check, forward, type InferOutput, nonEmpty, object, partialCheck, pipe, string } from 'valibot';
import { createForm } from '#lib/stores/shell/form/form';
import { bySchema, says } from '#lib/stores/shell/form/schema';
import { useVaultCare } from './vault-care';

const SHORTEST = 10;

const current = pipe(string(), nonEmpty(says('options.vault.error.missing')));
const passphrase = pipe(
  string(),
  check((typed) => [...typed].length >= SHORTEST, says('options.vault.error.short')),
);
const schemaWith = (before: typeof current | ReturnType<typeof string>) =>
  pipe(
    object({ current: before, passphrase, again: string() }),
    forward(
      partialCheck([['passphrase'], ['again']], (typed) => typed.passphrase === typed.again, says('options.vault.error.differs')),
      ['again'],
    ),
  );

/** Chooses a passphrase, or changes it where one `isSet`; none of the three outlives the form. */
export function passphraseForm(isSet: boolean) {
  const schema = schemaWith(isSet ? current : string());
  return createForm({
    initial: { current: '', passphrase: '', again: '' },
    secrets: ['current', 'passphrase', 'again'],
    atField: { wrongPassphrase: ['current', says('options.vault.error.wrong')] },
    read: bySchema(schema),
    send: (typed: InferOutput<typeof schema>) => useVaultCare.getState().protect(isSet ? typed.current : null, typed.passphrase),
  });
}

const currentSchema = object({ current });

/** Asks for the present passphrase before the key is kept on this device again. */
export const keepOnDeviceForm = () =>
  createForm({
    initial: { current: '' },
    secrets: ['current'],
    atField: { wrongPassphrase: ['current', says('options.vault.error.wrong')] },
    read: bySchema(currentSchema),
    send: (typed: InferOutput<typeof currentSchema>) => useVaultCare.getState().keepOnDevice(typed.current),
  });
