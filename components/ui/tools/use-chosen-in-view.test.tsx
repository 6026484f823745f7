import { render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { useChosenInView } from './use-chosen-in-view';

const TABS = ['one', 'two', 'three', 'four'];
const rect = (left: number, width: number) => ({ left, width }) as DOMRect;

function Line({ chosen, tabs = TABS }: { chosen: string; tabs?: readonly string[] }) {
  const line = useChosenInView<HTMLElement>(`${chosen} ${tabs.length}`);
  return (
    <nav ref={line}>
      {tabs.map((tab) => (
        <a key={tab} href={`#${tab}`} aria-current={tab === chosen ? 'page' : undefined}>
          {tab}
        </a>
      ))}
    </nav>
  );
}

it('brings the chosen one of a line to its middle, when it is chosen and when others come before it', () => {
  const measure = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function of(this: Element) {
    const at = [...(this.parentElement?.children ?? [])].indexOf(this);
    return this.tagName === 'NAV' ? rect(10, 200) : rect(10 + at * 100 - (this.parentElement?.scrollLeft ?? 0), 100);
  });
  const { container, rerender } = render(<Line chosen="four" />);
  const line = container.querySelector('nav');
  expect(line?.scrollLeft).toBe(250);
  rerender(<Line chosen="two" />);
  expect(line?.scrollLeft).toBe(50);
  rerender(<Line chosen="two" tabs={['zero', ...TABS]} />);
  expect(line?.scrollLeft).toBe(150);
  rerender(<Line chosen="none of them" />);
  expect(line?.scrollLeft).toBe(150);
  measure.mockRestore();
});
