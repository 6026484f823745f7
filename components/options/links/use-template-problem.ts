import { SUB_ID_LONGEST } from '#lib/domain/links/sub-ids/sub-id';
import type { TemplateProblem } from '#lib/domain/links/sub-ids/sub-id-token';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Why a sub id would be refused, in words. */
export function useTemplateProblem(): (problem: TemplateProblem) => string {
  const { t } = useTexts();
  return (problem) => {
    switch (problem.reason) {
      case 'badCharacter':
        return t('options.presets.badCharacter', {
          character: problem.character.trim() ? `"${problem.character}"` : t('options.presets.space'),
        });
      case 'tooLong':
        return t('options.presets.tooLong', { length: problem.length, most: SUB_ID_LONGEST });
      case 'unknownToken':
        return t('options.presets.unknownToken', { token: `{${problem.token.slice(0, 30)}}` });
    }
  };
}
