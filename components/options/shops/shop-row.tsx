import { useState } from 'react';
import { RemoveDialog } from '#components/options/shell/remove-dialog';
import { type MenuAction, MoreMenu } from '#components/ui/more-menu';
import { Tag } from '#components/ui/tag';
import { authorizationDaysLeft, type ShopAccount } from '#lib/domain/shops/shop-account';
import { plainText } from '#lib/domain/text';
import { goTo } from '#lib/stores/shell/options-route';
import { useMarketName } from '#lib/stores/shell/use-market-name';
import { useTexts } from '#lib/stores/shell/use-texts';
import { shopStanding } from '#lib/stores/shops/shop-standing';
import { useShops } from '#lib/stores/shops/shops';
import { AccessDoors } from './access-doors';
import { AuthorizationLine } from './authorization-line';
import { CheckLine } from './check-line';
import { ShopActions } from './shop-actions';
import { ShopLogo } from './shop-logo';
import { StandingTag } from './standing-tag';

/** One shop: what it is, how it stands, which doors are open, and what can be done with it. */
export function ShopRow({ shop }: { shop: ShopAccount }) {
  const { t } = useTexts();
  const marketName = useMarketName();
  const { busy, remove } = useShops();
  const [removing, setRemoving] = useState(false);
  const now = Date.now();
  const standing = shopStanding(shop, now);
  const name = plainText(shop.name ?? '', 80) || t('options.shops.unnamed', { id: shop.shopId });
  const main = shop.mainAccountId ? [t('options.shops.mainAccount', { id: shop.mainAccountId })] : [];
  const facts = [`${marketName(shop.market)} (${shop.market})`, t('options.shops.shopId', { id: shop.shopId }), ...main, shop.api];
  const actions: MenuAction[] = [
    { id: 'key', label: t('options.shops.newKey'), icon: 'key', onPress: () => goTo(`accounts/shop/${encodeURIComponent(shop.id)}`) },
    { id: 'remove', label: t('options.account.remove'), icon: 'trash', danger: true, onPress: () => setRemoving(true) },
  ];
  return (
    <li className="acct" data-shop={shop.shopId}>
      <ShopLogo shop={shop} />
      <div className="grow stack stack--1">
        <div className="row row--wrap row--labels">
          <bdi className="medium break">{name}</bdi>
          <StandingTag standing={standing} days={authorizationDaysLeft(shop, now)} />
          {shop.readOnly && <Tag tone="line">{t('options.shops.readOnly')}</Tag>}
        </div>
        <span className="small muted break">{facts.join(' · ')}</span>
        <AuthorizationLine shop={shop} standing={standing} now={now} />
        <CheckLine check={shop.check} standing={standing} />
        <ShopActions shop={shop} name={name} />
        {shop.check && <AccessDoors shop={shop} />}
      </div>
      <MoreMenu label={t('options.account.more', { name })} actions={actions} />
      {removing && (
        <RemoveDialog
          name={name}
          goes={t('options.shops.removeGoes')}
          stays={t('options.shops.removeStays')}
          busy={busy[shop.id] === 'remove'}
          remove={() => remove(shop.id)}
          onClose={() => setRemoving(false)}
        />
      )}
    </li>
  );
}
