import { isCurrencySign, signMeans } from '#lib/domain/numbers/currency-signs';
import { foldedDigits } from '#lib/domain/numbers/number-signs';

/** Which columns of a table of costs hold what; -1 where there is none. */
export interface CostColumns {
  readonly item: number;
  readonly sku: number;
  readonly cost: number;
  /** From which day a cost counts. */
  readonly since: number;
  /** The head of the costs names another currency. */
  readonly otherCurrency: boolean;
}

/**
 * The columns by their heads, in the languages of the markets; null where none can hold costs.
 *
 * @param currency the shop's own, ISO 4217
 */
export function costColumns(head: readonly string[], currency: string): CostColumns | null {
  const names = head.map(folded);
  const item = names.findIndex((name) => ITEM.test(name));
  const sku = names.findIndex((name) => SKU.test(name));
  const own = costColumn(names, currency);
  const cost = own >= 0 ? own : costColumn(names, '');
  return cost >= 0 && (item >= 0 || sku >= 0)
    ? { item, sku, cost, since: names.findIndex((name) => SINCE.test(name)), otherCurrency: own < 0 }
    : null;
}

/**
 * What a piece costs: a head that says so before one that leaves it open, and never a sum, a share or what sending costs. A head with any
 * word that is not known may be of another kind ("cost date"), of many pieces ("cost per box") or in thousands.
 *
 * @param currency what the head may name; "" for any
 */
function costColumn(names: readonly string[], currency: string): number {
  const own = (name: string) => COST.test(name) && !OTHER.test(name) && restOf(name).every((word) => isMoney(word, currency));
  const ofPiece = names.findIndex((name) => own(name) && PIECE.test(name));
  return ofPiece >= 0 ? ofPiece : names.findIndex(own);
}

const isMoney = (word: string, currency: string): boolean =>
  (isCurrencySign(word) && signMeans(word, currency)) || (currency === '' && DOLLARS.test(word));

/** What a head says beside that it is the cost of a piece. */
const restOf = (name: string): string[] =>
  foldedDigits(name)
    .replace(SAYS_COST, ' ')
    .replace(SAYS_PIECE, ' ')
    .split(/[\s()[\]/:.,*]+/)
    .filter((word) => word !== '' && !FILLERS.has(word));

const folded = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s_-]+/gu, ' ');

const ITEM =
  /^((item|product|produto|produk|barang) ?id|id( ?(do|da|de))?( ?(item|produto|product|produk|barang))?|(kode|id) (produk|barang)|(mã|id) sản phẩm|รหัสสินค้า|รหัสรายการสินค้า|商品 ?(id|編號|编号|代碼|代码))$/;
const SINCE =
  /^((valid )?(from|since)( date)?|effective (from|date)|(válido )?(desde|a partir de)|vigência|início( da)? vigência|berlaku (mulai|sejak)|mulai|áp dụng từ|từ ngày|ตั้งแต่|生效日期?)$/;
const SKU = /\bsku\b|sku|mã hàng|貨號|货号/;
const COST =
  /\bcosts?\b|\bcustos?\b|\bcmv\b|\bcogs\b|\bhpp\b|\bmodal\b|\bbiaya\b|\bkos\b|harga (pokok|beli|modal)|giá (vốn|nhập)|chi phí|ต้นทุน|成本|進價|进价|進貨價/;
const PIECE =
  /unit|unid|piece|peça|each|satuan|\bpcs?\b|\bper (item|unit|produk|barang)\b|đơn vị|mỗi|ต่อหน่วย|ต่อชิ้น|單位|单位|單件|单件|每件|單價|单价/;
const SAYS_COST = new RegExp(COST.source, 'gu');
/** With the ends of words: "unitário". */
const SAYS_PIECE = new RegExp(
  `${PIECE.source.replace('unit|unid', '(?:se)?uni[td]\\p{L}*').replace('piece', 'pieces?').replace('peça', 'peças?')}|${[
    '商品|產品|产品|貨品|我的|進貨|进货|採購|采购|平均|價格|价格|[價价的]',
    'ราคา|สินค้า|ต่อ|หน่วย|ชิ้น|ของ|เฉลี่ย',
  ].join('|')}`,
  'gu',
);
const FILLERS: ReadonlySet<string> = new Set(
  [
    'a an the of per in for my our own each ea un pc pcs item items product products sku goods sold price purchase buying supplier average avg',
    'landed net current value amount o de do da dos das por em meu meus nosso item produto produtos mercadoria mercadorias vendida vendidas',
    'preço preco compra aquisição aquisicao fornecedor médio medio atual valor harga beli pembelian pokok penjualan produk produksi barang',
    'setiap rata giá hàng bán nhập mua sản phẩm một cái',
  ].flatMap((line) => line.split(' ')),
);
const DOLLARS = /^(d[oó]lar(es)?|dollars?|美[元金]|日[圓元幣]|歐元|欧元)$/;
const OTHER =
  /total|\bsoma\b|\bsum\b|jumlah|keseluruhan|tổng|รวม|總|总|合計|合计|小計|%|frete|envio|shipping|delivery|ongkir|kirim|penghantaran|vận chuyển|ค่าส่ง|จัดส่ง|運費|运费/;
