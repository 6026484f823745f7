import type { Words } from './words';

export const EN: Words = {
  departments: [
    {
      name: 'Kitchen & Dining',
      things: [
        'Insulated Mug',
        'Pressure Cooker',
        'Knife Set',
        'Water Bottle',
        'Spice Rack',
        'Dish Drying Rack',
        'Baking Mould',
        'Kitchen Scale',
      ],
    },
    {
      name: 'Home & Living',
      things: [
        'Desk Lamp',
        'Blackout Curtain',
        'Fluffy Rug',
        'Drawer Organiser',
        'Bedsheet Set',
        'Throw Pillow',
        'Laundry Rack',
        'Floating Shelf',
      ],
    },
    {
      name: 'Mobile & Gadgets',
      things: [
        'Bluetooth Earbuds',
        'Fast Charger',
        'Phone Stand',
        'Portable Speaker',
        'USB-C Cable',
        'Webcam',
        'Mechanical Keyboard',
        'Wireless Mouse',
      ],
    },
    {
      name: 'Fashion',
      things: [
        'Cotton T-Shirt',
        'Jogger Pants',
        'Canvas Sneakers',
        'School Backpack',
        'Sling Bag',
        'Windbreaker',
        'Crew Socks',
        'Sunglasses',
      ],
    },
    {
      name: 'Beauty & Care',
      things: [
        'Hair Straightener',
        'Makeup Brush Set',
        'Face Serum',
        'Eau de Parfum',
        'Hair Dryer',
        'Matte Lipstick',
        'Sunscreen',
        'Trimmer',
      ],
    },
  ],
  qualities: [
    'Original',
    'Premium',
    'Heavy Duty',
    'Waterproof',
    'Foldable',
    'Multi-Purpose',
    'Non-Stick',
    'Rechargeable',
    'Adjustable',
    'Mini',
  ],
  details: [
    '500ml',
    'Set of 2',
    'Black',
    'White',
    'with Lid',
    'Ready Stock',
    'Local Seller',
    'Free Size',
    '1 Year Warranty',
    'Fast Shipping',
  ],
  shops: ['House of', 'The', 'Corner', 'Studio', 'Little', 'Daily', 'Urban', 'Garden of'],
  order: (thing, brand, quality, detail) => `[${detail}] ${brand} ${quality} ${thing}`,
};

/** Philippine listings mix Filipino words into English ones. */
export const FIL: Words = {
  ...EN,
  qualities: ['Original', 'Matibay', 'Sulit', 'Waterproof', 'Murang', 'Pambahay', 'Non-Stick', 'Rechargeable', 'Pang-Regalo', 'Mini'],
  details: ['500ml', 'Set of 2', 'Itim', 'Puti', 'may Takip', 'On Hand', 'COD', 'Free Size', 'Bagong Dating', 'Libreng Padala'],
  shops: ['Tindahan ni', 'Bahay ng', 'Suki', 'Sari-Sari', 'Manila', 'Cebu', 'Ate', 'Kuya'],
  order: (thing, brand, quality, detail) => `${quality} ${brand} ${thing} ${detail}`,
};
