import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MOST_PASTED, pastedAffiliates } from './pasted-affiliates';

it.each<[string, string, string[], string[]]>([
  ['ids, one a line', '11301234567\n11301234580\r\n', ['11301234567', '11301234580'], []],
  ['ids in one line', '11301234567, 11301234580; 11301234593', ['11301234567', '11301234580', '11301234593'], []],
  ['names', 'Mariana Alves\n@mari.achados\n', [], ['Mariana Alves', 'mari.achados']],
  ['rows of a table: the id counts', 'Mariana Alves\t11301234567\t184 mil\nDani\t11301234580\t23 mil', ['11301234567', '11301234580'], []],
  ['what a spreadsheet makes of ids', '="11301234567"\n\'11301234580\n"11301234593"', ['11301234567', '11301234580', '11301234593'], []],
  ['full-width digits', '１１３０１２３４５６７', ['11301234567'], []],
  [
    'marks that nobody sees',
    '\u200EMariana Alves\u200F\n\u202A11301234567\u202C\n\uFEFF@\u2068dani\u2069',
    ['11301234567'],
    ['Mariana Alves', 'dani'],
  ],
  ['names of other scripts', 'สมชาย ขายดี、نور الهدى，王小明\nNguyễn Thị Ánh', [], ['สมชาย ขายดี', 'نور الهدى', '王小明', 'Nguyễn Thị Ánh']],
  ['nothing', ' \n\t\n', [], []],
])('%s', (_what, text, ids, names) => {
  const read = pastedAffiliates(text);
  expect({ ids: read.ids, names: read.names }).toEqual({ ids, names });
});

it('takes each once, and the first 200', () => {
  const ids = Array.from({ length: 230 }, (_, n) => String(11_300_000_000 + n));
  const read = pastedAffiliates([...ids, ...ids.slice(0, 5)].join('\n'));
  expect(read.ids).toEqual(ids.slice(0, MOST_PASTED));
  expect({ beyond: read.beyond, twice: read.twice }).toEqual({ beyond: ids.slice(MOST_PASTED), twice: 5 });
});

it('loses nobody, whatever stands between them', () => {
  const id = fc.bigInt({ min: 100_000n, max: 9_999_999_999_999_999_999n }).map(String);
  const between = fc.constantFrom('\n', '\r\n', '\n\n', ' \n', '\n\t');
  fc.assert(
    fc.property(
      fc.uniqueArray(id, { minLength: 1, maxLength: 150 }),
      fc.array(between, { minLength: 150, maxLength: 150 }),
      (ids, signs) => {
        const text = ids.map((one, at) => `${one}${signs[at]}`).join('');
        expect(pastedAffiliates(text)).toEqual({ ids, names: [], beyond: [], twice: 0 });
      },
    ),
    { numRuns: 50 },
  );
});
