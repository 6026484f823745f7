/** Which columns of a table of costs hold what; -1 where there is none. */
export interface CostColumns {
  readonly item: number;
  readonly sku: number;
  readonly cost: number;
}

/** The columns by their heads, in the languages of the markets; null where none can hold costs. */
export function costColumns(head: readonly string[]): CostColumns | null {
  const names = head.map(folded);
  const item = names.findIndex((name) => ITEM.test(name));
  const sku = names.findIndex((name) => SKU.test(name));
  const cost = costColumn(names);
  return cost >= 0 && (item >= 0 || sku >= 0) ? { item, sku, cost } : null;
}

/** What a piece costs: a head that says so before one that leaves it open, and never a sum, a share or what sending costs. */
function costColumn(names: readonly string[]): number {
  const own = (name: string) => COST.test(name) && !OTHER.test(name);
  const ofPiece = names.findIndex((name) => own(name) && PIECE.test(name));
  return ofPiece >= 0 ? ofPiece : names.findIndex(own);
}

const folded = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .normalize('NFC')
    .replace(/[\s_-]+/gu, ' ');

const ITEM =
  /^((item|product|produto|produk|barang) ?id|id( ?(do|da|de))?( ?(item|produto|product|produk|barang))?|(kode|id) (produk|barang)|(mã|id) sản phẩm|รหัสสินค้า|รหัสรายการสินค้า|商品 ?(id|編號|编号|代碼|代码))$/;
const SKU = /\bsku\b|sku|mã hàng|貨號|货号/;
const COST =
  /\bcosts?\b|\bcustos?\b|\bcmv\b|\bcogs\b|\bhpp\b|\bmodal\b|\bbiaya\b|\bkos\b|harga (pokok|beli|modal)|giá (vốn|nhập)|chi phí|ต้นทุน|成本|進價|进价|進貨價/;
const PIECE =
  /unit|unid|piece|peça|each|satuan|\bpcs?\b|\bper (item|unit|produk|barang)\b|đơn vị|mỗi|ต่อหน่วย|ต่อชิ้น|單位|单位|單件|单件|每件|單價|单价/;
const OTHER =
  /total|\bsoma\b|\bsum\b|jumlah|keseluruhan|tổng|รวม|總|总|合計|合计|小計|%|frete|envio|shipping|delivery|ongkir|kirim|penghantaran|vận chuyển|ค่าส่ง|จัดส่ง|運費|运费/;
