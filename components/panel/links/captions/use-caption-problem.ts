import { CAPTION_LONGEST, type CaptionProblem } from '#lib/domain/links/captions/caption-template';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';

/** What is wrong with a template, in words that name it. */
export function useCaptionProblem(): (problem: CaptionProblem) => string {
  const { t } = useTexts();
  const number = useNumber();
  return (problem) => {
    switch (problem.reason) {
      case 'unknownField':
        return t('caption.unknownField', { field: problem.field });
      case 'tooLong':
        return t('caption.tooLong', { length: number(problem.length), most: number(CAPTION_LONGEST) });
      case 'empty':
        return t('caption.empty');
    }
  };
}
