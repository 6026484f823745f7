import { describe, expect, it, vi } from 'vitest';
import type { Result } from '#lib/domain/result';
import { createTaskClient, type FromTasks, type TaskPort, type ToTasks } from './task-client';

interface Note {
  readonly read: number;
}

/** A client of workers that answer what the test says; all that were started, and what each heard. */
function client(finishes: boolean) {
  const started: { readonly port: TaskPort; readonly heard: ToTasks<string>[]; readonly terminate: ReturnType<typeof vi.fn> }[] = [];
  const tasks = createTaskClient<string, Note>(
    () => {
      const heard: ToTasks<string>[] = [];
      const terminate = vi.fn();
      const postMessage = (message: ToTasks<string>) => void heard.push(message);
      const port: TaskPort = { onmessage: null, onerror: null, onmessageerror: null, postMessage, terminate };
      started.push({ port, heard, terminate });
      return port;
    },
    { broken: 'fileUnreadable', finishes },
  );
  const worker = (index: number) => {
    const found = started[index];
    if (!found) throw new Error(`no worker ${index}`);
    return found;
  };
  const tell = (index: number, data: FromTasks<Note>) => worker(index).port.onmessage?.call({} as Worker, { data } as MessageEvent);
  return { tasks, started, worker, tell };
}
/** What a promise answers, once it does. */
function watch(answer: Promise<Result<string>>): { found: string | null } {
  const watched: { found: string | null } = { found: null };
  void answer.then((result) => {
    watched.found = result.ok ? result.value : result.failure.code;
  });
  return watched;
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe.each([false, true])('a client of tasks, whose worker ends by itself what it began: %s', (finishes) => {
  it('starts one worker with the first task; each answer and note is its own task’s, in any order', async () => {
    const { tasks, started, worker, tell } = client(finishes);
    expect(started).toEqual([]);
    const notes: string[] = [];
    const sent = ['a', 'b', 'c'].map((task) => tasks.send<string>(task, { onNote: ({ read }) => notes.push(`${task}${read}`) }));
    const [a, b, c] = sent.map(({ id }) => id) as [number, number, number];
    expect(worker(0).heard).toEqual([
      { id: a, task: 'a' },
      { id: b, task: 'b' },
      { id: c, task: 'c' },
    ]);
    tell(0, { id: b, read: 1 });
    tell(0, { id: a, read: 2 });
    for (const [id, value] of [
      [c, 'C'],
      [a, 'A'],
      [b, 'B'],
    ] as const)
      tell(0, { id, result: { ok: true, value } });
    expect(await Promise.all(sent.map(({ answer }) => answer))).toEqual(['A', 'B', 'C'].map((value) => ({ ok: true, value })));
    tell(0, { id: a, read: 3 });
    expect(notes).toEqual(['b1', 'a2']);
    expect(started).toHaveLength(1);
  });

  it('of a task that is given up it tells the worker once, and of one that is done nothing', async () => {
    const { tasks, worker, tell } = client(finishes);
    const [early, late] = [new AbortController(), new AbortController()];
    const onNote = vi.fn();
    const givenUp = tasks.send<string>('a', { signal: early.signal, onNote });
    const done = tasks.send<string>('b', { signal: late.signal });
    const [first, second] = [watch(givenUp.answer), watch(done.answer)];
    tell(0, { id: done.id, result: { ok: true, value: 'B' } });
    late.abort();
    early.abort();
    await settled();
    expect(worker(0).heard.slice(2)).toEqual([{ id: givenUp.id, cancel: true }]);
    expect([first.found, second.found]).toEqual([finishes ? null : 'cancelled', 'B']);
    tell(0, { id: givenUp.id, read: 1 });
    expect(onNote).toHaveBeenCalledTimes(finishes ? 1 : 0);
    tell(0, { id: givenUp.id, result: { ok: false, failure: { code: 'offline' } } });
    await settled();
    expect(first.found).toBe(finishes ? 'offline' : 'cancelled');
  });

  it('sends what was given up before only to a worker that answers it', async () => {
    const { tasks, started } = client(finishes);
    const watched = watch(tasks.send<string>('a', { signal: AbortSignal.abort() }).answer);
    await settled();
    expect(watched.found).toBe(finishes ? null : 'cancelled');
    expect(started.map(({ heard }) => heard.length)).toEqual(finishes ? [2] : []);
  });

  it.each(['onerror', 'onmessageerror'] as const)('answers every open task at %s; the next task starts a worker anew', async (event) => {
    const { tasks, started, worker, tell } = client(finishes);
    const giveUp = new AbortController();
    const open = [tasks.send<string>('a', { signal: giveUp.signal }), tasks.send<string>('b')].map(({ answer }) => answer);
    worker(0).port[event]?.call({} as Worker, {} as never);
    expect((await Promise.all(open)).map((result) => result.ok || result.failure.code)).toEqual(['fileUnreadable', 'fileUnreadable']);
    expect(worker(0).terminate).toHaveBeenCalledTimes(finishes ? 0 : 1);
    const again = tasks.send<string>('c');
    expect(started).toHaveLength(2);
    giveUp.abort();
    expect([worker(0).heard.length, worker(1).heard]).toEqual([2, [{ id: again.id, task: 'c' }]]);
    tell(1, { id: again.id, result: { ok: true, value: 'C' } });
    expect(await again.answer).toEqual({ ok: true, value: 'C' });
  });

  it.each(['onerror', 'onmessageerror'] as const)('hears nothing more of a worker that has ended: %s', async (event) => {
    const { tasks, started, worker, tell } = client(finishes);
    const ended = tasks.send<string>('a').answer;
    worker(0).port[event]?.call({} as Worker, {} as never);
    await ended;
    const next = tasks.send<string>('b');
    worker(0).port[event]?.call({} as Worker, {} as never);
    expect(worker(1).terminate).not.toHaveBeenCalled();
    void tasks.send<string>('c');
    expect(started).toHaveLength(2);
    tell(1, { id: next.id, result: { ok: true, value: 'B' } });
    expect(await next.answer).toEqual({ ok: true, value: 'B' });
  });

  it('ends its worker when it is closed, with all that is open', async () => {
    const { tasks, started, worker } = client(finishes);
    tasks.close();
    expect(started).toEqual([]);
    const open = tasks.send<string>('a').answer;
    tasks.close();
    expect(await open).toMatchObject({ ok: false, failure: { code: 'cancelled' } });
    expect(worker(0).terminate).toHaveBeenCalledOnce();
    void tasks.send<string>('b');
    expect(started).toHaveLength(2);
  });
});
