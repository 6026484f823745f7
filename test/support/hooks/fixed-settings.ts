import { vi } from 'vitest';
import type { SettingName } from '#lib/settings/table';

/**
 * Settings for a component test, which nothing changes but the test itself:
 * `vi.mock('#lib/stores/shell/use-setting', async () => (await import('#test/support/hooks/fixed-settings')).fixedSettings(() => []))`.
 *
 * @param of what a setting is now; asked anew each time
 * @param now the same for what is no component, where that differs
 */
export const fixedSettings = (of: (name: SettingName) => unknown, now = of) => ({
  useSetting: withRightClock(of),
  settingNow: withRightClock(now),
  saveSetting: vi.fn(),
  onSetting: () => () => () => undefined,
});

const withRightClock = (of: (name: SettingName) => unknown) => (name: SettingName) => (name === 'clockOff' ? 0 : of(name));
