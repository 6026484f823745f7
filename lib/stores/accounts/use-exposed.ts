import { useSetting } from '#lib/stores/shell/use-setting';

interface Exposed {
  readonly id: string;
  readonly name: string;
  /** The form in which its new secret is entered. */
  readonly form: string;
}

/** The accounts of these ids by name, each with the form that takes a new secret. */
export function useExposed(ids: readonly string[]): readonly Exposed[] {
  const [accounts, shops, stores] = [useSetting('accounts'), useSetting('shops'), useSetting('stores')];
  const all: readonly Exposed[] = [
    ...accounts.map(({ id, label, market, ...one }) => ({
      id,
      name: label || `${market} ${one.kind === 'affiliateKey' ? one.appId : one.affiliateId}`,
      form: `accounts/edit/${id}`,
    })),
    ...shops.map(({ id, name, shopId, market }) => ({ id, name: name ?? shopId, form: `accounts/shop/${market}` })),
    ...stores.map(({ id, name }) => ({ id, name, form: `accounts/store/${id}` })),
  ];
  return all.filter(({ id }) => ids.includes(id));
}
