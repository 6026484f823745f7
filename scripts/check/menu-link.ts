import { dispatchMenu, untilBadge } from '#scripts/browser/dispatch';
import { pasteClipboard } from '#scripts/browser/paste';
import { productAddress } from '#scripts/browser/product-page';
import { findProduct } from '#test/world';
import { demoAccount } from './demo-account';
import type { CheckJob } from './job';
import { proveLink } from './prove-link';

/** The right-click item on a link to a product. Headless there is no menu to open: the browser's event is dispatched. */
export const menuLink: CheckJob = {
  name: 'short link from the menu',
  run: async (session) => {
    const product = findProduct('BR', 'ordinary', 1);
    await session.page.goto(productAddress(findProduct('BR', 'ordinary', 2)));
    await untilBadge(session.extension, '✓', () =>
      dispatchMenu(session.extension, { menuItemId: 'copy-link-link', linkUrl: productAddress(product), pageUrl: session.page.url() }),
    );
    const link = await pasteClipboard(session.context);
    await proveLink(session, link, product, demoAccount(session.world, 'BR').affiliateId);
    return { menuLink: link };
  },
};
