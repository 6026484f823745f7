import { IconButton } from '#components/ui/icon-button';
import { useChosenInView } from '#components/ui/tools/use-chosen-in-view';
import type { GivenQuestionId, SavedQuestion } from '#lib/domain/reports/earnings-view/breakdowns';
import { useEarningsChoice } from '#lib/stores/reports/earnings-view/earnings-choice';
import { dropQuestion, MOST_QUESTIONS, useQuestions } from '#lib/stores/reports/earnings-view/saved-questions';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { type Texts, useTexts } from '#lib/stores/shell/use-texts';

/** What is no question. */
const OTHERS = ['ads', 'payments', 'files'] as const;

/** Questions that are asked again and again, ours and the person's own; last what ads cost, what was paid and the files, where no question can be saved. */
export function EarningsTabs({ part, onSave }: { part?: string; onSave?: () => void }) {
  const { t } = useTexts();
  const questions = useQuestions();
  const now = useEarningsChoice((state) => state.tab);
  const ask = useEarningsChoice((state) => state.ask);
  const other = part === 'network' ? 'payments' : part;
  const line = useChosenInView<HTMLElement>(`${other ?? now} ${questions.length}`);
  const press = (question: SavedQuestion) => {
    ask(question);
    if (other) goToView('earnings');
  };
  return (
    <nav ref={line} className="viewtabs" aria-label={t('earnings.questions')}>
      {questions.map((question) => (
        <span key={question.id} className="viewtab__box">
          <button
            type="button"
            className="viewtab"
            aria-pressed={!other && question.id === now}
            data-question={question.id}
            onClick={() => press(question)}
          >
            {nameOf(t, question)}
          </button>
          {question.name !== null && question.id === now && !other && (
            <IconButton
              icon="x"
              label={t('earnings.dropQuestion', { name: question.name })}
              onClick={() => void dropQuestion(question.id)}
            />
          )}
        </span>
      ))}
      {OTHERS.map((one) => (
        <button
          key={one}
          type="button"
          className="viewtab"
          aria-pressed={one === other}
          data-tab={one}
          onClick={() => goToView('earnings', one)}
        >
          {t(`earnings.${one}`)}
        </button>
      ))}
      {onSave && questions.length < MOST_QUESTIONS && <IconButton icon="plus" label={t('earnings.saveQuestion')} onClick={onSave} />}
    </nav>
  );
}

const nameOf = (t: Texts, { id, name }: SavedQuestion): string => name ?? t(`earnings.question.${id as GivenQuestionId}`);
