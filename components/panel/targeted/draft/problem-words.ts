import type { DraftProblem } from '#lib/domain/targeted/draft-checks';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What is wrong with a draft, in words that say what to do. */
export function useProblemWords(): (problem: DraftProblem) => string {
  const { t } = useTexts();
  return (problem) => {
    if (problem.step === 'products') return t(problem.what === 'noProducts' ? 'draft.problem.products' : 'draft.problem.rate');
    if (problem.step === 'affiliates') return t('draft.problem.affiliates');
    if (problem.field === 'name') return t(`draft.problem.name.${problem.what}`);
    if (problem.field === 'message') return t('draft.problem.message.missing');
    if (problem.field === 'start') return t(`draft.problem.start.${problem.what}`);
    if (problem.field === 'end') return t(`draft.problem.end.${problem.what}`);
    if (problem.what === 'zero' || problem.what === 'notOffered' || problem.what === 'ambiguous')
      return t(`draft.problem.budget.${problem.what}`);
    return t('draft.problem.budget.wrong');
  };
}
