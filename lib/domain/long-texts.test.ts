import { describe, expect, it } from 'vitest';
import { readAddress } from '#lib/domain/address/page-address';
import { CAPTION_FIELDS, type CaptionValues } from '#lib/domain/links/captions/caption-fields';
import { renderCaption } from '#lib/domain/links/captions/caption-template';
import { linkTarget } from '#lib/domain/links/link-target';
import { factsFromPage } from '#lib/domain/links/product/product-facts';
import { isEmail } from '#lib/domain/shopline/field-problems';
import { cpuMs } from '#test/support/cpu-ms';
import { slugName } from './address/slug-name';
import { addressesInText } from './links/listed/addresses-in-text';
import { readLocalTime } from './local-time';
import { parseDecimal } from './numbers/decimal';
import { formOfMarket } from './numbers/number-form';
import { readRate } from './numbers/read-amount';
import { readNumber } from './numbers/read-number';
import { isRoundedId } from './numbers/table-cell';
import { csvCell, plainText } from './text';

const LONG = 1_000_000;
const many = (part: string) => part.repeat(Math.ceil(LONG / part.length));

/** Texts on which a pattern that goes back and forth takes minutes. */
const HARD: readonly (readonly [what: string, text: string])[] = [
  ['one letter', many('a')],
  ['one digit and a letter', `${many('1')}x`],
  ['blanks and a letter', `x${many(' ')}x`],
  ['line ends and a letter', `x${many('\n')}x`],
  ['at signs and letters', many('a@')],
  ['an address of mail with points', `a@${many('a.')}@`],
  ['bars and blanks', many(' | ')],
  ['a site’s name after bars', many('| Shopee ')],
  ['beginnings of addresses', many('https://')],
  ['beginnings of addresses of products', many('https://shopee.com.br/x-i.1.1')],
  ['slugs', `https://shopee.com.br/${many('-i.1.1')}x`],
  ['slashes', many('/')],
  ['points', many('.')],
  ['open brackets', many('[{')],
  ['marks', many('\u0301')],
  ['digits and thousands signs', `${many('1.')}x`],
  ['groups of three and a letter', `${many('.000')}x`],
  ['currency signs', `${many('R$')}1`],
  ['percent signs', `1${many('%')}x`],
];

const ADDRESS = readAddress('https://shopee.com.br/product/101/20202020202');
const VALUES = Object.fromEntries(CAPTION_FIELDS.map((field) => [field, null])) as CaptionValues;
const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  isEmail,
  plainText: (text) => plainText(text, 300),
  csvCell,
  renderCaption: (text) => renderCaption(text, VALUES),
  factsFromPage: (text) => factsFromPage({ title: text, ogTitle: text, ogImage: text, jsonLd: [text] }, ADDRESS),
  addressesInText,
  linkTarget,
  slugName,
  readLocalTime,
  parseDecimal,
  readRate,
  isRoundedId,
  readNumber: (text) => (['BR', 'TW'] as const).map((market) => readNumber(text, formOfMarket(market))),
};

describe.each(Object.entries(READERS))('%s ends soon', (_, read) => {
  it.each(HARD)('on %s, a million of them', (_what, text) => {
    const before = process.cpuUsage();
    read(text);
    expect(cpuMs(before)).toBeLessThan(4_000);
  });
});
