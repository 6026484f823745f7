import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { ok } from '#lib/domain/result';
import { dispatch, type Find } from '#lib/messages/answer';
import { contract, type MessageName } from '#lib/messages/contract';
import { validInputs } from '#test/support/valid-inputs';

const OWN = 'chrome-extension://own';
vi.mock('wxt/browser', () => ({
  browser: { runtime: { id: 'own', getURL: () => 'chrome-extension://own/', getManifest: () => ({ version: '1.2.3' }) } },
}));
// Node knows no origin for our scheme; browsers do.
vi.stubGlobal(
  'URL',
  class extends URL {
    override get origin(): string {
      return this.protocol === 'chrome-extension:' ? `${this.protocol}//${this.host}` : super.origin;
    }
  },
);

const page = { id: 'own', origin: OWN, frameId: 0 };
const centre = { id: 'own', origin: 'https://seller.shopee.com.br', frameId: 0, tab: { id: 1, windowId: 1 } };
/** Everybody who may send something, and everybody else who can reach the listener. */
const senders: Readonly<Record<string, object>> = {
  'our own page': page,
  'our own page in a tab': { ...page, tab: { id: 1, windowId: 1 } },
  'a Seller Centre page': centre,
  'a frame of a Seller Centre page': { ...centre, frameId: 2 },
  'a page whose address only begins like Seller Centre': { ...centre, origin: 'https://seller.shopee.com.br.evil.example' },
  'Seller Centre without its s': { ...centre, origin: 'http://seller.shopee.com.br' },
  'a content script on a buyer page': { ...centre, origin: 'https://shopee.com.br' },
  'a frame of a web page': { id: 'own', origin: 'https://evil.example', frameId: 3 },
  'a look-alike of our origin': { ...page, origin: `${OWN}.evil.example` },
  'our address without an origin': { id: 'own', url: `${OWN}/popup.html`, frameId: 0 },
  'an opaque origin': { ...page, origin: 'null' },
  'an empty origin': { ...page, origin: '' },
  'another extension': { id: 'other', origin: 'chrome-extension://other', frameId: 0 },
  'another extension that names our origin': { ...page, id: 'other' },
  'nobody at all': {},
};
const MAY: Readonly<Record<(typeof contract)[MessageName]['sender'], readonly string[]>> = {
  page: ['our own page', 'our own page in a tab'],
  sellerCentre: ['a Seller Centre page'],
};

const names = Object.keys(contract) as MessageName[];
const called = vi.fn();
const answering = async (name: string) => {
  called(name);
  return ok({});
};
const find: Find = (name) =>
  Object.hasOwn(contract, name) ? { row: contract[name as MessageName], handle: () => answering(name) } : undefined;
const before = vi.fn(async () => undefined);
const report = vi.fn();

describe.each(names)('%s, with a right input', (name) => {
  it('is right', () => {
    expect(v.safeParse(contract[name].input, validInputs[name]).success).toBe(true);
  });

  it.each(Object.entries(senders))('from %s is answered only where it may come from', async (who, sender) => {
    called.mockClear();
    before.mockClear();
    const message = { sidecar: '1.2.3', name, input: validInputs[name] };
    const answer = await dispatch(find, message, sender as never, { before, report });
    if (MAY[contract[name].sender].includes(who)) {
      expect(called).toHaveBeenCalledExactlyOnceWith(name);
      expect(answer).not.toMatchObject({ failure: { code: 'forbidden' } });
      return;
    }
    expect(answer).toEqual({ ok: false, failure: { code: 'forbidden', call: name } });
    expect(called, 'nothing was done').not.toHaveBeenCalled();
    expect(before, 'nothing counts as use').not.toHaveBeenCalled();
  });
});
