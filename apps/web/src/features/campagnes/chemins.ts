export const CAMPAGNES = '/campagnes';
export const toCampagne = (id: number): string => `/campagnes/${id}`;
export const toTableau = (id: number): string => `/campagnes/${id}/tableau-de-bord`;
export const toModification = (id: number): string => `/campagnes/${id}/modifier`;
export const toTableauCsv = (id: number): string => `/api/campagnes/${id}/tableau-de-bord.csv`;
