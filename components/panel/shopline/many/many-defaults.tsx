import { Card } from '#components/ui/card';
import { TextField } from '#components/ui/form/text-field';
import { type ShoplinePlace, shoplineZone } from '#lib/domain/shopline/place';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useManyCampaigns } from '#lib/stores/shopline/many';

/** The marks of a pattern, which the words themselves name. */
const MARKS = { name: '{name}', mail: '{mail}', n: '{n}' };

/** What counts for rows that say nothing of their own. */
export function ManyDefaultsFields({ place }: { place: ShoplinePlace }) {
  const { t } = useTexts();
  const { defaults, setDefaults } = useManyCampaigns();
  const zone = shoplineZone(place);
  return (
    <Card title={t('campaigns.many.defaults')}>
      <div className="form__two">
        <TextField
          label={t('campaigns.many.pattern')}
          help={t('campaigns.many.patternHelp', MARKS)}
          value={defaults.code}
          onChange={(code) => setDefaults({ code })}
          mono
        />
        <TextField
          label={t('campaigns.fact.reward')}
          help={t('campaigns.many.rewardHelp', { currency: place.currency ?? '' })}
          value={defaults.reward}
          onChange={(reward) => setDefaults({ reward })}
        />
        <TextField
          type="datetime-local"
          label={t('campaigns.field.start')}
          help={`${t('campaigns.field.startHelp')} ${t('campaigns.field.zone', { zone })}`}
          value={defaults.start}
          onChange={(start) => setDefaults({ start })}
        />
        <TextField
          type="datetime-local"
          label={t('campaigns.field.end')}
          help={`${t('campaigns.many.endHelp')} ${t('campaigns.field.zone', { zone })}`}
          value={defaults.end}
          onChange={(end) => setDefaults({ end })}
        />
      </div>
    </Card>
  );
}
