import { act, render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { VirtualList } from './virtual-list';

const ROW = 40;
const HEIGHT = 600;

/** A page in which each row is 40 px high and the list begins so far above the window. */
function page(count: number, onEnd?: () => void) {
  let above = 0;
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(ROW);
  vi.spyOn(window, 'innerHeight', 'get').mockReturnValue(HEIGHT);
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(() => {
    const spacer = document.querySelector('.vlist__spacer');
    const before = spacer?.nextElementSibling ? Number(spacer.getAttribute('height')) : 0;
    return { top: before - above } as DOMRect;
  });
  const row = (index: number) => ({ key: String(index), content: `row ${index}` });
  const { rerender } = render(<VirtualList label="Links" count={count} row={row} onEnd={onEnd} />);
  return {
    scrollTo: (top: number) =>
      act(() => {
        above = top;
        dispatchEvent(new Event('scroll'));
      }),
    show: (next: number) => rerender(<VirtualList label="Links" count={next} row={row} onEnd={onEnd} />),
  };
}

const drawn = () => screen.getAllByRole('listitem').map((item) => Number(/\d+/.exec(item.textContent ?? '')?.[0]));
const spacers = () => [...document.querySelectorAll('.vlist__spacer')].map((spacer) => Number(spacer.getAttribute('height')));

it('is a list with a name; each row knows its place among all of them', () => {
  page(10_000);
  expect(screen.getByRole('list', { name: 'Links' })).toBeTruthy();
  const first = screen.getAllByRole('listitem')[0]!;
  expect([first.getAttribute('aria-posinset'), first.getAttribute('aria-setsize')]).toEqual(['1', '10000']);
});

it.each([0, 1_000, 123_456, 399_000, 10_000 * ROW])('scrolled by %i px it has drawn every row that is seen, and few others', (top) => {
  const { scrollTo } = page(10_000);
  scrollTo(top);
  const indexes = drawn();
  const first = Math.floor(top / ROW);
  const seen = Array.from({ length: Math.ceil(HEIGHT / ROW) }, (_, n) => first + n).filter((index) => index < 10_000);
  expect(indexes).toEqual(expect.arrayContaining(seen));
  expect(indexes.length).toBeLessThan(60);
  expect(spacers().reduce((sum, height) => sum + height, 0) + indexes.length * ROW, 'the page is as high as all rows').toBe(10_000 * ROW);
});

it('draws nothing new when it is scrolled a little', () => {
  const { scrollTo } = page(1_000);
  scrollTo(4_000);
  const before = drawn();
  scrollTo(4_110);
  expect(drawn()).toEqual(before);
});

it('tells when the end comes near, and not before', () => {
  const end = vi.fn();
  const { scrollTo } = page(500, end);
  scrollTo(5_000);
  expect(end).not.toHaveBeenCalled();
  scrollTo(500 * ROW - HEIGHT);
  expect(end).toHaveBeenCalled();
});

it('a list that became shorter shows its last rows, not an empty place', () => {
  const { scrollTo, show } = page(1_000);
  scrollTo(30_000);
  show(5);
  scrollTo(0);
  expect(drawn()).toEqual([0, 1, 2, 3, 4]);
});

it('an empty list is a list', () => {
  page(0);
  expect(screen.getByRole('list', { name: 'Links' }).children).toHaveLength(0);
});
