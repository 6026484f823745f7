import { describe, expect, it } from 'vitest';
import { itemIdOf, linkedItem } from './item-id';
import { readLabelText } from './label-text';

describe('readLabelText', () => {
  it.each([
    'ID do Produto: 20000000001',
    'ID Sản phẩm: 20000000001',
    'ID Sản phẩm: 20000000001'.normalize('NFD'),
    'ID Produk:20000000001',
    'Item ID 20000000001',
    'Product ID: 20000000001',
    '商品編號：20000000001',
    'รหัสสินค้า: 20000000001',
    '\n  ID do produto:\n 20000000001 ',
  ])('reads %j', (text) => expect(readLabelText(text)).toEqual({ id: '20000000001' }));

  it('keeps ids that no number can hold', () => {
    expect(readLabelText('Item ID: 9007199254740993')).toEqual({ id: '9007199254740993' });
  });

  it('tells a label whose id stands in another element', () => expect(readLabelText('Item ID: ')).toBe('label-only'));

  it.each([
    'Peça ID 12345678901 ref 998877665544',
    'Peça Item ID: 12345678901',
    'Item ID: 12345678901 (novo)',
    'Model ID: 12345678901',
    'ID: 12345678901',
    'Item ID: 12345',
    'Item ID: 012345678',
    'Item ID: 99999999999999999999',
    `Item ID: 12345678901${' x'.repeat(200)}`,
    '12345678901',
    '',
  ])('does not take %j for one', (text) => expect(readLabelText(text)).toBeNull());
});

describe('linkedItem', () => {
  it.each([
    ['/portal/product/20000000001', '20000000001'],
    ['/portal/product/20000000001/?tab=1', '20000000001'],
    ['https://shopee.com.br/product/123/20000000001#x', '20000000001'],
    ['https://shopee.com.br/Kit-2-copos-i.123.9007199254740993?sp_atk=1', '9007199254740993'],
  ])('reads %s', (href, id) => expect(linkedItem(href)).toBe(id));

  it.each(['/portal/product/new', '/portal/product/list/all', '/portal/product/123', '/portal/product/200000000x1', '/x-i.1', '#', ''])(
    'reads nothing from %j',
    (href) => expect(linkedItem(href)).toBeNull(),
  );

  it('takes only whole numbers for ids', () => {
    expect(itemIdOf(' 20000000001 ')).toBe('20000000001');
    for (const text of ['on', '12', '2e10', '-20000000001', '20000000001.5', null]) expect(itemIdOf(text)).toBeNull();
  });
});
