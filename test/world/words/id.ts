import type { Words } from './words';

export const ID: Words = {
  departments: [
    {
      name: 'Dapur',
      things: [
        'Gelas Termos',
        'Panci Presto',
        'Set Pisau',
        'Botol Minum',
        'Rak Bumbu Putar',
        'Rak Piring',
        'Cetakan Kue',
        'Timbangan Digital',
      ],
    },
    {
      name: 'Perlengkapan Rumah',
      things: [
        'Lampu Meja',
        'Gorden Blackout',
        'Karpet Bulu',
        'Kotak Penyimpanan',
        'Sprei Set',
        'Bantal Sofa',
        'Jemuran Lipat',
        'Rak Dinding',
      ],
    },
    {
      name: 'Handphone & Aksesoris',
      things: [
        'Headset Bluetooth',
        'Charger Fast Charging',
        'Holder HP',
        'Speaker Portable',
        'Kabel Data USB-C',
        'Webcam',
        'Keyboard Mekanik',
        'Mouse Wireless',
      ],
    },
    {
      name: 'Fashion',
      things: [
        'Kaos Polos',
        'Celana Jogger',
        'Sepatu Sneakers',
        'Tas Ransel Sekolah',
        'Tas Selempang',
        'Jaket Parasut',
        'Kaos Kaki',
        'Kacamata Hitam',
      ],
    },
    {
      name: 'Kecantikan',
      things: ['Catok Rambut', 'Set Kuas Makeup', 'Serum Wajah', 'Parfum', 'Hair Dryer', 'Lipstik Matte', 'Sunscreen', 'Alat Cukur'],
    },
  ],
  qualities: ['Original', 'Premium', 'Tebal', 'Anti Air', 'Lipat', 'Serbaguna', 'Anti Lengket', 'Isi Ulang', 'Bisa Diatur', 'Mini'],
  details: ['500ml', 'Isi 2 pcs', 'Hitam', 'Putih', 'dengan Tutup', 'Ready Stok', 'Bisa COD', 'All Size', 'Garansi 1 Tahun', 'Kirim Cepat'],
  shops: ['Toko', 'Rumah', 'Gudang', 'Pusat', 'Dunia', 'Pojok', 'Warung', 'Galeri'],
  order: (thing, brand, quality, detail) => `${brand} ${thing} ${quality} ${detail}`,
};
