import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LANGUAGE_CODES } from '#lib/domain/language';
import { builtTextFiles, readTexts, treeOf } from '#scripts/texts/text-files';
import { type TextTree, tableOf } from './text-files';

it.each(LANGUAGE_CODES)('the files of %s hold every text once, under its key', (language) => {
  const files = builtTextFiles().filter(({ relativeDest }) => relativeDest.startsWith(`texts/${language}/`));
  const tables = files.map(({ contents }) => tableOf(JSON.parse(contents) as TextTree));
  expect(Object.assign({}, ...tables)).toEqual(readTexts(language));
  expect(tables.flatMap((table) => Object.keys(table))).toHaveLength(Object.keys(readTexts(language)).length);
});

it('whatever the keys are, and whichever of them begin with another', () => {
  const piece = fc.constantFrom('a', 'b', 'c_one', 'constructor');
  const key = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join('.'));
  fc.assert(
    fc.property(fc.dictionary(key, fc.string()), (table) => {
      expect(tableOf(treeOf(table))).toEqual({ ...table });
    }),
  );
});
