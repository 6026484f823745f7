import { useState } from 'react';
import type { Failure } from '#lib/domain/failure';
import type { SettingName, SettingValue } from '#lib/settings/table';
import { saveSetting, useSetting } from './use-setting';

/** A setting and how to change it; `failure` when the browser did not keep it. */
export function usePreference<N extends SettingName>(
  name: N,
): { value: SettingValue<N>; choose: (value: SettingValue<N>) => void; failure: Failure | null } {
  const value = useSetting(name);
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = (next: SettingValue<N>) => void saveSetting(name, next).then((stored) => setFailure(stored.ok ? null : stored.failure));
  return { value, choose, failure };
}
