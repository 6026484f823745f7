import { SectionHead } from '#components/options/shell/section-head';
import { Button } from '#components/ui/button';
import { Empty } from '#components/ui/empty';
import { Notice } from '#components/ui/notice';
import { usePresets } from '#lib/stores/links/sub-ids/presets';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { PresetForm } from './preset-form';
import { PresetRow } from './preset-row';
import { PresetsFailure } from './presets-failure';

/** Named sets of sub ids. */
export function SubIdsSection() {
  const { t } = useTexts();
  const presets = useSetting('presets');
  const { editing, failure, deleted, begin, undo } = usePresets();
  const add = (
    <Button variant="primary" icon="plus" onClick={() => begin()}>
      {t('options.presets.add')}
    </Button>
  );
  const isNew = editing !== null && !presets.some(({ id }) => id === editing);
  return (
    <>
      <SectionHead title={t('options.presets.title')} actions={editing === null && presets.length > 0 && add}>
        {t('options.presets.what')}
      </SectionHead>
      {isNew && <PresetForm key={editing} />}
      {failure && editing === null && <PresetsFailure failure={failure} />}
      {deleted && (
        <Notice
          tone="plain"
          role="status"
          actions={
            <Button size="s" icon="undo" autoFocus onClick={() => void undo()}>
              {t('options.undo')}
            </Button>
          }
        >
          {t('options.presets.deleted', { name: deleted.preset.name })}
        </Notice>
      )}
      {presets.length === 0 && editing === null && (
        <div className="grp">
          <Empty icon="tag" title={t('options.presets.none')} action={add}>
            {t('options.presets.noneWhy')}
          </Empty>
        </div>
      )}
      {presets.length > 0 && (
        <ul className="grp list list--top" aria-label={t('options.presets.title')}>
          {presets.map((preset) => (
            <li key={preset.id} data-preset={preset.name}>
              {editing === preset.id ? <PresetForm key={editing} bare /> : <PresetRow preset={preset} />}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
