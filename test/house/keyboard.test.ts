import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { VIEWS } from '#components/panel/views';
import { KEYS } from '#lib/domain/shell/keys';
import { KEYBOARD_DOC, renderKeyboardDoc } from '#scripts/keyboard-doc';

it('docs/keyboard.md is current (npx tsx scripts/keyboard-doc.ts writes it)', () => {
  expect(readFileSync(KEYBOARD_DOC, 'utf8')).toBe(renderKeyboardDoc(VIEWS));
});

it('leads to each view by a letter of its own', () => {
  const letters = VIEWS.flatMap(({ key }) => key ?? []);
  expect(new Set(letters).size).toBe(letters.length);
  for (const letter of letters) expect(letter).toMatch(/^[a-z]$/);
});

it('has keys only for places that there are', () => {
  const places = ['panel', ...VIEWS.map(({ id }) => id)];
  expect(KEYS.filter(({ where }) => !places.includes(where))).toEqual([]);
});
