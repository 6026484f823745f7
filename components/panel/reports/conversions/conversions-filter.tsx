import { SelectField } from '#components/ui/form/select-field';
import { channelName } from '#lib/domain/reports/conversions/channel-name';
import { orderTypeCode } from '#lib/domain/reports/conversions/sale-codes';
import { CAMPAIGN_KINDS, SALE_DAYS } from '#lib/domain/reports/conversions/sale-filter';
import { DEDUCTION_METHODS } from '#lib/domain/reports/lines/sold-line';
import { plainText } from '#lib/domain/text';
import { useBillWords } from '#lib/stores/reports/sales/bill-words';
import { useSalesChoice } from '#lib/stores/reports/sales/sales-choice';
import type { SalesAnswered } from '#lib/stores/reports/sales/sales-of-place';
import { useTexts } from '#lib/stores/shell/use-texts';

const STATES = ['unpaid', 'pending', 'completed', 'cancelled'] as const;
const VERIFIED = ['unverified', 'valid', 'invalid'] as const;
const BUYERS = ['new', 'existing'] as const;
const DEDUCTIONS = ['pending', 'deducted', ...DEDUCTION_METHODS] as const;

/** What conversions have to be: the filters of Shopee's own report. Each takes effect at once. */
export function ConversionsFilter({ known, onClose }: { known: SalesAnswered | null; onClose: () => void }) {
  const { t } = useTexts();
  const { code } = useBillWords();
  const { filter, set } = useSalesChoice();
  const any = { value: '' as const, label: t('conversions.any') };
  return (
    <fieldset
      className="conversions__filter"
      aria-label={t('conversions.filter')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <SelectField
        label={t('conversions.dayBy')}
        value={filter.by}
        choices={SALE_DAYS.map((value) => ({ value, label: t(`conversions.dayBy.${value}`) }))}
        onChange={(by) => set({ by })}
      />
      <SelectField
        label={t('bills.head.state')}
        value={filter.state}
        choices={[any, ...STATES.map((value) => ({ value, label: t(`bills.code.${value}`) }))]}
        onChange={(state) => set({ state })}
      />
      <SelectField
        label={t('bills.head.verified')}
        value={filter.verified}
        choices={[any, ...VERIFIED.map((value) => ({ value, label: t(`bills.code.${value}`) }))]}
        onChange={(verified) => set({ verified })}
      />
      <SelectField
        label={t('conversions.deduction')}
        value={filter.deduction}
        choices={[any, ...DEDUCTIONS.map((value) => ({ value: value as string, label: t(`conversions.deduction.${value}`) }))]}
        onChange={(deduction) => set({ deduction })}
      />
      <SelectField
        label={t('bills.head.buyer')}
        value={filter.buyer}
        choices={[any, ...BUYERS.map((value) => ({ value, label: t(`bills.buyer.${value}`) }))]}
        onChange={(buyer) => set({ buyer })}
      />
      <SelectField
        label={t('bills.head.campaign')}
        value={filter.campaign}
        choices={[any, ...CAMPAIGN_KINDS.map((value) => ({ value, label: t(`bills.campaign.${value}`) }))]}
        onChange={(campaign) => set({ campaign })}
      />
      <SelectField
        label={t('bills.head.channel')}
        value={filter.channel}
        choices={[any, ...withOwn(known?.channels, filter.channel, (word) => code(channelName(plainText(word, 60))))]}
        onChange={(channel) => set({ channel })}
      />
      <SelectField
        label={t('bills.head.orderType')}
        value={filter.orderType}
        choices={[any, ...withOwn(known?.orderTypes, filter.orderType, (word) => code(orderTypeCode(word)))]}
        onChange={(orderType) => set({ orderType })}
      />
    </fieldset>
  );
}

/** The words that occur, and the chosen one, also where it does not. */
const withOwn = (words: readonly string[] = [], own: string, label: (word: string) => string) =>
  [...new Set(own === '' ? words : [...words, own])].map((value) => ({ value, label: label(value) }));
