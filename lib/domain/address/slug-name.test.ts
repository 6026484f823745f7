import { expect, it } from 'vitest';
import { slugName } from './slug-name';

it.each([
  ['https://shopee.com.br/Cal%C3%A7a-Jogger--Preta-i.1.2?sp_atk=x', 'Calça Jogger Preta'],
  ['https://shopee.vn/Áo-thun-i.812449960.21532544326', 'Áo thun'],
  ['https://shopee.com.br/product/1/2', null],
  ['https://shopee.com.br/i.1.2', null],
  ['https://shopee.com.br/%E0%A4%A-i.1.2', null],
  ['https://shopee.com.br/%E2%80%AEevil-i.1.2', 'evil'],
  ['nothing', null],
])('%s', (address, name) => expect(slugName(address)).toBe(name));
