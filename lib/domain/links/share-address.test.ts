import { expect, it } from 'vitest';
import { countedByX, SHARE_TARGETS, shareAddress } from './share-address';

const LINK = 'https://s.shopee.com.br/9zK3mQ2x7a';
const CAPTION = `Garrafa & Cia #1\nR$ 79,90\n${LINK}\n#publi`;

it.each(SHARE_TARGETS)('opens %s with nothing lost on the way', (target) => {
  const share = shareAddress(target, CAPTION, LINK);
  if (!share.ok) throw new Error('too long');
  const url = new URL(share.address);
  expect(url.protocol).toBe('https:');
  const words = [url.searchParams.get('text'), url.searchParams.get('url'), url.searchParams.get('u')].filter(Boolean).join('\n');
  expect(words).toContain(LINK);
  expect(words.split(LINK)).toHaveLength(2);
  if (!share.alone) expect(words).toContain('Garrafa & Cia #1\nR$ 79,90');
});

it('counts as X does, and says by how much a caption is too long', () => {
  expect(countedByX(`é ${LINK}`)).toBe(25);
  expect(countedByX('廣告')).toBe(4);
  expect(shareAddress('x', 'a'.repeat(281), LINK)).toEqual({ ok: false, length: 281, most: 280 });
  expect(shareAddress('x', `${'a'.repeat(256)} ${LINK}`, LINK)).toMatchObject({ ok: true });
  expect(shareAddress('telegram', 'a'.repeat(5000), LINK)).toMatchObject({ ok: false, most: 4096 });
});

it.each([
  ['👨‍👩‍👧‍👦', 2],
  ['🙋🏽', 2],
  ['👩‍🎤', 2],
  ['🇹🇼', 2],
  ['1️⃣', 2],
  ['❤️', 2],
  ['🔥🔥', 4],
  ['loja.example.com/x', 23],
  ['https://s.shopee.com.br/abc。', 25],
  ['veja loja.example.com.', 29],
  ['R$79.90', 7],
  ['1.234,56', 8],
  ['ok.', 3],
])('counts %s as %i', (text, weight) => expect(countedByX(text)).toBe(weight));

it('counts a long text of addresses and emoji', () => {
  expect(countedByX('👩‍🎤 loja.example.com/x '.repeat(2_000))).toBe(2_000 * 27);
}, 20_000);

it('never throws on half a character', () => expect(shareAddress('whatsapp', '\ud83d', LINK)).toMatchObject({ ok: true }));
