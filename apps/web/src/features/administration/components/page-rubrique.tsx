import type { ReactNode } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import type { Etape } from '../../../ui/fil-ariane.tsx';
import { PageListe } from '../../../ui/page-liste.tsx';
import { type CleRubrique, RUBRIQUES, textesRubriques } from '../rubriques.ts';
import { textes } from '../textes.ts';
import { AdministrationRequise } from './administration-requise.tsx';

interface PageRubriqueProps {
  rubrique: CleRubrique;
  /** One thing of the section, below its list; the list itself without it. */
  titre?: string;
  resume?: ReactNode;
  children: ReactNode;
}

/** A page of a section of the administration: its list, or one thing of it. */
export function PageRubrique(props: PageRubriqueProps) {
  return (
    <AdministrationRequise>
      <Contenu {...props} />
    </AdministrationRequise>
  );
}

function Contenu({ rubrique, titre, resume, children }: PageRubriqueProps) {
  const t = useTextes(textes);
  const mots = useTextes(textesRubriques)[rubrique];
  const etapes: Etape[] = [{ libelle: t.administration, vers: '/administration' }];
  const vers = RUBRIQUES.find(({ cle }) => cle === rubrique)?.vers;
  if (titre !== undefined && vers !== undefined) etapes.push({ libelle: mots.titre, vers });
  return (
    <PageListe etapes={etapes} titre={titre ?? mots.titre} resume={resume ?? mots.texte} actions={null}>
      {children}
    </PageListe>
  );
}
