import { TextField } from '#components/ui/form/text-field';
import { SUB_ID_LONGEST } from '#lib/domain/links/sub-ids/sub-id';
import { checkTemplate, type TemplateProblem, type TokenContext } from '#lib/domain/links/sub-ids/sub-id-token';
import { useTexts } from '#lib/stores/shell/use-texts';

export interface SubIdFieldsProps {
  readonly slots: readonly string[];
  /** Of the page in front; without it a page with ids of usual length. */
  readonly context?: TokenContext;
  /** `place` counts from 0. */
  readonly onWrite: (place: number, template: string) => void;
}

/** The five places as Shopee's own portal names them, checked while one types. */
export function SubIdFields({ slots, context, onWrite }: SubIdFieldsProps) {
  const problemText = useProblemText();
  const rows = slots.map((slot, at) => ({ place: at + 1, slot, problem: checkTemplate(slot, context) }));
  return (
    <div className="slots">
      {rows.map(({ place, slot, problem }) => (
        <TextField
          key={place}
          label={`Sub_id ${place}`}
          value={slot}
          mono
          maxLength={200}
          error={problem && problemText(problem)}
          onChange={(value) => onWrite(place - 1, value)}
        />
      ))}
    </div>
  );
}

/** Why a sub id would be refused, in words. */
function useProblemText(): (problem: TemplateProblem) => string {
  const { t } = useTexts();
  return (problem) => {
    switch (problem.reason) {
      case 'badCharacter':
        return t('link.subIdCharacter', { character: problem.character === ' ' ? t('link.space') : problem.character });
      case 'tooLong':
        return t('link.subIdTooLong', { length: problem.length, most: SUB_ID_LONGEST });
      case 'unknownToken':
        return t('link.subIdToken', { token: `{${problem.token.slice(0, 30)}}` });
    }
  };
}
