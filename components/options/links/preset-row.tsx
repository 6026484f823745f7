import { IconButton } from '#components/ui/icon-button';
import { Tag } from '#components/ui/tag';
import type { SubIdPreset } from '#lib/domain/links/sub-ids/sub-id-preset';
import { usePresets } from '#lib/stores/links/sub-ids/presets';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';

/** One preset as it is kept. */
export function PresetRow({ preset }: { preset: SubIdPreset }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const { begin, star, remove } = usePresets();
  const { name } = preset;
  const where = preset.market ? marketName(preset.market) : t('options.presets.allMarkets');
  const written = preset.slots.map((slot, at) => ({ place: at + 1, slot })).filter(({ slot }) => slot !== '');
  return (
    <>
      <IconButton
        icon="star"
        label={t('options.presets.star', { name, market: where })}
        aria-pressed={preset.starred}
        onClick={() => void star(preset)}
      />
      <div className="grow stack stack--1">
        <div className="row row--wrap row--labels">
          <bdi className="medium break">{name}</bdi>
          <Tag>{where}</Tag>
          {preset.starred && <Tag tone="accent">{t('options.presets.default')}</Tag>}
        </div>
        <span className="small muted opt__slots">
          {written.length === 0 && t('options.presets.empty')}
          {written.map(({ place, slot }) => (
            <span key={place} className="break">
              Sub_id {place} <span className="mono">{slot}</span>
            </span>
          ))}
        </span>
      </div>
      <IconButton icon="edit" label={t('options.presets.edit', { name })} onClick={() => begin(preset)} />
      <IconButton icon="trash" label={t('options.presets.delete', { name })} onClick={() => void remove(preset.id)} />
    </>
  );
}
