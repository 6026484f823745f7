import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toSegmentBy } from '#lib/domain/reports/lines/columns';
import { dictionaryOf } from '#lib/domain/reports/lines/dictionary';
import { everyRow } from '#lib/domain/reports/lines/latest-rows';
import { SOLD_COLUMNS } from '#lib/domain/reports/lines/sold-columns';
import { NOT_TOLD } from '#lib/domain/reports/lines/sold-line';
import { aSoldLine } from '#test/support/reports/a-sold-line';
import { aSaleLine, inCents, manySaleLines } from '#test/support/reports/sale-lines';
import { fromSold } from './from-sold';
import { inWholeUnits, unitOfColumns, unitOfValues } from './value-unit';

it('reads the unit of values from the rows, whatever a few of them say', () => {
  const lines = manySaleLines(100);
  const odd = [
    aSaleLine({ commission: 1 }),
    aSaleLine({ rate: null, commission: 5 }),
    aSaleLine({ value: null }),
    aSaleLine({ commission: 0 }),
  ];
  expect(unitOfValues([...lines, ...odd], 2)).toEqual({ unit: 'whole', checked: 101, whole: 100, cents: 0 });
  const cents = inCents(lines);
  expect(unitOfValues([...cents, ...lines.slice(0, 9), ...odd], 2)).toEqual({ unit: 'cents', checked: 110, whole: 9, cents: 100 });
  expect(inWholeUnits(cents, 'cents', 2)).toEqual(lines);
  expect(inWholeUnits(lines, 'whole', 2)).toBe(lines);
  expect(unitOfValues([], 2).unit).toBe('unclear');
  expect(unitOfValues(odd, 2).unit).toBe('unclear');
});

it('knows one unit alone where the currency has no cents', () => {
  expect(unitOfValues(manySaleLines(10), 0)).toMatchObject({ unit: 'whole', whole: 10 });
  expect(inWholeUnits(manySaleLines(3), 'cents', 0)).toEqual(manySaleLines(3));
});

/** A commission that stops at a hundredth of what its rate gives. */
const capped = (line: ReturnType<typeof aSaleLine>) => ({ ...line, commission: line.commission / 100 });

it('takes capped commissions for cents of no currency that has none, and of none where the other rows tell', () => {
  const some = manySaleLines(9, { refund: 0 });
  expect(unitOfValues(some.map(capped), 0)).toMatchObject({ unit: 'whole', cents: 0 });
  expect(unitOfValues([...some.map(capped), ...manySaleLines(10)], 2).unit).toBe('whole');
});

it('reads the same from columns as from lines', () => {
  const line = fc.record({
    value: fc.nat(10 ** 9),
    refund: fc.constantFrom(0, 10 ** 5),
    rate: fc.constantFrom(-1, 0, 100_000),
    part: fc.constantFrom(1, 10, 100),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.constantFrom(0, 2), (told, digits) => {
      const sold = told.map(({ value, refund, rate, part }, at) =>
        aSoldLine({ orderId: `o${at}`, value, refund, affiliateRate: rate, commission: Math.round((value * rate) / 1e6 / part) }),
      );
      const segments = [toSegmentBy(SOLD_COLUMNS, sold, dictionaryOf()).hot];
      const lines = sold.map((one) => fromSold(one, () => 0));
      expect(unitOfColumns(segments, everyRow(segments), digits)).toEqual(unitOfValues(lines, digits));
    }),
  );
});

it('learns nothing from a value that is not told, whether from lines or from their columns', () => {
  const lines = [aSoldLine({ orderId: 'a' }), aSoldLine({ orderId: 'b', value: NOT_TOLD, refund: NOT_TOLD })];
  const segments = [toSegmentBy(SOLD_COLUMNS, lines, dictionaryOf()).hot];
  const found = unitOfColumns(segments, everyRow(segments), 2);
  expect(found).toEqual(
    unitOfValues(
      lines.map((line) => fromSold(line, () => 0)),
      2,
    ),
  );
  expect(found.checked).toBe(1);
});
