/** The lists that reading a shop goes through; each has its words in the texts. */
export type ShopList = 'rates' | 'suggestions' | 'entries' | 'notAdded' | 'addable' | 'categories' | 'sales' | 'sweep';
