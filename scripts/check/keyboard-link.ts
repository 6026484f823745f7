import { dispatchCommand, untilBadge } from '#scripts/browser/dispatch';
import { pasteClipboard } from '#scripts/browser/paste';
import { productAddress } from '#scripts/browser/product-page';
import { findProduct } from '#test/world';
import { demoAccount } from './demo-account';
import type { CheckJob } from './job';
import { proveLink } from './prove-link';

/** The keyboard command on a product page. Headless no key reaches it: the browser's event is dispatched. */
export const keyboardLink: CheckJob = {
  name: 'short link by keyboard',
  run: async (session) => {
    const product = findProduct('BR', 'ordinary', 3);
    await session.page.goto(productAddress(product));
    await session.page.bringToFront();
    await untilBadge(session.extension, '✓', () => dispatchCommand(session.extension, 'copy-link'));
    const link = await pasteClipboard(session.context);
    await proveLink(session, link, product, demoAccount(session.world, 'BR').affiliateId);
    return { keyboardLink: link };
  },
};
