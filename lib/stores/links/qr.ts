import { qrCode, qrPng, qrSvg } from '#lib/files/qr-code';
import { saveFile } from '#lib/files/save-file';

export { qrCode } from '#lib/files/qr-code';

/** Hands a link's code out as a picture. */
export async function saveQr(link: string, format: 'svg' | 'png'): Promise<void> {
  const code = qrCode(link);
  const picture = format === 'svg' ? qrSvg(code) : await qrPng(code);
  saveFile(
    picture,
    `qr-${link
      .replace(/^https?:\/\//, '')
      .replace(/[^\w.-]+/g, '-')
      .slice(0, 60)}.${format}`,
  );
}
