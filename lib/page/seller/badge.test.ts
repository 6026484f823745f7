import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { makeBadge } from './badge';

/** As much of a document as a badge touches: what it listens to can be fired by hand, trusted or not. */
function fakeElement() {
  const listeners = new Map<string, (event: object) => void>();
  return {
    style: { cssText: '' },
    listeners,
    setAttribute: () => undefined,
    addEventListener: (type: string, listener: (event: object) => void) => listeners.set(type, listener),
    attachShadow: ({ mode }: { mode: string }) => {
      expect(mode, 'closed to the page’s scripts').toBe('closed');
      return { append: () => undefined };
    },
  };
}

const made: ReturnType<typeof fakeElement>[] = [];
const open = vi.fn();

beforeEach(() => {
  made.length = 0;
  open.mockClear();
  vi.stubGlobal('document', {
    createElement: () => {
      const element = fakeElement();
      made.push(element);
      return element;
    },
  });
  makeBadge({ id: '7', row: null, cell: null, line: null } as never, open);
});
afterEach(() => vi.unstubAllGlobals());

const click = (isTrusted: boolean) => {
  const event = { isTrusted, stopPropagation: vi.fn(), preventDefault: vi.fn() };
  for (const { listeners } of made) listeners.get('click')?.(event);
  return event;
};

it('opens the panel at its product for a person’s click', () => {
  const event = click(true);
  expect(open).toHaveBeenCalledExactlyOnceWith('7');
  expect(event.stopPropagation, 'the page never sees it').toHaveBeenCalled();
});

it('does nothing for a click that a script made, and still keeps it from the page', () => {
  const event = click(false);
  expect(open).not.toHaveBeenCalled();
  expect(event.preventDefault).toHaveBeenCalled();
});

it('listens to nothing but clicks', () => {
  expect(made.flatMap(({ listeners }) => [...listeners.keys()])).toEqual(['click']);
});
