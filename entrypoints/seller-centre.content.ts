import { defineContentScript } from 'wxt/utils/define-content-script';
import { readPageInViewAnswer } from '#lib/messages/page-contract';
import { followSellerCentre } from '#lib/page/seller/follow-seller-centre';
import { sellerCentrePages } from '#lib/page/seller/matches';
import { runtime, sendToBackground } from '#lib/page/seller/runtime';

/** Says which Seller Centre page and which products are in view, and shows what the background answers. */
export default defineContentScript({
  matches: sellerCentrePages(),
  main: () =>
    followSellerCentre({
      alive: () => runtime() !== null,
      inView: async (view) => readPageInViewAnswer(await sendToBackground('page.inView', view)),
      onNotice: (check) => runtime()?.onMessage.addListener(check),
      openAt: (id) => void sendToBackground('panel.openAt', { id }),
    }),
});
