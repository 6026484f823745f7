import { bareName } from './head-names';

/** What one of Shopee's orders is: `unpaid` counts as pending money that may never come. */
export type OrderState = 'pending' | 'completed' | 'cancelled' | 'unpaid';
/** Whether the order is of the shop that the link was for. */
export type Attribution = 'sameShop' | 'otherShop';

const words = <T>(of: Readonly<Record<string, T>>): ReadonlyMap<string, T> =>
  // Words without their accents come first: one that is known as it is has the last word.
  new Map(
    [bareName, (word: string) => word].flatMap((form) => Object.entries(of).map(([word, value]) => [form(folded(word)), value] as const)),
  );

/** Words of vi, en, id, pt and th, as they were seen in files and in programs made for them. */
const STATES = words<OrderState>({
  'Đang chờ xử lý': 'pending',
  'Hoàn thành': 'completed',
  'Đã hủy': 'cancelled',
  'Chưa thanh toán': 'unpaid',
  Pending: 'pending',
  Completed: 'completed',
  Cancelled: 'cancelled',
  Unpaid: 'unpaid',
  Tertunda: 'pending',
  Selesai: 'completed',
  Dibatalkan: 'cancelled',
  'Belum Dibayar': 'unpaid',
  Pendente: 'pending',
  Concluído: 'completed',
  Cancelado: 'cancelled',
  'Não pago': 'unpaid',
  ยกเลิก: 'cancelled',
  ยังไม่ชำระเงิน: 'unpaid',
});

const ATTRIBUTIONS = words<Attribution>({
  'Đơn hàng từ các Shop khác nhau': 'otherShop',
  'Đơn hàng từ cùng một Shop': 'sameShop',
  'Ordered in Different Shop': 'otherShop',
  'Ordered in Same Shop': 'sameShop',
  'Pedido em loja diferente': 'otherShop',
  'Pedido na mesma loja': 'sameShop',
  'Pesanan dari Toko yang tidak Dipromosikan': 'otherShop',
  'Pesanan Toko yang Dipromosikan': 'sameShop',
});

/** As the API calls them. */
const BUYERS = words<'NEW' | 'EXISTING'>({
  'Đã tồn tại': 'EXISTING',
  Mới: 'NEW',
  Existing: 'EXISTING',
  New: 'NEW',
  Ada: 'EXISTING',
  Existente: 'EXISTING',
  Novo: 'NEW',
});

/** Whose commission a line has: of Shopee alone, or of the seller too. */
const OFFER_TYPES = words<'XTRA Comm' | 'Shopee Comm'>({
  'XTRA Comm': 'XTRA Comm',
  'Shopee Comm': 'Shopee Comm',
  'Komisi XTRA': 'XTRA Comm',
  'Komisi Shopee': 'Shopee Comm',
});

/** @returns null for a word that is not known */
export const readState = (word: string): OrderState | null => STATES.get(folded(word)) ?? null;
export const readAttribution = (word: string): Attribution | null => ATTRIBUTIONS.get(folded(word)) ?? null;
export const readBuyer = (word: string): 'NEW' | 'EXISTING' | null => BUYERS.get(folded(word)) ?? null;
export const readOfferType = (word: string): 'XTRA Comm' | 'Shopee Comm' | null => OFFER_TYPES.get(folded(word)) ?? null;

function folded(word: string): string {
  return word.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}
