import { Button } from '#components/ui/button';
import { TextField } from '#components/ui/form/text-field';
import { Icon } from '#components/ui/icon';
import { SUB_ID_LONGEST } from '#lib/domain/links/sub-ids/sub-id';
import { checkTemplate, SUB_ID_TOKENS, type TemplateProblem, type TokenContext } from '#lib/domain/links/sub-ids/sub-id-token';
import { useSubIds } from '#lib/stores/links/sub-ids/sub-ids';
import { openOptions } from '#lib/stores/shell/open-page';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

/** The five places as Shopee's own portal names them, checked while one types. */
export function SubIdEditor({ slots, context }: { slots: readonly string[]; context: TokenContext }) {
  const { t } = useTexts();
  const { write, open, unfold } = useSubIds();
  const hasPresets = useSetting('presets').length > 0;
  const cares = useSetting('subIdCare');
  const problemText = useProblemText();
  const rows = slots.map((slot, at) => ({ place: at + 1, slot, problem: checkTemplate(slot, context) }));
  return (
    <details className="fold" open={open} onToggle={(event) => unfold(event.currentTarget.open)}>
      <summary className="small medium">
        <Icon name="right" size={12} />
        <span>{t('link.subIds')}</span>
        {cares && slots.every((slot) => slot.trim() === '') && <span className="warn cut">{t('link.noSubIdsWarn')}</span>}
      </summary>
      <div className="stack">
        <div className="slots">
          {rows.map(({ place, slot, problem }) => (
            <TextField
              key={place}
              label={`Sub_id ${place}`}
              value={slot}
              mono
              maxLength={200}
              error={problem && problemText(problem)}
              onChange={(value) => write(place - 1, value)}
            />
          ))}
        </div>
        <p className="small muted break">{t('link.tokens', { tokens: SUB_ID_TOKENS.map((token) => `{${token}}`).join(' ') })}</p>
        {!hasPresets && (
          <div>
            <Button variant="link" size="s" icon="plus" onClick={() => openOptions('presets')}>
              {t('link.newPreset')}
            </Button>
          </div>
        )}
      </div>
    </details>
  );
}

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
