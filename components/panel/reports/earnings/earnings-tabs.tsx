import { IconButton } from '#components/ui/icon-button';
import type { GivenQuestionId, SavedQuestion } from '#lib/domain/reports/earnings-view/breakdowns';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { dropQuestion, MOST_QUESTIONS, useQuestions } from '#lib/stores/reports/earnings-view/saved-questions';
import { type Texts, useTexts } from '#lib/stores/shell/use-texts';

/** Questions that are asked again and again, ours and the person's own. */
export function EarningsTabs({ onSave }: { onSave: () => void }) {
  const { t } = useTexts();
  const questions = useQuestions();
  const now = useEarningsChoice((state) => state.tab);
  const ask = useEarningsChoice((state) => state.ask);
  return (
    <nav className="viewtabs" aria-label={t('earnings.questions')}>
      {questions.map((question) => (
        <span key={question.id} className="viewtab__box">
          <button
            type="button"
            className="viewtab"
            aria-pressed={question.id === now}
            data-question={question.id}
            onClick={() => ask(question)}
          >
            {nameOf(t, question)}
          </button>
          {question.name !== null && question.id === now && (
            <IconButton
              icon="x"
              label={t('earnings.dropQuestion', { name: question.name })}
              onClick={() => void dropQuestion(question.id)}
            />
          )}
        </span>
      ))}
      {questions.length < MOST_QUESTIONS && <IconButton icon="plus" label={t('earnings.saveQuestion')} onClick={onSave} />}
    </nav>
  );
}

const nameOf = (t: Texts, { id, name }: SavedQuestion): string => name ?? t(`earnings.question.${id as GivenQuestionId}`);
