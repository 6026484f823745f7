import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { onSetting, settingNow } from '#lib/stores/shell/use-setting';
import { useVault } from './vault';

vi.mock('#lib/messages/ask');
vi.mock('#lib/stores/shell/use-setting');

const status = (state: 'locked' | 'unlocked') => ({ state, protection: 'passphrase', repairable: false }) as const;

/** A worker whose vault changes at once, while its answers and its changes reach the page when they like. A page follows one for its life. */
const vault = worker();

function worker() {
  let vault: 'locked' | 'unlocked' = 'locked';
  let tell = (): void => undefined;
  const changes: ('locked' | 'unlocked')[] = [];
  const answers: (() => void)[] = [];
  vi.mocked(onSetting).mockReturnValue((listener) => {
    tell = listener;
    return () => undefined;
  });
  vi.mocked(ask).mockImplementation(
    (name) =>
      new Promise((resolve) => {
        if (name !== 'vault.status') become(name === 'vault.unlock' ? 'unlocked' : 'locked');
        const now = status(vault);
        answers.push(() => resolve(ok(now) as never));
      }),
  );
  const become = (state: 'locked' | 'unlocked') => {
    if (vault !== state) changes.push(state);
    vault = state;
  };
  return {
    now: () => vault,
    become,
    /** The next change in its order is told. */
    change: () => {
      const state = changes.shift();
      if (!state) return;
      vi.mocked(settingNow).mockReturnValue(status(state));
      tell();
    },
    answer: () => answers.shift()?.(),
    waiting: () => changes.length + answers.length > 0,
  };
}

it('a lock that is told before the unlock is answered is not undone by that answer', async () => {
  await Promise.all([useVault.getState().load(), vault.answer()]);
  const unlocking = useVault.getState().unlock('DEMO made-up passphrase');
  vault.become('locked');
  vault.change();
  vault.change();
  vault.answer();
  expect(await unlocking).toMatchObject({ ok: true, value: { state: 'locked' } });
  expect(useVault.getState().status?.state).toBe('locked');
});

it('shows the vault as it is in the end, in whichever order answers and changes come', async () => {
  await Promise.all([useVault.getState().load(), vault.answer()]);
  const steps = fc.array(fc.constantFrom('unlock', 'lock', 'load', 'locked elsewhere', 'change', 'answer'), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      for (const step of all) {
        if (step === 'unlock') void useVault.getState().unlock('DEMO made-up passphrase');
        else if (step === 'lock') void useVault.getState().lock();
        else if (step === 'load') void useVault.getState().load();
        else if (step === 'locked elsewhere') vault.become('locked');
        else if (step === 'change') vault.change();
        else vault.answer();
        await Promise.resolve();
      }
      while (vault.waiting()) {
        vault.change();
        vault.answer();
      }
      await new Promise((resolve) => setTimeout(resolve, 0));
      expect(useVault.getState().status?.state).toBe(vault.now());
    }),
    { numRuns: 300 },
  );
});
