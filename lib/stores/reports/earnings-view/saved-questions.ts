import { GIVEN_QUESTIONS, type SavedQuestion } from '#lib/domain/reports/earnings-view/breakdowns';
import type { Result } from '#lib/domain/result';
import { nameForm } from '#lib/stores/shell/form/name-form';
import { saveSetting, settingNow, useSetting } from '#lib/stores/shell/use-setting';
import { useEarningsChoice } from './earnings-choice';

export const MOST_QUESTIONS = 12;

/** Ours first, then the person's own. */
export const useQuestions = (): readonly SavedQuestion[] => [...GIVEN_QUESTIONS, ...useSetting('earningsQuestions')];

/** What is asked now, under a name. A name that is there already is asked this from now on. */
async function saveQuestion(name: string): Promise<Result<null>> {
  const { period, by, metric, order, ask } = useEarningsChoice.getState();
  const before = settingNow('earningsQuestions');
  const same = before.find((question) => question.name === name.trim());
  const question = { id: same?.id ?? crypto.randomUUID(), name: name.trim(), period, by, metric, order };
  const saved = await saveSetting('earningsQuestions', [...before.filter(({ id }) => id !== question.id), question]);
  if (saved.ok) ask(question);
  return saved;
}

export const saveQuestionForm = () => nameForm(saveQuestion, 'earnings.nameMissing');

/** Removes a saved question and asks the first given one in its place. */
export async function dropQuestion(id: string): Promise<void> {
  useEarningsChoice.getState().ask(GIVEN_QUESTIONS[0]);
  await saveSetting(
    'earningsQuestions',
    settingNow('earningsQuestions').filter((question) => question.id !== id),
  );
}
