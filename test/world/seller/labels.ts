import type { MarketCode } from '../../../lib/domain/market';

/** Words of Seller Centre by market. Only the pt-BR and vi labels of the item id have been seen in public; the others are assumed. */
export interface SellerLabels {
  readonly itemId: string;
  readonly sku: string;
  readonly head: readonly [product: string, price: string, stock: string, sales: string];
  readonly count: string;
  readonly edit: string;
  readonly more: string;
  readonly perPage: string;
  readonly menu: readonly [orders: string, products: string, affiliates: string];
  readonly campaign: string;
  readonly tabs: readonly [added: string, notAdded: string];
  readonly campaignHead: readonly [product: string, price: string, rate: string, period: string, status: string, action: string];
  readonly status: readonly [running: string, soon: string, none: string];
  readonly actions: readonly [edit: string, add: string];
  readonly noEnd: string;
}

const EN: SellerLabels = {
  itemId: 'Item ID: ',
  sku: 'Parent SKU: ',
  head: ['Product(s)', 'Price', 'Stock', 'Sales'],
  count: 'Products',
  edit: 'Edit',
  more: 'View more',
  perPage: '/page',
  menu: ['Orders', 'Products', 'Affiliates'],
  campaign: 'Open Campaign',
  tabs: ['Added products', 'Products not added'],
  campaignHead: ['Product', 'Price', 'Commission rate', 'Promotion period', 'Status', 'Action'],
  status: ['Ongoing', 'Upcoming', 'Not added'],
  actions: ['Edit', 'Add'],
  noEnd: 'No end date',
};

// assumed: seller-labels. Labels of the item id in the languages below other than pt-BR and vi have not been seen.
export const SELLER_LABELS: Readonly<Record<MarketCode, SellerLabels>> = {
  BR: {
    itemId: 'ID do Produto: ',
    sku: 'SKU principal: ',
    head: ['Produto', 'Preço', 'Estoque', 'Vendas'],
    count: 'Produtos',
    edit: 'Editar',
    more: 'Ver Mais',
    perPage: '/página',
    menu: ['Pedidos', 'Produtos', 'Afiliados do Vendedor'],
    campaign: 'Campanha Aberta',
    tabs: ['Produtos adicionados', 'Produtos não adicionados'],
    campaignHead: ['Produto', 'Preço', 'Taxa de comissão', 'Período', 'Status', 'Ação'],
    status: ['Em andamento', 'Próxima', 'Não adicionado'],
    actions: ['Editar', 'Adicionar'],
    noEnd: 'Sem data final',
  },
  SG: EN,
  PH: EN,
  MY: {
    itemId: 'ID Produk: ',
    sku: 'SKU Induk: ',
    head: ['Produk', 'Harga', 'Stok', 'Jualan'],
    count: 'Produk',
    edit: 'Sunting',
    more: 'Lihat lagi',
    perPage: '/halaman',
    menu: ['Pesanan', 'Produk', 'Affiliate'],
    campaign: 'Kempen Terbuka',
    tabs: ['Produk ditambah', 'Produk belum ditambah'],
    campaignHead: ['Produk', 'Harga', 'Kadar komisen', 'Tempoh', 'Status', 'Tindakan'],
    status: ['Sedang berjalan', 'Akan datang', 'Belum ditambah'],
    actions: ['Sunting', 'Tambah'],
    noEnd: 'Tiada tarikh tamat',
  },
  TH: {
    itemId: 'รหัสสินค้า: ',
    sku: 'เลข Parent SKU: ',
    head: ['สินค้า', 'ราคา', 'คลัง', 'ยอดขาย'],
    count: 'สินค้า',
    edit: 'แก้ไข',
    more: 'ดูเพิ่มเติม',
    perPage: '/หน้า',
    menu: ['คำสั่งซื้อ', 'สินค้า', 'แอฟฟิลิเอต'],
    campaign: 'แคมเปญแบบเปิด',
    tabs: ['สินค้าที่เพิ่มแล้ว', 'สินค้าที่ยังไม่เพิ่ม'],
    campaignHead: ['สินค้า', 'ราคา', 'อัตราค่าคอมมิชชั่น', 'ระยะเวลา', 'สถานะ', 'ดำเนินการ'],
    status: ['กำลังดำเนินการ', 'เร็ว ๆ นี้', 'ยังไม่เพิ่ม'],
    actions: ['แก้ไข', 'เพิ่ม'],
    noEnd: 'ไม่มีวันสิ้นสุด',
  },
  TW: {
    itemId: '商品編號: ',
    sku: '主商品貨號: ',
    head: ['商品', '價格', '商品數量', '已售出'],
    count: '件商品',
    edit: '編輯',
    more: '查看更多',
    perPage: '/頁',
    menu: ['訂單', '商品', '分潤行銷'],
    campaign: '公開活動',
    tabs: ['已加入商品', '未加入商品'],
    campaignHead: ['商品', '價格', '分潤率', '活動期間', '狀態', '操作'],
    status: ['進行中', '即將開始', '未加入'],
    actions: ['編輯', '加入'],
    noEnd: '無結束日期',
  },
  ID: {
    itemId: 'ID Produk: ',
    sku: 'SKU Induk: ',
    head: ['Produk', 'Harga', 'Stok', 'Penjualan'],
    count: 'Produk',
    edit: 'Ubah',
    more: 'Lihat lainnya',
    perPage: '/halaman',
    menu: ['Pesanan', 'Produk', 'Affiliate'],
    campaign: 'Kampanye Terbuka',
    tabs: ['Produk ditambahkan', 'Produk belum ditambahkan'],
    campaignHead: ['Produk', 'Harga', 'Komisi', 'Periode', 'Status', 'Aksi'],
    status: ['Sedang berjalan', 'Akan datang', 'Belum ditambahkan'],
    actions: ['Ubah', 'Tambah'],
    noEnd: 'Tanpa batas',
  },
  VN: {
    itemId: 'ID Sản phẩm: ',
    sku: 'SKU sản phẩm: ',
    head: ['Tên sản phẩm', 'Giá', 'Kho hàng', 'Doanh số'],
    count: 'Sản Phẩm',
    edit: 'Cập nhật',
    more: 'Xem thêm phân loại',
    perPage: '/trang',
    menu: ['Đơn hàng', 'Sản phẩm', 'Tiếp thị liên kết'],
    campaign: 'Chiến dịch mở',
    tabs: ['Sản phẩm đã thêm', 'Sản phẩm chưa thêm'],
    campaignHead: ['Sản phẩm', 'Giá', 'Tỷ lệ hoa hồng', 'Thời gian', 'Trạng thái', 'Thao tác'],
    status: ['Đang diễn ra', 'Sắp diễn ra', 'Chưa thêm'],
    actions: ['Sửa', 'Thêm'],
    noEnd: 'Không giới hạn',
  },
};
