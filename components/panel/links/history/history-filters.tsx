import { useState } from 'react';
import { Button } from '#components/ui/button';
import { Chip } from '#components/ui/chip';
import { SelectField } from '#components/ui/form/select-field';
import { ToolFilter } from '#components/ui/tools/tool-filter';
import { ToolSearch } from '#components/ui/tools/tool-search';
import { accountName } from '#lib/domain/accounts/account';
import { addDays } from '#lib/domain/day';
import { VERDICTS } from '#lib/domain/links/link-health';
import { momentOfLocal } from '#lib/domain/local-time';
import { isMarketCode, MARKET_CODES } from '#lib/domain/market';
import { plainText } from '#lib/domain/text';
import { clockOf, ownZone } from '#lib/domain/time/zone-clock';
import { NO_LINK_FILTER, useHistory } from '#lib/stores/links/history/history';
import { type LinkFilter, useLinkTags } from '#lib/stores/links/history/use-history';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useSetting } from '#lib/stores/shell/use-setting';
import { useTexts } from '#lib/stores/shell/use-texts';
import { DayField } from './day-field';

const SPANS = [7, 30] as const;
const STATES = ['favourite', ...VERDICTS, 'unchecked'] as const;

/** The first moment of the day so many days ago, by this computer's calendar. */
function startOfDay(daysAgo: number): number | null {
  const zone = ownZone();
  return momentOfLocal(`${addDays(clockOf(Date.now(), zone).slice(0, 10), -daysAgo)}T00:00:00`, zone);
}

/** Words, and on demand everything else by which a link is found. */
export function HistoryFilters() {
  const { t } = useTexts();
  const marketName = useMarketName();
  const accounts = useSetting('accounts');
  const presets = useSetting('presets');
  const tags = useLinkTags();
  const { filter, setFilter } = useHistory();
  const [open, setOpen] = useState(false);
  const others = Object.entries(filter).filter(([name, value]) => name !== 'words' && value !== null).length;
  const any = (label: string) => ({ value: '', label });
  const states = [any(t('history.any')), ...STATES.map((state) => ({ value: state as string, label: t(`history.state.${state}`) }))];
  return (
    <div className="stack">
      <div className="toolbar toolbar--bare">
        <ToolSearch label={t('history.words')} value={filter.words} onChange={(words) => setFilter({ words })} />
        <fieldset className="chips chips--bare" aria-label={t('history.from')}>
          {SPANS.map((days) => {
            const from = startOfDay(days - 1);
            const on = filter.from === from && filter.to === null;
            return (
              <Chip key={days} pressed={on} onClick={() => setFilter({ from: on ? null : from, to: null })}>
                {t('history.lastDays', { count: days })}
              </Chip>
            );
          })}
        </fieldset>
        <ToolFilter label={t('history.filters')} count={others} open={open} onToggle={() => setOpen(!open)} />
      </div>
      {open && (
        <div className="toolfilter stack stack--3">
          <div className="offers__filters">
            <SelectField
              label={t('history.state')}
              value={filter.state ?? ''}
              choices={states}
              onChange={(state) => setFilter({ state: (state || null) as LinkFilter['state'] })}
            />
            <SelectField
              label={t('history.account')}
              value={filter.accountId ?? ''}
              choices={[any(t('history.any')), ...accounts.map((one) => ({ value: one.id, label: plainText(accountName(one), 40) }))]}
              onChange={(id) => setFilter({ accountId: id || null })}
            />
            <SelectField
              label={t('history.market')}
              value={filter.market ?? ''}
              choices={[any(t('history.any')), ...MARKET_CODES.map((code) => ({ value: code as string, label: marketName(code) }))]}
              onChange={(code) => setFilter({ market: isMarketCode(code) ? code : null })}
            />
            <SelectField
              label={t('history.preset')}
              value={filter.presetId ?? ''}
              choices={[any(t('history.any')), ...presets.map(({ id, name }) => ({ value: id, label: plainText(name, 40) }))]}
              onChange={(id) => setFilter({ presetId: id || null })}
            />
            <SelectField
              label={t('history.tag')}
              value={filter.tag ?? ''}
              choices={[any(t('history.any')), ...tags.map((tag) => ({ value: tag, label: plainText(tag, 40) }))]}
              onChange={(tag) => setFilter({ tag: tag || null })}
            />
            <DayField label={t('history.from')} at={filter.from} end={false} onChange={(from) => setFilter({ from })} />
            <DayField label={t('history.to')} at={filter.to} end onChange={(to) => setFilter({ to })} />
          </div>
          {others > 0 && (
            <div>
              <Button size="s" icon="x" onClick={() => setFilter({ ...NO_LINK_FILTER, words: filter.words })}>
                {t('offers.filter.clear')}
              </Button>
            </div>
          )}
        </div>
      )}
    </div>
  );
}
