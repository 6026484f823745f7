import type { Failure } from '#lib/domain/failure';
import { ok } from '#lib/domain/result';
import { qrCode, qrPng, qrSvg } from '#lib/files/qr-code';
import { handOut } from '#lib/stores/accounts/file-out';

export { qrCode } from '#lib/files/qr-code';

/** Hands a link's code out as a picture. @returns what went wrong; null when nothing did */
export function saveQr(link: string, format: 'svg' | 'png'): Promise<Failure | null> {
  const code = qrCode(link);
  const name = link
    .replace(/^https?:\/\//, '')
    .replace(/[^\w.-]+/g, '-')
    .slice(0, 60);
  return handOut(`qr-${name}.${format}`, async () => ok(format === 'svg' ? qrSvg(code) : await qrPng(code)));
}
