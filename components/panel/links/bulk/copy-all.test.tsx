import { render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { failure } from '#lib/domain/failure';
import type { Job } from '#lib/domain/jobs/job';
import { bareFacts } from '#lib/domain/links/captions/bare-facts';
import { fail, ok } from '#lib/domain/result';
import { readyRows } from '#lib/stores/links/bulk/job-texts';
import { copy } from '#lib/stores/shell/copy';
import { BulkCaptions } from './bulk-captions';
import { BulkHandOut } from './bulk-hand-out';

vi.mock('#lib/messages/ask', () => ({ ask: vi.fn() }));
vi.mock('#lib/stores/links/bulk/job-texts', () => ({ readyRows: vi.fn(), saveBulkTable: vi.fn() }));
vi.mock('#lib/stores/links/bulk/posted', () => ({
  usePosted: () => [],
  useNextToPost: () => null,
  nextToPost: vi.fn(),
  markPosted: vi.fn(),
}));
vi.mock('#lib/stores/shell/copy', () => ({ copy: vi.fn() }));
vi.mock('#lib/stores/shell/use-setting', async () =>
  (await import('#test/support/hooks/fixed-settings')).fixedSettings(
    () => [],
    () => true,
  ),
);
vi.mock('#lib/stores/shell/use-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-failure-texts', () => import('#test/support/key-texts'));
vi.mock('#lib/stores/shell/use-number', () => import('#test/support/hooks/plain-numbers'));
vi.mock('#components/links/captions/caption-select', () => ({ CaptionSelect: () => null }));
vi.mock('#lib/stores/links/captions/use-captions', () => ({
  useCaptions: () => ({ chosen: { id: 'own', name: 'Own', market: null, text: '' }, of: ({ name }: { name: string }) => `${name} #publi` }),
}));

const notice = vi.fn();
/** Which rows of four are ready. */
let ready: number[] = [];
const job = (state: 'running' | 'done') =>
  ({ id: 'j', accountId: null, state, counts: { total: 4, done: ready.length, reused: 0 } }) as unknown as Job;
const copied = () => vi.mocked(copy).mock.calls.map(([text]) => text);

beforeEach(() => {
  ready = [0, 2];
  notice.mockClear();
  vi.mocked(copy).mockReset().mockResolvedValue(true);
  vi.mocked(readyRows).mockReset();
  vi.mocked(readyRows).mockImplementation(async () =>
    ok(ready.map((index) => ({ index, link: `link${index}`, facts: { ...bareFacts('BR'), name: `P${index}` } }))),
  );
});

describe.each([
  {
    what: 'captions',
    draw: (state: 'running' | 'done') => <BulkCaptions job={job(state)} onNotice={notice} />,
    all: 'caption.copyAll',
    rest: 'bulk.copyNewCaptions',
    said: 'caption.copiedAll',
    text: (...rows: number[]) => rows.map((row) => `P${row} #publi`).join('\n\n'),
  },
  {
    what: 'links',
    draw: (state: 'running' | 'done') => <BulkHandOut job={job(state)} message="" onNotice={notice} />,
    all: 'bulk.copyAll',
    rest: 'bulk.copyNew',
    said: 'bulk.copied',
    text: (...rows: number[]) => rows.map((row) => `link${row}`).join('\n'),
  },
])('all $what of a list that still runs', ({ draw, all, rest, said, text }) => {
  const press = async (name: string) => userEvent.click(screen.getByRole('button', { name }));

  it('the button says how many are ready; the next press takes what came since, and then all again', async () => {
    const { rerender } = render(draw('running'));
    await press(`${all} 2`);
    expect(notice).toHaveBeenLastCalledWith(`${said} 2`, { ofAll: true });
    // Nothing came: the same once more.
    await press(`${all} 2`);
    ready = [0, 1, 2];
    rerender(draw('running'));
    await press(`${rest} 1`);
    ready = [0, 1, 2, 3];
    rerender(draw('done'));
    await press(`${rest} 1`);
    expect(notice).toHaveBeenLastCalledWith(`${said} 1`, { ofAll: true });
    await press(`${all} 4`);
    expect(copied()).toEqual([text(0, 2), text(0, 2), text(1), text(3), text(0, 1, 2, 3)]);
  });

  it('what the clipboard did not take is taken by the next press', async () => {
    vi.mocked(copy).mockResolvedValueOnce(false);
    render(draw('running'));
    await press(`${all} 2`);
    expect(notice).toHaveBeenLastCalledWith('link.copyFailed');
    await press(`${all} 2`);
    expect(notice).toHaveBeenLastCalledWith(`${said} 2`, { ofAll: true });
  });

  it('rows that cannot be read are no empty copy', async () => {
    vi.mocked(readyRows).mockResolvedValueOnce(fail(failure('storageFailed')));
    render(draw('done'));
    await press(`${all} 2`);
    expect(copy).not.toHaveBeenCalled();
    expect(notice).toHaveBeenLastCalledWith('storageFailed');
  });
});
