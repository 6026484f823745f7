import { Button } from '#components/ui/button';
import { Icon } from '#components/ui/icon';
import { SUB_ID_TOKENS, type TokenContext } from '#lib/domain/links/sub-ids/sub-id-token';
import { useSubIds } from '#lib/stores/links/sub-ids/sub-ids';
import { openOptions } from '#lib/stores/shell/open-page';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { SubIdFields } from './sub-id-fields';

/** The sub ids of the next link, folded until they are opened. */
export function SubIdEditor({ slots, context }: { slots: readonly string[]; context: TokenContext }) {
  const { t } = useTexts();
  const { write, open, unfold } = useSubIds();
  const hasPresets = useSetting('presets').length > 0;
  const cares = useSetting('subIdCare');
  return (
    <details className="fold" open={open} onToggle={(event) => unfold(event.currentTarget.open)}>
      <summary className="small medium">
        <Icon name="right" size={12} />
        <span>{t('link.subIds')}</span>
        {cares && slots.every((slot) => slot.trim() === '') && <span className="warn cut">{t('link.noSubIdsWarn')}</span>}
      </summary>
      <div className="stack">
        <SubIdFields slots={slots} context={context} onWrite={write} />
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
