import { fireEvent, render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { useImports } from '#lib/stores/reports/imports/import-room';
import type { DropShownProps } from './drop-shown';
import { DropZone } from './drop-zone';

vi.mock('#lib/stores/reports/imports/import-room', async () => {
  const { create } = await import('zustand');
  return { useImports: create(() => ({ drop: vi.fn() })) };
});
const taken = () => useImports.getState().drop as unknown as ReturnType<typeof vi.fn>;

const Shown = ({ over, onClose }: DropShownProps) => (
  <p role="status">
    {over ? 'over' : 'let go'} {onClose ? <button type="button" onClick={onClose} /> : 'beside'}
  </p>
);
const state = () => screen.queryByRole('status')?.textContent?.trim();
const file = new File(['a'], 'a.csv');
const files = { types: ['Files'], files: [file] };
const text = { types: ['text/plain'], files: [] };
/** @returns whether the page let the browser do what it does with what is dropped: open it */
const drag = (kind: 'dragover' | 'drop', dataTransfer: object = files, on: Element = document.body) => {
  const event = new Event(kind, { bubbles: true, cancelable: true });
  Object.assign(event, { dataTransfer });
  return fireEvent(on, event);
};
const leave = (to: Element | null) => {
  const event = new Event('dragleave', { bubbles: true });
  Object.assign(event, { relatedTarget: to });
  fireEvent(document.body, event);
};

beforeEach(() => vi.clearAllMocks());

describe('files that are held over a page', () => {
  it('are told of until they leave the window or are let go', () => {
    render(<DropZone shown={Shown} />);
    expect(state()).toBeUndefined();
    expect(drag('dragover')).toBe(false);
    expect(state()).toBe('over beside');
    leave(document.body);
    expect(state()).toBe('over beside');
    leave(null);
    expect(state()).toBeUndefined();
  });

  it('are taken in when they are let go, and shown in a dialog that can be left', async () => {
    render(<DropZone shown={Shown} />);
    drag('dragover');
    expect(drag('drop')).toBe(false);
    await vi.waitFor(() => expect(state()).toBe('let go'));
    expect(taken()).toHaveBeenCalledExactlyOnceWith([file]);
    fireEvent.click(screen.getByRole('button'));
    expect(state()).toBeUndefined();
  });

  it('are shown where the page says, without a dialog', async () => {
    const onShow = vi.fn();
    render(<DropZone shown={Shown} onShow={onShow} />);
    drag('dragover');
    drag('drop');
    await vi.waitFor(() => expect(onShow).toHaveBeenCalledTimes(1));
    expect([taken().mock.calls, state()]).toEqual([[[[file]]], undefined]);
  });
});

describe('what is no concern of the page', () => {
  it.each([
    ['text that is dragged', text],
    ['nothing', null],
  ])('is left to the browser: %s', (_what, transfer) => {
    render(<DropZone shown={Shown} />);
    expect([drag('dragover', transfer as object), drag('drop', transfer as object)]).toEqual([true, true]);
    expect([state(), taken().mock.calls]).toEqual([undefined, []]);
  });

  it('is a field that takes files itself', () => {
    render(
      <>
        <DropZone shown={Shown} />
        <input aria-label="field" onDragOver={(event) => event.preventDefault()} onDrop={(event) => event.preventDefault()} />
      </>,
    );
    const field = screen.getByRole('textbox');
    drag('dragover');
    drag('dragover', files, field);
    expect(state(), 'the field is the one to drop on').toBeUndefined();
    drag('drop', files, field);
    expect([state(), taken().mock.calls]).toEqual([undefined, []]);
  });

  it('is everything once the page is gone', () => {
    const { unmount } = render(<DropZone shown={Shown} />);
    unmount();
    expect([drag('dragover'), drag('drop')]).toEqual([true, true]);
    expect(taken()).not.toHaveBeenCalled();
  });
});
