import { Prisma } from '@atlas/prisma';
import { derniereVerificationOf, jsonList, jsonObject, REF_PAYS } from '../../sql/json.ts';

/** What a projet `p` says of itself in a list and on its sheet. */
export const PROJET_FIELDS = {
  id: 'p.id',
  numero: 'p.numero',
  titre: 'p.titre',
  resume: 'p.resume',
  typeCooperation: 'p.type_cooperation',
  statut: 'p.statut',
  anneeDebut: 'p.annee_debut',
  anneeFin: 'p.annee_fin',
  pays: jsonList(
    REF_PAYS,
    'y.nom',
    Prisma.sql`FROM projet_pays l JOIN pays y ON y.code = l.code_pays WHERE l.projet_id = p.id`,
  ),
  thematiques: jsonList(
    jsonObject({ slug: 't.slug', nom: 't.nom', nomEn: 't.nom_en' }),
    't.ordre, t.id',
    Prisma.sql`FROM projet_thematique l JOIN thematique t ON t.id = l.thematique_id WHERE l.projet_id = p.id`,
  ),
  derniereVerification: derniereVerificationOf('projet_id', 'p.id'),
};

/** A projet `p` as `ResumeProjet`; its lists are read by index, once for each projet of a page. */
export const RESUME_PROJET = jsonObject({
  ...PROJET_FIELDS,
  collectivites: jsonList(
    jsonObject({ id: 'c.id', nom: 'c.nom', type: 'c.type' }),
    'l.role, c.nom, c.id',
    Prisma.sql`FROM projet_collectivite l JOIN collectivite c ON c.id = l.collectivite_id WHERE l.projet_id = p.id`,
  ),
  partenaires: jsonList(
    jsonObject({ id: 'x.id', nom: 'x.nom', pays: REF_PAYS }),
    'x.nom, x.id',
    Prisma.sql`FROM projet_partenaire l JOIN partenaire x ON x.id = l.partenaire_id JOIN pays y ON y.code = x.code_pays
      WHERE l.projet_id = p.id`,
  ),
});
