import type { Words } from './words';

export const VI: Words = {
  departments: [
    {
      name: 'Nhà bếp',
      things: [
        'Ly Giữ Nhiệt',
        'Nồi Áp Suất',
        'Bộ Dao Làm Bếp',
        'Bình Nước Thể Thao',
        'Kệ Gia Vị Xoay',
        'Kệ Úp Chén',
        'Khuôn Bánh',
        'Cân Điện Tử',
      ],
    },
    {
      name: 'Nhà cửa & Đời sống',
      things: ['Đèn Bàn', 'Rèm Chống Nắng', 'Thảm Lông', 'Hộp Đựng Đồ', 'Bộ Ga Giường', 'Gối Tựa', 'Giá Phơi Đồ', 'Kệ Treo Tường'],
    },
    {
      name: 'Điện thoại & Phụ kiện',
      things: [
        'Tai Nghe Bluetooth',
        'Củ Sạc Nhanh',
        'Giá Đỡ Điện Thoại',
        'Loa Di Động',
        'Cáp USB-C',
        'Webcam',
        'Bàn Phím Cơ',
        'Chuột Không Dây',
      ],
    },
    {
      name: 'Thời trang',
      things: ['Áo Thun', 'Quần Jogger', 'Giày Thể Thao', 'Balo Học Sinh', 'Túi Đeo Chéo', 'Áo Khoác Gió', 'Vớ Cổ Cao', 'Kính Mát'],
    },
    {
      name: 'Sắc đẹp',
      things: ['Máy Duỗi Tóc', 'Bộ Cọ Trang Điểm', 'Serum Dưỡng Da', 'Nước Hoa', 'Máy Sấy Tóc', 'Son Lì', 'Kem Chống Nắng', 'Tông Đơ'],
    },
  ],
  qualities: ['Chính Hãng', 'Cao Cấp', 'Siêu Bền', 'Chống Nước', 'Gấp Gọn', 'Đa Năng', 'Chống Dính', 'Sạc Lại', 'Điều Chỉnh', 'Mini'],
  details: [
    '500ml',
    'Combo 2 Cái',
    'Màu Đen',
    'Màu Trắng',
    'Có Nắp',
    'Hàng Có Sẵn',
    'Freeship',
    'Freesize',
    'Bảo Hành 1 Năm',
    'Giao Nhanh',
  ],
  shops: ['Tiệm', 'Nhà', 'Kho', 'Góc', 'Cửa Hàng', 'Xưởng', 'Siêu Thị', 'Phố'],
  order: (thing, brand, quality, detail) => `${thing} ${brand} ${quality} ${detail}`,
};
