import { expect, it } from 'vitest';
import { endState, STEP_ENDS } from '#lib/domain/jobs/job';
import { LANGUAGE_CODES } from '#lib/domain/language';
import { readTexts } from '#scripts/texts/text-files';

/** Words that claim an outcome: only the job's state, which counts every step, tells whether something was done. */
const CLAIMS =
  /\b(read|done|made|checked|finished|complete[d]?|lid[ao]s?|feit[ao]s?|pront[ao]s?|criad[ao]s?|verificad[ao]s?|conclu[ií]d[ao]s?)\b/i;

it.each(LANGUAGE_CODES)('%s: what a job was called never says that it was done', (language) => {
  const titles = Object.entries(readTexts(language)).filter(([key]) => key.startsWith('jobs.was.'));
  expect(titles.length).toBeGreaterThan(8);
  expect(titles.filter(([, text]) => CLAIMS.test(text))).toEqual([]);
});

it.each(STEP_ENDS.filter((end) => end === 'failed' || end === 'refused' || end === 'unknown'))(
  'a job with a step that %s is not done',
  (end) => {
    const nobody = { done: 0, reused: 0, failed: 0, refused: 0, unknown: 0 };
    for (const done of [0, 1, 20]) expect(endState({ ...nobody, total: done + 5, done, [end]: 5 })).not.toBe('done');
  },
);
