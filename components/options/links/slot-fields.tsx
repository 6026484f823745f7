import { TextField } from '#components/ui/form/text-field';
import { fivePlaces, SUB_ID_LONGEST, type SubIds } from '#lib/domain/links/sub-ids/sub-id';
import type { SubIdPreset } from '#lib/domain/links/sub-ids/sub-id-preset';
import { checkTemplate, expandTemplate, SUB_ID_TOKENS, type TemplateProblem } from '#lib/domain/links/sub-ids/sub-id-token';
import { exampleContext } from '#lib/stores/links/sub-ids/presets-example';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The five places, each checked while one types, with what it becomes at the click; below, what the tokens mean. */
export function SlotFields({ draft, onChange }: { draft: SubIdPreset; onChange: (slots: SubIds) => void }) {
  const { t } = useTexts();
  const problemText = useTemplateProblem();
  const counters = useSetting('counters');
  const context = exampleContext(draft, counters[draft.id] ?? 1, Date.now());
  const write = (place: number, text: string) => onChange(fivePlaces(draft.slots.map((slot, at) => (at === place ? text : slot))));
  return (
    <>
      <div className="form__two">
        {PLACES.map((place) => {
          const slot = draft.slots[place - 1] ?? '';
          const problem = checkTemplate(slot);
          const becomes = slot.includes('{')
            ? t('options.presets.becomes', { example: expandTemplate(slot, context) || t('options.presets.nothing') })
            : undefined;
          return (
            <TextField
              key={place}
              label={`Sub_id ${place}`}
              value={slot}
              onChange={(text) => write(place - 1, text)}
              maxLength={200}
              error={problem ? problemText(problem) : undefined}
              help={becomes}
              mono
            />
          );
        })}
      </div>
      <dl className="opt__tokens small">
        {SUB_ID_TOKENS.map((token) => (
          <Token key={token} token={token} example={expandTemplate(`{${token}}`, context)}>
            {t(`options.token.${token}`)}
          </Token>
        ))}
      </dl>
    </>
  );
}

const PLACES = [1, 2, 3, 4, 5];

function Token({ token, example, children }: { token: string; example: string; children: string }) {
  return (
    <>
      <dt>{`{${token}}`}</dt>
      <dd className="muted">
        {children} <span className="mono">{example}</span>
      </dd>
    </>
  );
}

/** Why a sub id would be refused, in words. */
function useTemplateProblem(): (problem: TemplateProblem) => string {
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
