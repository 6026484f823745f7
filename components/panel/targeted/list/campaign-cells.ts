import { add, partsOf, say } from '#components/ui/table/draw';
import type { TableColumn } from '#components/ui/table/table-column';
import { tableColumns } from '#components/ui/table/typed-columns';
import type { MarketCode } from '#lib/domain/market';
import { moneyOf } from '#lib/domain/reports/earnings-view/amounts';
import { type CellForms, statusWords } from '#lib/domain/table/cell-text';
import { campaignColumns } from '#lib/domain/targeted/campaign-columns';
import { type CampaignLine, isManaged } from '#lib/domain/targeted/campaign-line';
import { plainText } from '#lib/domain/text';
import type { TextKey, Texts } from '#lib/stores/shell/use-texts';
import { type CampaignWords, statusTone } from '#lib/stores/targeted/campaign-words';

/** The list's columns as they are drawn. @param inView called for each campaign that comes into view */
export function campaignTableColumns(
  market: MarketCode,
  forms: CellForms,
  words: CampaignWords,
  t: Texts,
  inView: (line: CampaignLine) => void,
): readonly TableColumn<CampaignLine>[] {
  const typed = tableColumns(campaignColumns(market), {
    text: (key) => t(key as TextKey),
    forms,
    own: {
      campaign: {
        draw: (cell, line) => {
          const { box, link, name, second } = names(cell);
          box.dataset['campaign'] = line.campaignId;
          link.href = `#targeted/${line.campaignId}`;
          say(name, plainText(line.name, 120) || line.campaignId);
          say(second, isManaged(line.source) ? t('targeted.managed') : ownSource(line.source));
        },
      },
      status: {
        draw: (cell, { status, marks }) => {
          const { tag, second } = states(cell);
          tag.className = `tag tag--${statusTone(status)}`;
          say(tag, words.status(status));
          say(second, statusWords(marks, words.code));
        },
      },
      period: { text: ({ period }) => words.period(period), end: false },
      rates: { text: words.rates, end: true },
      budget: {
        end: true,
        draw: (cell, line) => {
          inView(line);
          const { first, second } = twoLines(cell);
          const { spent, of } = words.budget(line.held);
          say(first, spent);
          say(second, of);
        },
      },
      sales: { end: true, draw: amount(forms, ({ sales }) => sales, market) },
      commission: { end: true, draw: amount(forms, ({ commission }) => commission, market) },
    },
  });
  const copy: TableColumn<CampaignLine> = {
    id: 'copy',
    label: t('targeted.duplicate'),
    width: 5.5,
    sorts: false,
    draw: (cell, { campaignId, source }) => {
      const link = copyLink(cell);
      link.href = `#targeted/copy-${campaignId}`;
      link.hidden = isManaged(source);
      say(link, t('targeted.duplicate'));
    },
  };
  return [...typed, copy];
}

/** A source of another word than AMS's own for the shop's campaigns is told as it came. */
const ownSource = (source: string | null): string => (source === null || source === 'Seller' ? '' : plainText(source, 40));

/** Blurred while the screen is recorded. */
const amount =
  (forms: CellForms, of: (line: CampaignLine) => bigint | null, market: MarketCode) =>
  (cell: HTMLElement, line: CampaignLine): void => {
    const units = of(line);
    say(figure(cell), forms.money(units === null ? null : moneyOf(units, market)));
  };

const copyLink = partsOf((cell) => {
  const link = add(cell, 'a', 'cut');
  link.tabIndex = -1;
  return link;
});
const figure = partsOf((cell) => add(cell, 'span', 'num blurs'));
const twoLines = partsOf((cell) => {
  const box = add(cell, 'span', 'cell2 num');
  return { first: add(box, 'span', 'blurs'), second: add(box, 'span', 'faint blurs') };
});
const states = partsOf((cell) => {
  const box = add(cell, 'span', 'cell2');
  return { tag: add(add(box, 'span'), 'span', 'tag'), second: add(box, 'span', 'cut warn') };
});
const names = partsOf((cell) => {
  const box = add(cell, 'span', 'cell2');
  const link = add(box, 'a', 'cut');
  // A row is reached by the table's own keys.
  link.tabIndex = -1;
  return { box, link, name: add(link, 'bdi', 'blurs'), second: add(box, 'span', 'cut faint') };
});
