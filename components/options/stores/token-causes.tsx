import { useTexts } from '../../../lib/stores/use-texts';

/** Why SHOPLINE may refuse a token; its answer does not say which it is. */
export function TokenCauses() {
  const { t } = useTexts();
  return <span className="small muted">{t('options.stores.causes')}</span>;
}
