import type { ReactNode } from 'react';
import { Chip } from '#components/ui/chip';
import { ToolSearch } from '#components/ui/tools/tool-search';
import type { MarketCode } from '#lib/domain/market';
import { CAMPAIGN_MARKS, type CampaignLine, filterLines, statusCounts } from '#lib/domain/targeted/campaign-line';
import { useNumber } from '#lib/stores/shell/use-number';
import { useTexts } from '#lib/stores/shell/use-texts';
import { useCampaignWords } from '#lib/stores/targeted/campaign-words';
import { useCampaignFilter } from '#lib/stores/targeted/campaigns';

interface CampaignFilterProps {
  lines: readonly CampaignLine[];
  market: MarketCode;
  /** The way to a new campaign. */
  begin: ReactNode;
}

/** Search, the statuses with how many campaigns are in each, and what should be seen of those that run. */
export function CampaignFilter({ lines, market, begin }: CampaignFilterProps) {
  const { t } = useTexts();
  const number = useNumber();
  const words = useCampaignWords(market);
  const { typed, status, mark, type, choose, chooseMark } = useCampaignFilter();
  const found = filterLines(lines, { typed, status: null, mark: null });
  const marked = CAMPAIGN_MARKS.map((one) => [one, found.filter(({ marks }) => marks.includes(one)).length] as const);
  return (
    <div className="targeted__tools">
      <div className="row">
        <ToolSearch label={t('targeted.search')} hint={t('targeted.searchIn')} value={typed} onChange={type} />
        {begin}
      </div>
      <fieldset className="chips chips--line plain" aria-label={t('targeted.filter')}>
        <Chip pressed={status === null && mark === null} onClick={() => choose(null)}>
          {t('targeted.all')} {number(found.length)}
        </Chip>
        {marked.map(
          ([one, count]) =>
            (count > 0 || mark === one) && (
              <Chip key={one} pressed={mark === one} icon="alert" onClick={() => chooseMark(one)}>
                {t(`targeted.mark.${one}`)} {number(count)}
              </Chip>
            ),
        )}
        {statusCounts(found).map(([one, count]) => (
          <Chip key={one} pressed={status === one} onClick={() => choose(one)}>
            {words.status(one)} {number(count)}
          </Chip>
        ))}
      </fieldset>
    </div>
  );
}
