import * as v from 'valibot';
import { id, nothing, row } from './row';

export const jobsMessages = {
  /** What a person does with a job; `jobId` of a job that is gone changes nothing. */
  'job.do': row(
    'page',
    v.strictObject({ jobId: id, what: v.picklist(['pause', 'resume', 'cancel', 'retryFailed', 'checkNow', 'forget']) }),
    nothing,
  ),
} as const;
