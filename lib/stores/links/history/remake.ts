import type { ShortLink } from '#lib/domain/links/short-link';
import { fivePlaces, type SubIds } from '#lib/domain/links/sub-ids/sub-id';
import { checkPreset, type SubIdPreset } from '#lib/domain/links/sub-ids/sub-id-preset';
import { ok } from '#lib/domain/result';
import { ask } from '#lib/messages/ask';
import { copy } from '#lib/stores/shell/copy';
import { createForm } from '#lib/stores/shell/form/form';

interface RemakeFields {
  readonly accountId: string;
  /** "": the link's own sub ids. */
  readonly presetId: string;
  readonly slots: SubIds;
}

interface RemadeLink {
  readonly link: string;
  /** Whether the clipboard has it. */
  readonly copied: boolean;
}

/** Makes a link of an old one's page, with other sub ids, and copies it. Its fields say what is wrong with a Sub_id while one types. */
export const remakeForm = (link: ShortLink, accountId: string) =>
  createForm<RemakeFields, RemakeFields, RemadeLink>({
    initial: { accountId, presetId: '', slots: fivePlaces(link.subIds) },
    read: (fields) => (checkPreset(fields) ? { ok: false, errors: {} } : { ok: true, value: fields }),
    send: async ({ accountId: by, presetId, slots }) => {
      const answer = await ask('link.make', {
        requestId: crypto.randomUUID(),
        url: link.page,
        accountId: by,
        presetId: presetId || null,
        subIds: [...slots],
        again: false,
        how: 'api',
        title: link.title?.slice(0, 500) ?? null,
      });
      if (!answer.ok) return answer;
      const made = answer.value.link.link;
      return ok({ link: made, copied: await copy(made) });
    },
  });

/** The fields once a preset was chosen: its templates; without one the link's own sub ids. */
export const presetChosen = (link: ShortLink, preset: SubIdPreset | undefined): Omit<RemakeFields, 'accountId'> => ({
  presetId: preset?.id ?? '',
  slots: preset?.slots ?? fivePlaces(link.subIds),
});
