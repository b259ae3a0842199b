import type { FormulaireCollectivite } from '@atlas/contracts';
import { useTextes } from '../../../i18n/index.ts';
import { ChampChoix, ChampTexte, GroupeDeChamps, type MotsDuChamp } from '../../../ui/formulaire.tsx';
import { textes } from '../textes.ts';
import styles from './lignes.module.css';

type Contacts = FormulaireCollectivite['contacts'];
type Contact = Contacts[number];

const NEUF: Contact = { fonction: '', service: null, courriel: null, telephone: null, visibilite: 'publique' };

interface ContactsProposesProps extends MotsDuChamp {
  contacts: Contacts;
  onChange: (contacts: Contacts) => void;
}

/** The contacts of a record: functions and professional channels, each with who may see it. */
export function ContactsProposes({ contacts, onChange, ...mots }: ContactsProposesProps) {
  const t = useTextes(textes);
  const put = (rang: number, changement: Partial<Contact>) =>
    onChange(contacts.map((contact, autre) => (autre === rang ? { ...contact, ...changement } : contact)));
  return (
    <GroupeDeChamps titre={t.champs.contacts ?? ''} aide={t.mentionContacts} {...mots}>
      <ul className={styles.lignes}>
        {contacts.map((contact, rang) => (
          // Contacts have no identity of their own before they are kept: their rank is it.
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={rang} className={styles.bloc}>
            <fieldset className={styles.champs}>
              <legend className="fr-text--bold">{t.contact(rang + 1)}</legend>
              <ChampTexte
                libelle={t.fonction}
                valeur={contact.fonction}
                longueurMax={200}
                onChange={(fonction) => put(rang, { fonction })}
              />
              <ChampTexte
                libelle={t.service}
                valeur={contact.service ?? ''}
                longueurMax={200}
                onChange={(service) => put(rang, { service: service || null })}
              />
              <ChampTexte
                libelle={t.courriel}
                type="email"
                valeur={contact.courriel ?? ''}
                longueurMax={254}
                onChange={(courriel) => put(rang, { courriel: courriel || null })}
              />
              <ChampTexte
                libelle={t.telephone}
                type="tel"
                valeur={contact.telephone ?? ''}
                longueurMax={40}
                onChange={(telephone) => put(rang, { telephone: telephone || null })}
              />
              <ChampChoix
                libelle={t.visibilite}
                valeur={contact.visibilite}
                options={[
                  { valeur: 'publique', libelle: t.publique },
                  { valeur: 'acteurs', libelle: t.acteurs },
                ]}
                onChange={(visibilite) => put(rang, { visibilite })}
              />
            </fieldset>
            <button
              type="button"
              className={`fr-btn fr-btn--tertiary fr-btn--sm ${styles.retirer}`}
              onClick={() => onChange(contacts.filter((_, autre) => autre !== rang))}
            >
              {t.retirerDeLaListe(t.contact(rang + 1))}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="fr-btn fr-btn--secondary fr-btn--sm"
        onClick={() => onChange([...contacts, NEUF])}
      >
        {t.ajouterContact}
      </button>
    </GroupeDeChamps>
  );
}
