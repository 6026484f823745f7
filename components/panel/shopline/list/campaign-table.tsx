import { useMemo } from 'react';
import { STATE_TONES } from '#components/panel/shopline/campaign-state';
import { add, partsOf, say } from '#components/ui/table/draw';
import type { TableColumn } from '#components/ui/table/table-column';
import { tableColumns } from '#components/ui/table/typed-columns';
import { VirtualTable } from '#components/ui/table/virtual-table';
import { CAMPAIGN_COLUMNS, type CampaignColumnId, type CampaignRow } from '#lib/domain/shopline/campaign-columns';
import type { ShoplinePlace } from '#lib/domain/shopline/place';
import { storeForms } from '#lib/domain/shopline/store-forms';
import type { CellForms } from '#lib/domain/table/cell-text';
import { plainText } from '#lib/domain/text';
import type { OrderedRows } from '#lib/stores/shell/table/use-ordered-rows';
import { goToView } from '#lib/stores/shell/use-panel-view';
import { type Texts, useTexts } from '#lib/stores/shell/use-texts';
import { useCampaignList } from '#lib/stores/shopline/list';
import { type CampaignWords, useCampaignWords } from '#lib/stores/shopline/use-campaign-words';

/** The campaigns as a table of any length: what each is, what it gives and when, what it brought. */
export function CampaignTable({ rows, place }: { rows: OrderedRows<CampaignRow>; place: ShoplinePlace }) {
  const { t, language } = useTexts();
  const { sort, sortBy } = useCampaignList();
  const words = useCampaignWords(place);
  const { currency, country } = place;
  const columns = useMemo(
    () => campaignColumns(t, words, storeForms({ currency, country }, language)),
    [t, words, language, currency, country],
  );
  return (
    <VirtualTable
      fits
      label={t('panel.campaigns')}
      columns={columns}
      count={rows.count}
      rowAt={rows.rowAt}
      sort={sort}
      onSort={(column) => sortBy(column as CampaignColumnId)}
      onOpen={({ campaign }) => goToView('campaigns', campaign.campaignId)}
      idOf={idOf}
    />
  );
}

const campaignColumns = (t: Texts, words: CampaignWords, forms: CellForms): readonly TableColumn<CampaignRow>[] =>
  tableColumns(CAMPAIGN_COLUMNS, {
    text: (key) => t(key),
    forms,
    own: {
      campaign: { draw: drawName },
      gives: {
        end: false,
        draw: (cell, { campaign }) => {
          const { first, second } = twoLines(cell);
          say(first, words.reward(campaign));
          say(second, words.period(campaign));
        },
      },
      state: {
        draw: (cell, { state }) => {
          const tag = stateTag(cell);
          tag.className = `tag tag--${STATE_TONES[state]}`;
          say(tag, t(`campaigns.state.${state}`));
        },
      },
    },
  });

const twoLines = partsOf((cell) => {
  const box = add(cell, 'span', 'cell2 num');
  return { first: add(box, 'span'), second: add(box, 'span') };
});
const stateTag = partsOf((cell) => add(cell, 'span', 'tag'));
const nameAndCode = partsOf((cell) => {
  const box = add(cell, 'span', 'cell2');
  const link = add(box, 'a', 'cut');
  // A row is reached by the table's own keys.
  link.tabIndex = -1;
  return { box, link, name: add(link, 'bdi'), code: add(box, 'span', 'cut mono') };
});

function drawName(cell: HTMLElement, { campaign: { campaignId, name, code } }: CampaignRow): void {
  const { box, link, name: words, code: below } = nameAndCode(cell);
  box.dataset['campaign'] = code;
  link.href = `#campaigns/${campaignId}`;
  say(words, plainText(name, 120));
  say(below, code);
}

const idOf = ({ campaign }: CampaignRow): string => campaign.campaignId;
