import { beforeEach, expect, it, vi } from 'vitest';
import type { CaptionTemplate } from '#lib/domain/links/captions/caption-template';
import { ok } from '#lib/domain/result';
import { saveSetting, settingNow } from '#lib/stores/shell/use-setting';
import { useCaptionStop } from './caption-stop';
import { useCaptionDraft } from './captions';

vi.mock('#lib/stores/shell/use-setting');
const bare: CaptionTemplate = { id: 'own', name: 'Own', market: null, text: '{product}' };
let stored: Record<string, unknown> = {};
const went: CaptionTemplate[] = [];
const go = (template: CaptionTemplate) => void went.push(template);
const stop = () => useCaptionStop.getState();

beforeEach(() => {
  stored = { captions: [bare], captionChoice: {} };
  went.length = 0;
  useCaptionStop.setState({ held: null });
  useCaptionDraft.setState({ draft: null, failure: null, deleted: null });
  vi.mocked(settingNow).mockImplementation((name) => stored[name] as never);
  vi.mocked(saveSetting).mockImplementation(async (name, value) => {
    stored[name] = value;
    return ok(null);
  });
});

it('lets captions through that say what they are', () => {
  stop().pass('bulk', bare, ['x #publi', 'y #ad'], go);
  expect(went).toEqual([bare]);
  expect(stop().held).toBeNull();
});

it('holds all of them when one says nothing, until the person decides', () => {
  stop().pass('bulk', bare, ['x #publi', 'y'], go);
  expect(went).toEqual([]);
  expect(stop().held).toMatchObject({ place: 'bulk' });
  stop().leave();
  stop().pass('bulk', bare, ['y'], go);
  stop().anyway();
  expect(went).toEqual([bare]);
});

it('puts the disclosure back into the template, keeps it, and goes on with it', async () => {
  stop().pass('bulk', bare, ['y'], go);
  await stop().putBack();
  expect(went).toEqual([{ ...bare, text: '{product}\n{disclosure}' }]);
  expect(stored['captions']).toEqual(went);
});

it('writes a template of one’s own from one that comes with the extension, and keeps no unsound one', async () => {
  const builtIn: CaptionTemplate = { id: 'builtIn:short', name: 'short', market: 'BR', text: '{link}' };
  const draft = useCaptionDraft.getState();
  draft.type(builtIn, { text: '{link} {wat}' }, 'BR');
  expect(await draft.save('BR')).toBe(false);
  draft.type(builtIn, { text: '{link}!' }, 'BR');
  expect(await draft.save('BR')).toBe(true);
  const [, own] = stored['captions'] as CaptionTemplate[];
  expect(own).toMatchObject({ text: '{link}!', market: 'BR' });
  expect(own?.id).not.toBe(builtIn.id);
  expect(stored['captionChoice']).toEqual({ BR: own?.id });
  await draft.remove(own as CaptionTemplate);
  expect(stored['captions']).toEqual([bare]);
  await draft.undo();
  expect(stored['captions']).toEqual([bare, own]);
});
