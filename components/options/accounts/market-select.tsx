import { SelectField, type SelectFieldProps } from '#components/ui/form/select-field';
import { type MarketCode, markets } from '#lib/domain/market';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';

/** One of the eight countries; named by the person's language, with the site it stands for. */
export function MarketSelect(props: Pick<SelectFieldProps<MarketCode>, 'value' | 'onChange' | 'error' | 'help'>) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const choices = markets().map(({ code, buyer }) => ({ value: code, label: `${marketName(code)} · ${buyer}` }));
  return <SelectField label={t('options.field.market')} help={t('options.field.marketHelp')} {...props} choices={choices} name="market" />;
}
