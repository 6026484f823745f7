import { createEvent, fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { DropText } from './drop-text';

const LIST = new File(['a;b'], 'list.csv', { type: 'text/csv' });

function field(withWords = true) {
  const [change, files, words] = [vi.fn(), vi.fn(), vi.fn()];
  render(
    <DropText label="Links" help="One a line" value="" onChange={change} onFiles={files} {...(withWords && { onWords: words })}>
      <button type="button">File</button>
    </DropText>,
  );
  const drag = (kind: 'dragOver' | 'dragLeave' | 'drop', what: { files?: readonly File[]; text?: string } = {}) => {
    const target = screen.getByRole('button');
    const event = createEvent[kind](target);
    Object.defineProperty(event, 'dataTransfer', { value: { files: what.files ?? [], getData: () => what.text ?? '' } });
    fireEvent(target, event);
    return event;
  };
  return { change, files, words, drag };
}

it('takes what is typed, under its label and its help', async () => {
  const { change } = field();
  await userEvent.type(screen.getByRole('textbox', { name: 'Links', description: 'One a line' }), 'a');
  expect(change).toHaveBeenCalledExactlyOnceWith('a');
});

it('takes files that are dropped beside the text too, and the browser opens none of them', () => {
  const { files, words, drag } = field();
  expect(drag('dragOver').defaultPrevented).toBe(true);
  expect(drag('drop', { files: [LIST] }).defaultPrevented).toBe(true);
  expect(files).toHaveBeenCalledExactlyOnceWith([LIST]);
  expect(words).not.toHaveBeenCalled();
});

it('takes dropped words where they are wanted, and nothing of them elsewhere', () => {
  const { words, files, drag } = field();
  drag('drop', { text: 'https://shopee.sg/product/1/2' });
  expect(words).toHaveBeenCalledExactlyOnceWith('https://shopee.sg/product/1/2');
  expect(files).not.toHaveBeenCalled();
});

it('words dropped where none are wanted do nothing', () => {
  const { files, change, drag } = field(false);
  drag('drop', { text: 'words' });
  expect([files.mock.calls, change.mock.calls]).toEqual([[], []]);
});

it('shows where a drop would land, until it is over', () => {
  const { drag } = field();
  const isOver = () => screen.getByRole('group').hasAttribute('data-over');
  drag('dragOver');
  expect(isOver()).toBe(true);
  drag('dragLeave');
  expect(isOver()).toBe(false);
  drag('dragOver');
  drag('drop', { files: [LIST] });
  expect(isOver()).toBe(false);
});
