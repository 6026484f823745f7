import type { Words } from './words';

export const MS: Words = {
  departments: [
    { name: 'Dapur', things: ['Mug Termos', 'Periuk Tekanan', 'Set Pisau', 'Botol Air', 'Rak Rempah', 'Rak Pinggan', 'Acuan Kek', 'Penimbang Dapur'] },
    { name: 'Rumah & Kediaman', things: ['Lampu Meja', 'Langsir Blackout', 'Permaidani Gebu', 'Penyusun Laci', 'Set Cadar', 'Bantal Hiasan', 'Ampaian Lipat', 'Rak Terapung'] },
    { name: 'Telefon & Gajet', things: ['Fon Telinga Bluetooth', 'Pengecas Pantas', 'Penyangga Telefon', 'Pembesar Suara', 'Kabel USB-C', 'Kamera Web', 'Papan Kekunci', 'Tetikus Tanpa Wayar'] },
    { name: 'Fesyen', things: ['Baju Kurung', 'Seluar Jogger', 'Kasut Kanvas', 'Beg Sekolah', 'Beg Silang', 'Jaket Kalis Angin', 'Stoking', 'Cermin Mata Hitam'] },
    { name: 'Kecantikan', things: ['Pelurus Rambut', 'Set Berus Solek', 'Serum Muka', 'Minyak Wangi', 'Pengering Rambut', 'Gincu Matte', 'Pelindung Matahari', 'Pencukur'] },
  ],
  qualities: ['Asli', 'Premium', 'Tahan Lasak', 'Kalis Air', 'Boleh Lipat', 'Serbaguna', 'Tidak Melekat', 'Boleh Cas', 'Boleh Laras', 'Mini'],
  details: ['500ml', 'Set 2 Unit', 'Hitam', 'Putih', 'Berpenutup', 'Stok Sedia Ada', 'Penjual Tempatan', 'Saiz Bebas', 'Jaminan 1 Tahun', 'Penghantaran Cepat'],
  shops: ['Kedai', 'Rumah', 'Gerai', 'Warisan', 'Pasar', 'Dunia', 'Butik', 'Koleksi'],
  order: (thing, brand, quality, detail) => `${thing} ${brand} ${quality} ${detail}`,
};
