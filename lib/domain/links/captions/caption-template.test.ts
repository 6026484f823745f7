import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGE_CODES } from '#lib/domain/language';
import { MARKET_CODES } from '#lib/domain/market';
import { bareFacts } from './bare-facts';
import { builtInCaptions } from './built-in-captions';
import { type CaptionFacts, captionValues } from './caption-facts';
import { CAPTION_FIELDS, type CaptionField, type CaptionValues, fieldNamed, writtenField } from './caption-fields';
import { checkCaption, renderCaption } from './caption-template';
import { isDisclosed, withDisclosure } from './disclosure';

const WORDS = { coupon: '', group: '', showsCommission: false };
const BOTTLE: CaptionFacts = {
  ...bareFacts('BR', 'https://s.shopee.com.br/9zK'),
  name: 'Garrafa Térmica Inox 1 L',
  priceMin: { amount: '79.90', currency: 'BRL' },
  discount: 20,
  commission: { amount: '8.789', currency: 'BRL' },
};
const of = (template: string, facts = BOTTLE, words = WORDS) => renderCaption(template, captionValues(facts, words));
const builtIn = (name: string) => builtInCaptions('BR').find((one) => one.name === name)?.text ?? '';

describe('captions', () => {
  it('fills the short caption of Brazil, in the market’s numbers', () => {
    expect(of(builtIn('short'))).toBe(
      'Garrafa Térmica Inox 1 L\npor R$\u00a079,90 (−20%)\nhttps://s.shopee.com.br/9zK\n#publi · link de afiliado',
    );
    expect(of(builtIn('short'), { ...BOTTLE, oldPrice: 'R$ 99,90' })).toContain('de R$ 99,90 por R$\u00a079,90');
  });

  it('leaves out lines of which nothing is known, and says no commission unless the person wants it', () => {
    expect(of(builtIn('coupon'))).not.toContain('Cupom');
    expect(of(builtIn('coupon'), BOTTLE, { ...WORDS, coupon: 'CASA10' })).toContain('Cupom: CASA10\n');
    expect(of('{product}\nGanho {commission}\n\n\n{link}')).toBe('Garrafa Térmica Inox 1 L\n\nhttps://s.shopee.com.br/9zK');
    expect(of('Ganho {comissão}', BOTTLE, { ...WORDS, showsCommission: true })).toBe('Ganho R$\u00a08,79');
    expect(of('{rating}')).toBe('');
  });

  it('never expands what stands in a product’s name, and keeps every brace and bracket that is no field', () => {
    expect(of('{product} [{shop}] {x y} {} :-{ [sic] {', { ...BOTTLE, name: '{link} [{price}]' })).toBe(
      '{link} [{price}]  {x y} {} :-{ [sic] {',
    );
  });

  it.each([
    ['{produto} {valor}', { reason: 'unknownField', field: '{valor}' }],
    ['{Old-Price} {PREÇO} {preco_antigo} {oldPrice}', null],
    ['{ } {12} {a b}', null],
    [' \n', { reason: 'empty' }],
    ['x'.repeat(2001), { reason: 'tooLong', length: 2001 }],
  ])('%j', (text, problem) => expect(checkCaption(text)).toEqual(problem));

  it.each(MARKET_CODES)('comes with sound templates for %s, each with the disclosure', (market) => {
    for (const { text } of builtInCaptions(market)) {
      expect(checkCaption(text)).toBeNull();
      const caption = renderCaption(text, captionValues(bareFacts(market, 'https://s.example/x'), WORDS));
      expect(isDisclosed(caption), caption).toBe(true);
      expect(caption).toContain('https://s.example/x');
    }
  });

  it('knows a caption that says nothing of its link', () => {
    for (const text of ['Oferta do dia', '#adorei', '#public', 'Vender mais #add']) expect(isDisclosed(text), text).toBe(false);
    for (const text of ['#AD', 'x #publi', 'link de afiliado', '#廣告，']) expect(isDisclosed(text), text).toBe(true);
    expect(withDisclosure('{product}\n')).toBe('{product}\n{disclosure}');
  });
});

describe('any template, any facts', () => {
  const name = fc.constantFrom(...CAPTION_FIELDS);
  const written = fc.tuple(name, fc.constantFrom(...LANGUAGE_CODES)).map(([field, language]) => writtenField(field, language));
  const literal = fc.stringMatching(/^[a-zà-ÿ0-9 {}[\]()#·★!\\$&\n-]{0,12}$/u).filter((text) => checkCaption(`x${text}`) === null);
  const template = fc
    .array(
      fc.oneof(
        written,
        written.map((field) => `[de ${field} ]`),
        literal,
      ),
      { maxLength: 20 },
    )
    .map((parts) => parts.join(''));
  const value = fc.option(fc.constantFrom('Kit {link} $& $1', '[{preço}]', 'R$ 1', '★ 4,8', '한국 🎉'), { nil: null });
  const values = fc.record(Object.fromEntries(CAPTION_FIELDS.map((field) => [field, value])) as Record<CaptionField, typeof value>);

  it('leaves no field standing that was in the template', () => {
    fc.assert(
      fc.property(template, (text) => {
        fc.pre(checkCaption(text) === null);
        const plain = Object.fromEntries(CAPTION_FIELDS.map((field) => [field, '·'])) as Record<CaptionField, string>;
        const left = [...renderCaption(text, plain).matchAll(/\{([^{}\s]+)\}/gu)].filter(([, inside = '']) => fieldNamed(inside));
        expect(left).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('puts values in exactly as they are, and changes nothing that is no field', () => {
    fc.assert(
      fc.property(literal, values, (text, all) => {
        const tidy = (part: string) => part.replace(/\n{3,}/g, '\n\n').replace(/^\n+|\s+$/g, '');
        expect(renderCaption(text, all as CaptionValues)).toBe(tidy(text));
        for (const field of CAPTION_FIELDS) {
          const known = all[field];
          for (const language of LANGUAGE_CODES) {
            const written = writtenField(field, language);
            expect(renderCaption(`<${written}>`, all as CaptionValues)).toBe(known ? `<${known}>` : '');
            expect(renderCaption(`a[ ${written}]`, all as CaptionValues)).toBe(known ? `a ${known}` : 'a');
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
