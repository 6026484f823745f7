import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import heads from '#test/samples/exports/heads.json';
import { foldedName } from './head-names';
import type { ExportHead, HeadAnswer, Layout } from './layout';
import { LAYOUTS } from './layouts/layouts';
import { recognise } from './recognise';

const headOf = (rows: readonly (readonly string[])[], answers?: ReadonlyMap<string, HeadAnswer>): ExportHead => {
  const found = recognise(rows, answers);
  if (!found.ok) throw new Error(JSON.stringify(found.refused));
  return found.head;
};
/** Name as it stands in the file → its meaning. */
const meanings = ({ places, names }: ExportHead): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(places).map(([meaning, place = -1]) => [names[place] ?? '', meaning]));

const known = heads.map((head) => ({ ...head, at: meanings(headOf([head.names])) }));
const anyHead = fc.constantFrom(...known);

describe('the head of a report', () => {
  it.each(heads)('is recognised with every name: $id', ({ kind, language, market, names }) => {
    const head = headOf([names]);
    expect(head).toMatchObject({ kind, language, quarantined: [], byPlace: [] });
    expect(Object.keys(head.places)).toHaveLength(names.length);
    // Without a sign in the head the market is not known.
    const hasSign = names.some((name) => /\((₫|Rp|R\$|RM|฿)\)/u.test(name));
    expect('market' in head.currency ? head.currency.market : null).toBe(hasSign ? market : null);
  });

  it('is the same in any order of columns, spelling of accents and case, with blanks, below other lines', () => {
    const anyWriting = fc.record({
      above: fc.array(fc.array(fc.constantFrom('', 'Laporan', '2026-08-01', 'x'), { maxLength: 3 }), { maxLength: 18 }),
      form: fc.constantFrom('NFC', 'NFD'),
      change: fc.constantFrom(
        (name: string) => name,
        (name: string) => name.toUpperCase(),
        (name: string) => ` ${name} `,
        (name: string) => name.replace('(', ' ('),
        (name: string) => name.replace(' (', '(').replaceAll(' ', '  '),
        (name: string) => name.replaceAll(' ', '\u00a0'),
      ),
    });
    fc.assert(
      fc.property(
        anyHead.chain((head) => fc.tuple(fc.constant(head), fc.shuffledSubarray([...head.names], { minLength: head.names.length }))),
        anyWriting,
        ([head, names], { above, form, change }) => {
          const found = headOf([...above, ...[names.map((name, at) => (at === 0 ? '\ufeff' : '') + change(name).normalize(form))]]);
          expect([found.kind, found.row, found.quarantined]).toEqual([head.kind, above.length, []]);
          for (const [at, name] of names.entries()) expect(found.places[head.at[name] ?? '']).toBe(at);
        },
      ),
    );
  });

  it('keeps apart what it does not know, and never takes it for something else', () => {
    fc.assert(
      fc.property(
        anyHead.chain((head) => fc.tuple(fc.constant(head), fc.shuffledSubarray([...head.names], { minLength: 2 }))),
        fc.array(
          fc.string({ minLength: 1, maxLength: 12 }).filter((name) => name.trim() !== ''),
          { maxLength: 5 },
        ),
        ([head, kept], strange) => {
          const others = strange.map((name, at) => `${name.trim()} strange ${at}`);
          const names = [...kept, ...others];
          const found = recognise([names]);
          if (!found.ok) {
            expect(['missingColumns', 'unknownHead']).toContain(found.refused.why);
            return;
          }
          expect(found.head.quarantined.filter(({ why }) => why === 'unknown').map(({ name }) => name)).toEqual(
            expect.arrayContaining(others),
          );
          if (found.head.kind === head.kind)
            for (const [meaning, place = -1] of Object.entries(found.head.places)) expect(meaning).toBe(head.at[names[place] ?? '']);
        },
      ),
    );
  });

  it.each(['vi', 'en', 'id', 'pt'] as const)('is read in %s with columns missing, as long as its orders are known', (language) => {
    const names = heads.find((head) => head.kind === 'commission' && head.language === language)?.names ?? [];
    const [orderId = '', orderTime = ''] = [names[0], names[3]];
    fc.assert(
      fc.property(fc.shuffledSubarray(names.slice(27, 41), { minLength: 3 }), (kept) => {
        expect(headOf([[orderId, orderTime, ...kept]])).toMatchObject({ kind: 'commission', language, quarantined: [] });
        const without = recognise([[orderTime, ...names.slice(4, 20), ...kept]]);
        expect(without).toMatchObject({ ok: false, refused: { why: 'missingColumns', kind: 'commission', names: [orderId] } });
      }),
    );
  });

  it('takes places only of a whole head of which each known name stands in its own', () => {
    const [first] = heads;
    const names = first?.names ?? [];
    const renamed = (count: number) => names.map((name, at) => (at > 3 && at <= 3 + count ? `${at} mới` : name));
    expect(headOf([renamed(7)])).toMatchObject({ byPlace: { length: 7 }, quarantined: [] });
    expect(headOf([renamed(8)])).toMatchObject({ byPlace: [], quarantined: { length: 8 } });
    const [a = '', b = '', ...rest] = renamed(3);
    expect(headOf([[b, a, ...rest]])).toMatchObject({ byPlace: [], quarantined: { length: 3 } });
    const money = names.map((name, at) => (at === 4 ? 'Phí mới(₫)' : name));
    expect(headOf([money])).toMatchObject({ byPlace: [], quarantined: [{ name: 'Phí mới(₫)', why: 'unlike' }] });
  });

  it('leaves a meaning open that two columns may have', () => {
    const net = 'Affiliate Net Commission(₱)';
    const head = headOf([['Order id', 'Order Time', 'Conversion id', net, net]]);
    expect(head.places['netCommission']).toBeUndefined();
    expect(head.missing).toContain('netCommission');
    expect(head.quarantined).toEqual([3, 4].map((place) => ({ place, name: net, why: 'twice', proposal: 'netCommission' })));
    // Shopee's own spelling goes before one that people have put right.
    expect(headOf([['ID Pemesanan', 'Waktu Pemesanan', 'Nama Barang', 'Nama Barange', 'Tag_link1']])).toMatchObject({
      places: { itemName: 3 },
      quarantined: [{ place: 2, why: 'twice', proposal: 'itemName' }],
    });
  });

  it('is asked about once: what a person has told of the same head is kept, also that a column is not wanted', () => {
    const names = ['訂單編號', '下單時間', '佣金(NT$)', '備註'];
    expect(recognise([['x'], names])).toEqual({
      ok: false,
      refused: { why: 'unknownHead', kind: null, language: null, row: 1, names, whole: names },
    });
    const columns = { 0: 'orderId', 1: 'orderTime', 2: 'netCommission', 3: null };
    const answers = new Map([[names.map(foldedName).join('\n'), { kind: 'commission' as const, columns }]]);
    expect(headOf([['x'], names], answers)).toMatchObject({
      kind: 'commission',
      places: { orderId: 0, orderTime: 1, netCommission: 2 },
      quarantined: [],
      currency: { is: 'known', code: 'TWD', market: 'TW' },
    });
    expect(recognise([[...names, 'new']], answers).ok).toBe(false);
  });

  it.each([
    ['₱', { is: 'known', code: 'PHP', market: 'PH' }],
    ['SGD', { is: 'known', code: 'SGD', market: 'SG' }],
    ['S$', { is: 'known', code: 'SGD', market: 'SG' }],
    ['NT$', { is: 'known', code: 'TWD', market: 'TW' }],
    ['USD', { is: 'known', code: 'USD', market: null }],
    ['$', { is: 'unclear', sign: '$' }],
    ['zł', { is: 'unclear', sign: 'zł' }],
  ])('knows the currency that %s stands for, and no other', (sign, currency) => {
    expect(headOf([['Order id', 'Order Time', `Price(${sign})`, `Affiliate Net Commission (${sign})`]]).currency).toMatchObject(currency);
  });

  it('has no currency where it names none, and none where it names two', () => {
    expect(headOf([['Order id', 'Order Time', 'Price', 'Conversion id']]).currency).toEqual({ is: 'none' });
    expect(headOf([['Order id', 'Order Time', 'Price(₫)', 'MCN Management Fee(Rp)']]).currency).toEqual({
      is: 'mixed',
      signs: ['₫', 'Rp'],
    });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('takes a column called %s for nothing', (name) => {
    expect(headOf([[name, 'Click id', 'Click Time', name]])).toMatchObject({
      places: { clickId: 1, clickTime: 2 },
      quarantined: [
        { name, why: 'unknown' },
        { name, why: 'unknown' },
      ],
    });
  });

  it('names a column of each layout once in each language', () => {
    const clashes = Object.values(LAYOUTS).flatMap((layout: Layout) =>
      (['en', 'vi', 'id', 'pt', 'th', 'zh', 'es', 'keys'] as const).flatMap((language) => {
        const names = Object.values(layout.columns).flatMap((column) => [column[language] ?? []].flat().map(foldedName));
        return names.filter((name, at) => names.indexOf(name) !== at);
      }),
    );
    expect(clashes).toEqual([]);
  });
});
