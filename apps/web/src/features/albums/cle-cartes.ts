/** Where a browser keeps the maps of whoever has no account. By itself: every page looks whether there are some. */
export const CLE_CARTES = 'atlas.cartes';
