import { Suspense } from 'react';
import { Chip } from '#components/ui/chip';
import { IconButton } from '#components/ui/icon-button';
import { useChosenInView } from '#components/ui/tools/use-chosen-in-view';
import { plainText } from '#lib/domain/text';
import type { ReadyToLink } from '#lib/stores/links/link-situation';
import { presetsOf, useSubIds } from '#lib/stores/links/sub-ids/sub-ids';
import { lazyView, useIdle } from '#lib/stores/shell/lazy-view';
import { openOptions } from '#lib/stores/shell/open-page';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';

/** Money comes after the link. */
const PresetEarned = lazyView(['earned'], async () => (await import('#components/links/earned/preset-earned')).PresetEarned);

/** The presets as chips in one line, the chosen one in view, and below them the sub ids as they will stand in the link. */
export function SubIdPresets({ ready, presetId, expanded }: { ready: ReadyToLink; presetId: string | null; expanded: readonly string[] }) {
  const { t } = useTexts();
  const presets = presetsOf(useSetting('presets'), ready.market);
  const choose = useSubIds((state) => state.choose);
  const idle = useIdle();
  const line = useChosenInView<HTMLFieldSetElement>(presetId ?? '');
  if (presets.length === 0 && expanded.every((id) => id === '')) return null;
  return (
    <div className="stack">
      {presets.length > 0 && (
        <div className="row">
          <fieldset className="chips chips--bare chips--line grow" ref={line}>
            <legend className="sr">{t('link.presets')}</legend>
            {presets.map((preset) => (
              <Chip
                key={preset.id}
                icon={preset.starred ? 'star' : undefined}
                pressed={preset.id === presetId}
                onClick={() => choose(preset.id === presetId ? null : preset)}
              >
                {plainText(preset.name, 40)}
              </Chip>
            ))}
          </fieldset>
          <IconButton icon="edit" label={t('link.editPresets')} onClick={() => openOptions('presets')} />
        </div>
      )}
      <div className="row row--between">
        <Expansion expanded={expanded} />
        {idle && presetId !== null && (
          <Suspense fallback={null}>
            <PresetEarned accountId={ready.account.id} presetId={presetId} market={ready.market} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

/** `wpp · – · 20261121`: empty places between filled ones are shown, for places have meaning in the report. */
function Expansion({ expanded }: { expanded: readonly string[] }) {
  const { t } = useTexts();
  const filled = expanded.slice(0, expanded.findLastIndex((id) => id !== '') + 1);
  if (filled.length === 0) return null;
  const places = filled.map((id, at) => ({ place: at + 1, id }));
  return (
    <p className="small muted break grow" data-part="sub-ids">
      <span className="sr">{t('link.subIdsWillBe')} </span>
      {places.map(({ place, id }) => (
        <span key={place}>
          {place > 1 && ' · '}
          <span className="mono">{id || '–'}</span>
        </span>
      ))}
    </p>
  );
}
