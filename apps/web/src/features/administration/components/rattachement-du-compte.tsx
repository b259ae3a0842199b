import type { CompteAdministre, RoleMembre } from '@atlas/contracts';
import { ROLES_MEMBRE } from '@atlas/contracts/vocabulaire';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTextes } from '../../../i18n/index.ts';
import { write } from '../../../lib/api.ts';
import { ChampRecherche } from '../../../ui/champs.tsx';
import { ChampChoix, ChampRadios } from '../../../ui/formulaire.tsx';
import { Section } from '../../../ui/section.tsx';
import { FormulaireCompte } from '../../comptes/components/formulaire-compte.tsx';
import { Alerte } from '../../comptes/components/page-compte.tsx';
import { useEnvoi } from '../../comptes/envoi.ts';
import { organisationsQuery } from '../../comptes/queries.ts';
import { textes as comptes } from '../../comptes/textes.ts';
import { keepCompteAdministre } from '../garde.ts';
import { textes } from '../textes-comptes.ts';
import styles from './formulaire-organisation.module.css';

/** Makes an account act for an organisation, or in another role. */
export function RattachementDuCompte({ compte }: { compte: CompteAdministre }) {
  const t = useTextes(textes);
  const { acteurs, role: roles } = useTextes(comptes);
  const envoi = useEnvoi();
  const actuelle = compte.rattachement?.organisation;
  const [q, setQ] = useState('');
  const [choisie, setChoisie] = useState(actuelle?.id);
  const [role, setRole] = useState<RoleMembre>(compte.rattachement?.role ?? 'redacteur');
  const [isFait, setIsFait] = useState(false);
  const { data } = useQuery(organisationsQuery(q));
  const trouvees = data?.organisations ?? [];
  const options = q === '' && actuelle !== undefined ? [actuelle] : trouvees;
  const rattacher = () => {
    if (choisie === undefined) return;
    setIsFait(false);
    void envoi.envoyer(async () => {
      const corps = { organisationId: choisie, role };
      const params = { id: compte.id };
      keepCompteAdministre(await write('PUT /administration/comptes/:id/organisation', { params, corps }));
      setQ('');
      setIsFait(true);
    });
  };
  return (
    <Section id="organisation" titre={t.changerOrganisation} resume={t.changerResume}>
      <div className={styles.colonne}>
        <div className="fr-mb-3w">
          <ChampRecherche libelle={t.chercherOrganisation} valeur={q} onChange={setQ} />
        </div>
        <FormulaireCompte
          envoi={envoi}
          libelle={t.rattacher}
          onEnvoyer={rattacher}
          champ="organisationId"
          suite={
            isFait && (
              <Alerte genre="success">
                <p>{t.rattache}</p>
              </Alerte>
            )
          }
        >
          {options.length > 0 && (
            <ChampRadios
              titre={t.resultats}
              options={options.map(({ id, nom, type }) => ({ valeur: String(id), libelle: nom, aide: acteurs[type] }))}
              valeur={choisie === undefined ? undefined : String(choisie)}
              onChange={(id) => setChoisie(Number(id))}
            />
          )}
          <ChampChoix
            libelle={t.role}
            valeur={role}
            options={ROLES_MEMBRE.map((valeur) => ({ valeur, libelle: roles[valeur] }))}
            onChange={setRole}
          />
        </FormulaireCompte>
      </div>
    </Section>
  );
}
