import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import type { Job } from '#lib/domain/jobs/job';
import { bareFacts } from '#lib/domain/links/captions/bare-facts';
import { ok } from '#lib/domain/result';
import { markPosted, nextToPost, usePosted } from '#lib/stores/links/bulk/posted';
import { useCaptionStop } from '#lib/stores/links/captions/caption-stop';
import { copy } from '#lib/stores/shell/copy';
import { CopyNext } from './copy-next';

vi.mock('#lib/stores/links/bulk/posted');
vi.mock('#lib/stores/shell/copy');
vi.mock('#lib/stores/shell/use-setting', async () =>
  (await import('#test/support/hooks/fixed-settings')).fixedSettings(
    () => [],
    () => true,
  ),
);
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'));
const chosen = { id: 'own', name: 'Own', market: null, text: '' };
let mark = ' #publi';
vi.mock('#lib/stores/links/captions/use-captions', () => ({
  useCaptions: () => ({ chosen, of: ({ name }: { name: string }) => `${name}${mark}` }),
}));

const JOB = { id: 'j', accountId: null } as Job;
const notice = vi.fn();
const next = (index: number) => ok({ index, facts: { ...bareFacts('BR'), name: `P${index}` } });
const draw = (posted: readonly number[], count = 3) => {
  vi.mocked(usePosted).mockReturnValue(posted);
  render(<CopyNext job={JOB} count={count} onNotice={notice} />);
  return screen.getByRole<HTMLButtonElement>('button', { name: 'bulk.copyNext' });
};

beforeEach(() => {
  mark = ' #publi';
  notice.mockClear();
  useCaptionStop.setState({ held: null });
  vi.mocked(nextToPost).mockReset().mockResolvedValue(next(1));
  vi.mocked(markPosted).mockReset().mockResolvedValue(ok(null));
  vi.mocked(copy).mockReset().mockResolvedValue(true);
});

it('copies the next caption and ticks it', async () => {
  await userEvent.click(draw([0]));
  expect(copy).toHaveBeenCalledExactlyOnceWith('P1 #publi');
  expect(markPosted).toHaveBeenCalledExactlyOnceWith('j', 1, true);
});

it('ticks nothing that the clipboard did not take', async () => {
  vi.mocked(copy).mockResolvedValue(false);
  await userEvent.click(draw([0]));
  expect(markPosted).not.toHaveBeenCalled();
  expect(notice).toHaveBeenCalledExactlyOnceWith('link.copyFailed');
});

it('ticks a caption without its disclosure only once the person lets it go', async () => {
  mark = '';
  await userEvent.click(draw([0]));
  expect(copy).not.toHaveBeenCalled();
  useCaptionStop.getState().anyway();
  await vi.waitFor(() => expect(markPosted).toHaveBeenCalledExactlyOnceWith('j', 1, true));
});

it('takes no second press before the first has ticked its row', async () => {
  let tick: () => void = () => undefined;
  vi.mocked(markPosted).mockReturnValue(new Promise((resolve) => (tick = () => resolve(ok(null)))));
  const button = draw([]);
  await userEvent.click(button);
  await userEvent.click(button);
  expect(copy).toHaveBeenCalledOnce();
  tick();
  await vi.waitFor(async () => {
    await userEvent.click(button);
    expect(copy).toHaveBeenCalledTimes(2);
  });
});

it('has nothing more to do once all are posted', () => {
  expect(draw([0, 1, 2]).disabled).toBe(true);
});
