import type { Result } from '#lib/domain/result';
import { saveSetting, settingNow } from '#lib/stores/shell/use-setting';

/** So many are remembered; older ones have left the list of recent jobs. */
const MOST = 60;

/** Puts an ended job away from the strip; its results stay in the view of jobs. */
export function dismissJob(id: string): Promise<Result<null>> {
  const before = settingNow('dismissedJobs').filter((one) => one !== id);
  return saveSetting('dismissedJobs', [id, ...before].slice(0, MOST));
}
