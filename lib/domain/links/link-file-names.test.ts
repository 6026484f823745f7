import fc from 'fast-check';
import { expect, it } from 'vitest';
import { namesOf } from './link-file-names';

it.each([
  [
    'a name of its own',
    [
      { id: '1', name: 'Ana' },
      { id: '2', name: 'Loja' },
    ],
    '2',
    'Loja',
  ],
  [
    'one name for two',
    [
      { id: '1', name: 'Ana' },
      { id: '2', name: 'Ana' },
    ],
    '2',
    'Ana (2)',
  ],
  ['no name', [{ id: '1', name: ' ' }], '1', '1'],
  ['removed since', [{ id: '1', name: 'Ana' }], '9', '9'],
] as const)('%s', (_, named, id, written) => {
  expect(namesOf(named).nameOf(id)).toBe(written);
  expect(namesOf(named).idOf(written)).toBe(id);
});

it('comes back as the id that it was, whatever the names are', () => {
  const text = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('Ana', 'b', 'Ana (a)', '', ' '));
  const rows = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'Ana'), name: text }), { selector: ({ id }) => id });
  fc.assert(
    fc.property(rows, (named) => {
      const names = namesOf(named);
      const written = named.map(({ id }) => names.nameOf(id));
      if (new Set(written).size === written.length) expect(written.map(names.idOf)).toEqual(named.map(({ id }) => id));
    }),
  );
});
