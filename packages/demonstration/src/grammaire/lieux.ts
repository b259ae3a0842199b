import type { Departement, Pays, Region } from '@atlas/geodonnees';
import {
  ARTICLES_DEPARTEMENTS,
  ARTICLES_PAYS,
  ARTICLES_REGIONS,
  type Article,
  DEPARTEMENTS_DANS,
  DEPARTEMENTS_EN,
  DEPARTEMENTS_SANS_ARTICLE,
  EXCEPTIONS_PAYS,
  REGIONS_EN,
} from './articles.ts';
import { a, aVille, capitalize, de, deVille, isElided } from './francais.ts';

/**
 * The forms of a proper name in a sentence.
 * `nom` alone («Isère»), `le` with its article («l'Isère»), `de` («de l'Isère»), `dans` the locative («en Isère»).
 */
export interface FormesLieu {
  nom: string;
  le: string;
  de: string;
  dans: string;
}

/** A country also has the genitive of origin, which drops a feminine article: «originaires de Tunisie, du Mali». */
export interface FormesPays extends FormesLieu {
  origine: string;
}

function withArticle(article: Article, nom: string): string {
  if (article === '') return nom;
  if (article !== 'les' && isElided(nom)) return `l'${nom}`;
  return `${article} ${nom}`;
}

function getArticle(table: ReadonlyMap<string, Article>, cle: string, nom: string): Article {
  const article = table.get(cle);
  if (article === undefined) throw new Error(`No article is known for ${nom} (${cle})`);
  return article;
}

/** «le Mali, du Mali, au Mali», «l'Inde, de l'Inde, en Inde», «Madagascar, de Madagascar, à Madagascar». */
export function formsOfPays({ code, nom }: Pick<Pays, 'code' | 'nom'>): FormesPays {
  const article = getArticle(ARTICLES_PAYS, code, nom);
  const le = withArticle(article, nom);
  const exception = EXCEPTIONS_PAYS.get(code);
  const isEn = article === 'la' || (article === 'le' && isElided(nom));
  const dans = exception?.dans ?? (isEn ? `en ${nom}` : a(le));
  const genitif = exception?.de ?? de(le);
  return { nom, le, de: genitif, dans, origine: isEn ? de(nom) : genitif };
}

/** «l'Isère, de l'Isère, en Isère», «le Rhône, du Rhône, dans le Rhône», «Mayotte, de Mayotte, à Mayotte». */
export function formsOfDepartement({ code, nom }: Pick<Departement, 'code' | 'nom'>): FormesLieu {
  const article = getArticle(ARTICLES_DEPARTEMENTS, code, nom);
  const le = withArticle(article, nom);
  const isEn = (article === 'la' && !DEPARTEMENTS_DANS.has(code)) || DEPARTEMENTS_EN.has(code);
  const dans = article === '' ? `à ${nom}` : isEn ? `en ${nom}` : `dans ${le}`;
  return { nom, le, de: de(DEPARTEMENTS_SANS_ARTICLE.has(code) ? nom : le), dans };
}

/** «la Bretagne, de la Bretagne, en Bretagne», «le Grand Est, du Grand Est, dans le Grand Est». */
export function formsOfRegion({ slug, nom }: Pick<Region, 'slug' | 'nom'>): FormesLieu {
  const article = getArticle(ARTICLES_REGIONS, slug, nom);
  const le = withArticle(article, nom);
  const isEn = article === 'la' || REGIONS_EN.has(slug);
  const dans = article === '' ? `à ${nom}` : isEn ? `en ${nom}` : `dans ${le}`;
  return { nom, le, de: de(le), dans };
}

/** «Lyon, de Lyon, à Lyon», «Le Mans, du Mans, au Mans», «La Rochelle, de La Rochelle, à La Rochelle». */
export function formsOfVille(nom: string): FormesLieu {
  return { nom, le: nom, de: deVille(nom), dans: aVille(nom) };
}

/** An institution named by a common noun: «la région de Kayes, de la région de Kayes, dans la région de Kayes». */
export function formsOfInstitution(article: 'le' | 'la', nom: string): FormesLieu {
  const minuscule = /^(État|Land) /.test(nom) ? nom : nom.charAt(0).toLocaleLowerCase('fr') + nom.slice(1);
  const le = withArticle(article, minuscule);
  return { nom: capitalize(nom), le, de: de(le), dans: `dans ${le}` };
}
