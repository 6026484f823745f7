import * as v from 'valibot';

const text = v.nullable(v.string());
const moment = v.nullable(v.number());

/** An order of a partner network's team; amounts as the API writes them, moments in Unix ms. */
const partnerOrder = v.object({
  orderId: v.string(),
  purchaseTime: moment,
  completeTime: moment,
  status: text,
  buyer: text,
  shopName: text,
  items: v.array(v.object({ itemId: v.string(), name: text, price: text, quantity: v.nullable(v.number()), amount: text, refund: text })),
});

/** A page of them; `token` leads to the next, empty at the end. `leftOut`: orders that could not be read. */
export const partnerOrderPage = v.object({ orders: v.array(partnerOrder), token: v.string(), leftOut: v.number() });
