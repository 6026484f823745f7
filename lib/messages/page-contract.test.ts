import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPageInView, isPageInViewAnswer, isPanelOpenAt, MOST_IDS, readPageInViewAnswer } from './page-contract';

const view = { kind: 'seller-product-list', market: 'BR', ids: ['20000000001', '9007199254740993'], rows: 24 };
const badge = { id: '20000000001', text: '5% → 9,5–13%', tone: 'gap', title: 'Below the suggestion' };
const ids = (count: number) => Array.from({ length: count }, (_, index) => String(20_000_000_000 + index));

describe('what the content script may say', () => {
  it('takes a view', () => {
    expect(isPageInView(view)).toBe(true);
    expect(isPageInView({ ...view, kind: 'seller-order', ids: [], rows: 0 })).toBe(true);
    expect(isPageInView({ ...view, ids: ids(MOST_IDS) })).toBe(true);
  });

  it.each([
    ['too many ids', { ids: ids(MOST_IDS + 1) }],
    ['a number for an id', { ids: [20000000001] }],
    ['no id', { ids: [''] }],
    ['words for an id', { ids: ['x'] }],
    ['an id with a sign', { ids: ['-1'] }],
    ['an id that is too long', { ids: ['1'.repeat(20)] }],
    ['ids that are no list', { ids: { length: 1, 0: '20000000001' } }],
    ['a page of buyers', { kind: 'product' }],
    ['a page nobody knows', { kind: 'seller-x' }],
    ['a market without an API', { market: 'MX' }],
    ['a word of JavaScript', { market: 'constructor' }],
    ['half a row', { rows: 0.5 }],
    ['fewer than no rows', { rows: -1 }],
    ['endless rows', { rows: Number.POSITIVE_INFINITY }],
    ['something more', { rate: 5 }],
    ['something less', { rows: undefined }],
  ])('refuses %s', (_name, change) => expect(isPageInView({ ...view, ...change })).toBe(false));

  it('takes one id to open the panel at', () => {
    expect(isPanelOpenAt({ id: '20000000001' })).toBe(true);
    for (const input of [{}, { id: 1 }, { id: 'x' }, { id: ['1'] }, { id: '1', windowId: 3 }, null])
      expect(isPanelOpenAt(input)).toBe(false);
  });

  it('never throws and takes nothing by chance', () => {
    fc.assert(
      fc.property(fc.anything(), (input) => {
        expect([isPageInView(input), isPageInViewAnswer(input), readPageInViewAnswer(input)]).toEqual([false, false, null]);
      }),
    );
  });
});

describe('what it is told', () => {
  it('takes badges', () => {
    const value = { badges: [badge] };
    expect(readPageInViewAnswer({ ok: true, value })).toBe(value);
    expect(isPageInViewAnswer({ badges: [], switchedOff: true })).toBe(true);
  });

  it('takes nothing else', () => {
    expect(readPageInViewAnswer({ ok: false, failure: { code: 'locked' } })).toBeNull();
    for (const wrong of [{ tone: 'red' }, { text: 'x'.repeat(121) }, { id: 'x' }, { html: '<b>' }])
      expect(isPageInViewAnswer({ badges: [{ ...badge, ...wrong }] })).toBe(false);
    expect(isPageInViewAnswer({ badges: [], switchedOff: 'yes' })).toBe(false);
    expect(isPageInViewAnswer({ badges: [badge], secret: 1 })).toBe(false);
  });
});
