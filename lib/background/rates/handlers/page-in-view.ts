import { lookAtPage } from '#lib/background/rates/in-view/in-view';
import { failure } from '#lib/domain/failure';
import { fail, ok } from '#lib/domain/result';
import type { Handlers } from '#lib/messages/answer';

export const pageInView: Handlers['page.inView'] = async (view, { tab }) =>
  tab ? ok(await lookAtPage(view, tab)) : fail(failure('forbidden'));
