import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkTarget } from '#lib/domain/links/link-target';
import { addressesInText } from './addresses-in-text';

const BR = 'https://shopee.com.br/product/101/20202020202';
const TW = 'https://shopee.tw/product/101/20202020202';

/** What a person's paste comes to: the pages that links would be made of, and what is refused. */
const pagesIn = (text: string) =>
  addressesInText(text).map((url) => {
    const target = linkTarget(url);
    return target.ok ? target.page : `refused (${target.reason}): ${url}`;
  });

describe('an address in a pasted text is found, whatever is glued to it', () => {
  it.each([
    ['an emoji', `corre ${BR}🔥 só hoje`, [BR]],
    ['hands', `${BR}👈👈`, [BR]],
    ['Chinese words', `好物${TW}快來買`, [TW]],
    ['full-width brackets', `${TW}（限時優惠）`, [TW]],
    ['italics of a chat', `_${BR}_`, [BR]],
    ['an arrow', `${BR}→ aqui`, [BR]],
    ['a dash', `${BR}–só hoje`, [BR]],
    ['marks and a digit', `${BR}!!!1`, [BR]],
    ['bold of a chat', `${BR}*Cupom*`, [BR]],
    ['a link with its own address as its name', `[${BR}](${BR})`, [BR]],
    ['a link with another address as its name', `[${TW}](${BR})`, [BR]],
    ['JSON', `{"httpUrl":"${BR.replaceAll('/', '\\/')}?x=1"}`, [BR]],
    ['JSON in code points', `{"u":"https:\\u002F\\u002Fshopee.com.br\\u002Fproduct\\u002F101\\u002F20202020202"}`, [BR]],
    ['a word and a colon', 'link:shopee.com.br/product/101/20202020202', [BR]],
    ['one slash', 'https:/shopee.com.br/product/101/20202020202', [BR]],
    ['three slashes', 'https:///shopee.com.br/product/101/20202020202', [BR]],
    ['Thai words', `${BR}ซื้อเลย`, [BR]],
    ['an ellipsis', `${BR}… e mais`, [BR]],
    ['a slug before an emoji', 'https://shopee.com.br/Tênis-Leve-i.101.20202020202🔥', [BR]],
    ['its query, then an emoji', `${BR}?sp_atk=1🔥`, [BR]],
  ])('%s', (_what, text, pages) => expect(pagesIn(text)).toEqual(pages));

  it('finds the page, or nothing, where something that cannot be seen stands in the address; never another page', () => {
    expect(pagesIn('https://shopee.com.br/Tenis\u200b-Masculino-i.101.20202020202')).toEqual([BR]);
    const unseen = fc.constantFrom('\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u200e');
    const address = fc.constantFrom(BR, 'https://shopee.com.br/Tenis-Masculino-i.101.20202020202');
    fc.assert(
      fc.property(address, fc.nat(), unseen, (url, place, mark) => {
        // Behind the host: a host with such a mark in it is another host.
        const path = url.indexOf('/', 10) + 1;
        const at = path + (place % (url.length - path));
        for (const page of pagesIn(url.slice(0, at) + mark + url.slice(at))) expect(page === BR || page.startsWith('refused')).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('whatever stands around an address, the page is that one', () => {
    const glued = fc.constantFrom('🔥', '👈', '快來買', '（限', '」', '→', '–', '!!!', '*', '_', '…', '。', '، ', ' ', '\n', '"', ')');
    fc.assert(
      fc.property(glued, glued, fc.constantFrom(BR, TW), (before, after, url) => {
        expect(pagesIn(before + url + after)).toEqual([url]);
      }),
      { numRuns: 300 },
    );
  });

  it('reads a million hard characters', () => {
    for (const hard of ['[', '](', '://', '\\/', '\u200b', `${BR}\u200b`, '-i.1', 'https:/']) {
      const text = hard.repeat(Math.ceil(1_000_000 / hard.length));
      expect(addressesInText(text).length).toBeGreaterThanOrEqual(0);
    }
  }, 20_000);
});

describe('pages', () => {
  it.each([
    ['https://shopee.tw/x-i.101.20202020202%3Fsp_atk%3Da%26xptdk%3Da', TW],
    ['https://shopee.vn/product/101/20202020202%3Futm_source%3Dan_1', 'https://shopee.vn/product/101/20202020202'],
    ['https://shopee.tw/lojateste.tw?shopCollection=250000001#product_list', 'https://shopee.tw/lojateste.tw?shopCollection=250000001'],
    ['https://shopee.sg/shop/101/search?shopCollection=456', 'https://shopee.sg/shop/101/search?shopCollection=456'],
    ['https://shopee.sg/shop/101?shopCollection=456&utm_source=an_1', 'https://shopee.sg/shop/101?shopCollection=456'],
    ['https://shopee.sg/shop/101?shopCollection=%3Cscript%3E', 'https://shopee.sg/shop/101'],
    [
      'https://shopee.com.br/m/cupom-de-desconto?mmp_pid=an_1&gad_source=1&gad_campaignid=227&gbraid=0A',
      'https://shopee.com.br/m/cupom-de-desconto',
    ],
    ['https://shopee.com.br/m/x?ttclid=1&msclkid=2&gad_new=3&keep=1', 'https://shopee.com.br/m/x?keep=1'],
  ])('%s leads to %s', (url, page) => expect(linkTarget(url)).toMatchObject({ ok: true, page }));

  it('keeps what a voucher needs', () => {
    const target = linkTarget('https://shopee.vn/voucher/details?evcode=QUJD&from_source=microsite&promotionId=100&signature=abcd');
    expect(target).toMatchObject({ ok: true, page: 'https://shopee.vn/voucher/details?evcode=QUJD&promotionId=100&signature=abcd' });
  });

  it.each([
    ['https://shopee.com.br/universal-link?redir=https%3A%2F%2Fsv.shopee.com.br%2Fshare-video%2Fabc', 'video'],
    ['https://shopee.com.br/universal-link?redir=https%3A%2F%2Fshopee.com.br%2Fcart', 'account'],
    ['https://shopee.com.br/universal-link?redir=https%3A%2F%2Fexample.com%2Fx', 'emptyRedirect'],
  ])('%s is refused as %s', (url, reason) => expect(linkTarget(url)).toMatchObject({ ok: false, reason }));
});
