import { expect, it } from 'vitest';
import { isShortLinkOf } from './short-link';

it.each(['https://s.shopee.com.br/9pcpWfgiuH', 'https://br.shp.ee/abc', 'https://shope.ee/3AbCdEfGhI'])('takes %s', (url) => {
  expect(isShortLinkOf('BR', url)).toBe(true);
});

it.each([
  'http://s.shopee.com.br/9pcpWfgiuH',
  'https://s.shopee.co.th/qhR1lHabc',
  'https://s.shopee.com.br.evil.com/x',
  'https://evil.com/s.shopee.com.br/x',
  'https://me@s.shopee.com.br/x',
  'https://s.shopee.com.br:8443/x',
  'https://s.shopee.com.br/',
  'https://s.shopee.com.br/an_redir?origin_link=https%3A%2F%2Fevil.example&affiliate_id=666',
  'https://s.shopee.com.br/a/b',
  'https://s.shopee.com.br/universal-link/%2F',
  'javascript:alert(1)',
  '',
])('refuses %s', (url) => {
  expect(isShortLinkOf('BR', url)).toBe(false);
});
