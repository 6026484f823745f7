import type { Words } from './words';

export const PT: Words = {
  departments: [
    { name: 'Cozinha', things: ['Caneca Térmica', 'Panela de Pressão', 'Jogo de Facas', 'Garrafa Squeeze', 'Porta Tempero Giratório', 'Escorredor de Louça', 'Forma de Silicone', 'Balança Digital'] },
    { name: 'Casa e Decoração', things: ['Luminária de Mesa', 'Cortina Blackout', 'Tapete Felpudo', 'Organizador de Gavetas', 'Jogo de Lençol', 'Almofada Decorativa', 'Varal Retrátil', 'Prateleira Flutuante'] },
    { name: 'Eletrônicos', things: ['Fone de Ouvido Bluetooth', 'Carregador Turbo', 'Suporte para Celular', 'Caixa de Som Portátil', 'Cabo USB-C', 'Webcam', 'Teclado Mecânico', 'Mouse sem Fio'] },
    { name: 'Moda', things: ['Camiseta Básica', 'Calça Jogger', 'Tênis Casual', 'Mochila Escolar', 'Bolsa Transversal', 'Jaqueta Corta-Vento', 'Meia Cano Alto', 'Óculos de Sol'] },
    { name: 'Beleza', things: ['Escova Alisadora', 'Kit de Pincéis', 'Sérum Facial', 'Perfume', 'Secador de Cabelo', 'Batom Matte', 'Protetor Solar', 'Aparador de Pelos'] },
  ],
  qualities: ['Original', 'Premium', 'Reforçado', 'à Prova d’Água', 'Dobrável', 'Multiuso', 'Antiaderente', 'Recarregável', 'Ajustável', 'Portátil'],
  details: ['500ml', 'Kit 2 Peças', 'Preto', 'Branco', 'com Tampa', 'Pronta Entrega', '110V/220V', 'Tamanho Único', '50% OFF', 'Envio Imediato'],
  shops: ['Casa da', 'Loja da', 'Empório', 'Armazém', 'Ponto da', 'Mundo da', 'Recanto', 'Bazar'],
  order: (thing, brand, quality, detail) => `${thing} ${brand} ${quality} ${detail}`,
};
