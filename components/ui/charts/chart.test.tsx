import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import fc from 'fast-check';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Chart } from './chart';
import type { ChartData, ChartSeries } from './chart-data';
import type { PlotKind } from './plot-marks';
import { plotScale } from './plot-scale';

const words = { asTable: 'Show as a table', asChart: 'Show as a chart', noData: 'No data yet' };
const NET: ChartSeries = { label: 'Net', mark: 'line', tone: 1 };
const BEFORE: ChartSeries = { label: 'Before', mark: 'dashed', tone: 'compare' };
const PARTS: readonly ChartSeries[] = [
  { label: 'Completed', mark: 'box', tone: 1 },
  { label: 'Pending', mark: 'box', tone: 3 },
];

const dataOf = (series: readonly ChartSeries[], values: readonly (readonly (number | null)[] | null)[]): ChartData => ({
  series,
  pointName: 'Day',
  tick: String,
  points: values.map((one, at) => ({
    label: `${at + 1} Nov`,
    values: one ?? series.map(() => null),
    texts: series.map((_, number) => (one?.[number] === null || one === null ? '—' : `R$ ${one?.[number]}`)),
    ...(one === null && { missing: 'not read yet' }),
  })),
});

function Shown({ kind, data, onOpen }: { kind: PlotKind; data: ChartData; onOpen?: (at: number) => void }) {
  const [asTable, setAsTable] = useState(false);
  return (
    <Chart
      kind={kind}
      title="Net per day"
      part="chart"
      data={data}
      summary="Net from 1 to 3 Nov: R$ 12."
      words={words}
      asTable={asTable}
      onAsTable={setAsTable}
      {...(onOpen && { onOpen })}
    />
  );
}
const show = (kind: PlotKind, data: ChartData, onOpen?: (at: number) => void) => {
  const { container } = render(<Shown kind={kind} data={data} {...(onOpen && { onOpen })} />);
  return { container, cursor: screen.getByRole('slider'), legend: container.querySelector('.legend') as HTMLElement };
};

const line = dataOf(
  [NET, BEFORE],
  [
    [5, 4],
    [7, null],
    [0, 2],
  ],
);

describe('a chart for those who do not see it', () => {
  it('is a picture that says its figures in a sentence', () => {
    show('line', line);
    expect(screen.getByRole('img', { name: 'Net from 1 to 3 Nov: R$ 12.' })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Net per day' })).toBeTruthy();
  });

  it.each(['a press on its button', 'T'])('%s shows the same figures as a table, and the picture again', async (way) => {
    show('line', line);
    const change = async (name: string) => {
      if (way === 'T') {
        screen.getByRole('button', { name }).focus();
        await userEvent.keyboard('t');
      } else await userEvent.click(screen.getByRole('button', { name }));
    };
    await change('Show as a table (T)');
    const rows = screen.getAllByRole('row').map((row) => [...row.children].map(({ textContent }) => textContent));
    expect(rows).toEqual([
      ['Day', 'Net', 'Before'],
      ['1 Nov', 'R$ 5', 'R$ 4'],
      ['2 Nov', 'R$ 7', '—'],
      ['3 Nov', 'R$ 0', 'R$ 2'],
    ]);
    expect(screen.queryByRole('img')).toBeNull();
    await change('Show as a chart (T)');
    expect(screen.getByRole('img')).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('leaves T alone while Control is held', () => {
    const { cursor } = show('line', line);
    fireEvent.keyDown(cursor, { key: 't', ctrlKey: true });
    expect(screen.queryByRole('table')).toBeNull();
  });
});

describe('the cursor', () => {
  it('moves by arrows from point to point and tells each in words, in the legend too; it stays inside', async () => {
    const { cursor, legend } = show('line', line);
    expect(cursor.getAttribute('aria-valuetext')).toBe('Net from 1 to 3 Nov: R$ 12.');
    cursor.focus();
    const spoken: (string | null)[] = [];
    for (const key of ['{ArrowLeft}', '{ArrowLeft}', '{ArrowLeft}', '{ArrowLeft}', '{End}', '{ArrowRight}', '{Home}']) {
      await userEvent.keyboard(key);
      spoken.push(cursor.getAttribute('aria-valuetext'));
    }
    const [one, two, three] = ['1 Nov: Net R$ 5, Before R$ 4', '2 Nov: Net R$ 7, Before —', '3 Nov: Net R$ 0, Before R$ 2'];
    expect(spoken).toEqual([three, two, one, one, three, three, one]);
    expect([legend.dataset['cursor'], legend.textContent]).toEqual(['0', '1 NovNetR$ 5BeforeR$ 4']);
    await userEvent.keyboard('{Escape}');
    expect(cursor.getAttribute('aria-valuetext')).toBe('Net from 1 to 3 Nov: R$ 12.');
    expect(legend.textContent).toBe('NetBefore');
  });

  it('follows the pointer, and opens a point by a press or Enter', async () => {
    const open = vi.fn();
    const { cursor, legend } = show('line', line, open);
    fireEvent.pointerMove(cursor, { clientX: 10_000 });
    expect(within(legend).getByText('3 Nov')).toBeTruthy();
    fireEvent.pointerLeave(cursor);
    expect(within(legend).queryByText('3 Nov')).toBeNull();
    fireEvent.click(cursor, { clientX: -10_000 });
    cursor.focus();
    await userEvent.keyboard('{End}{Enter}');
    expect(open.mock.calls).toEqual([[0], [2]]);
  });
});

describe('days of which nothing is known', () => {
  const holes = dataOf([NET], [[5], null, null, [3], null, [2], [1]]);

  it('are a gap in the line, marked and named, and never 0', async () => {
    const { container, cursor, legend } = show('line', holes);
    const path = container.querySelector('.chart__line')?.getAttribute('d') ?? '';
    expect(path.match(/M/g)).toHaveLength(3);
    // A day that stands alone between two gaps is no line: it is a dot.
    expect(container.querySelectorAll('.chart__dot')).toHaveLength(2);
    expect([...container.querySelectorAll('.chart__gap')].map((gap) => gap.getAttribute('data-gap'))).toEqual(['1-2', '4-4']);
    expect(legend.textContent).toBe('NetNo data yet');
    cursor.focus();
    await userEvent.keyboard('{Home}{ArrowRight}');
    expect(cursor.getAttribute('aria-valuetext')).toBe('2 Nov: not read yet, Net —');
    expect(legend.textContent).toBe('2 NovNet—not read yet');
  });

  it('have no bar, and a day with 0 has none either but no mark', () => {
    const { container } = show('bars', dataOf([PARTS[0] as ChartSeries], [[5], null, [0], [-2]]));
    const heights = [...container.querySelectorAll('.chart__bar')].map((bar) => Number(bar.getAttribute('height')));
    expect(heights.map((height) => height > 0)).toEqual([true, false, true]);
    expect(container.querySelectorAll('.chart__gap')).toHaveLength(1);
  });
});

describe('drawn things', () => {
  const value = fc.oneof(fc.constant(null), fc.constant(0), fc.double({ min: -1e12, max: 1e12, noNaN: true }));

  it('stay inside of the plot, whatever the numbers, and are in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, value), { minLength: 1, maxLength: 40 }),
        fc.boolean(),
        fc.integer({ min: 40, max: 1300 }),
        (list, stacked, width) => {
          const scale = plotScale(dataOf(PARTS, list), { width, height: 120, label: 40, stacked });
          const known = list.flatMap((pair) => (stacked ? [sum(pair, 1), sum(pair, -1)] : pair.filter((one) => one !== null)));
          for (const one of [...known, 0, ...scale.ticks]) {
            expect(scale.y(one)).toBeGreaterThanOrEqual(-1e-6);
            expect(scale.y(one)).toBeLessThanOrEqual(120 + 1e-6);
          }
          list.forEach((_, at) => {
            expect(scale.at(scale.middle(at))).toBe(at);
          });
          const places = scale.labelled.map(({ x }) => x);
          expect(scale.labelled[0]?.at).toBe(list.length - 1);
          places.forEach((x, at) => {
            if (at > 0) expect((places[at - 1] as number) - x).toBeGreaterThanOrEqual(40);
            expect(x + 20).toBeLessThanOrEqual(width + 2);
          });
        },
      ),
    );
  });

  it.each([5e-324, 1e-12, 0.001, 1e15])('have a scale, however small or large the numbers: %d', (size) => {
    const scale = plotScale(dataOf([NET], [[-size], [size]]), { width: 300, height: 120, label: 40, stacked: false });
    expect(scale.ticks.every(Number.isFinite)).toBe(true);
    expect(scale.ticks.length).toBeGreaterThan(0);
    expect(scale.ticks.length).toBeLessThan(10);
  });

  it('a stack puts each part onto the one before', () => {
    const { container } = show(
      'stack',
      dataOf(PARTS, [
        [4, 6],
        [10, 0],
      ]),
    );
    const bars = [...container.querySelectorAll('.chart__bar')].map((bar) => ({
      y: Number(bar.getAttribute('y')),
      height: Number(bar.getAttribute('height')),
    }));
    const [first, tall, second] = bars as [(typeof bars)[0], (typeof bars)[0], (typeof bars)[0]];
    expect(bars).toHaveLength(3);
    expect(second.y + second.height).toBeCloseTo(first.y);
    expect(first.height + second.height).toBeCloseTo(tall.height);
  });

  it('one day, and only zeros, have a scale all the same', () => {
    const { container } = show('line', dataOf([NET], [[0]]));
    expect([...container.querySelectorAll('.chart__text')].map(({ textContent }) => textContent)).toEqual(['0', '1 Nov']);
    expect(container.querySelectorAll('.chart__dot')).toHaveLength(1);
  });

  it('shows text from outside as text', () => {
    const evil = { label: '<img src=x onerror=alert(1)>', mark: 'line', tone: 1 } as const;
    const { container } = show('line', dataOf([evil], [[1], [2]]));
    expect(container.querySelector('img')).toBeNull();
    expect(container.querySelector('.legend')?.textContent).toBe(evil.label);
  });
});

const sum = (pair: readonly (number | null)[], sign: 1 | -1): number =>
  pair.reduce<number>((all, one) => all + (one !== null && Math.sign(one) === sign ? one : 0), 0);
