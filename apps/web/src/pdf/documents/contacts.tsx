import type { FicheProjet } from '@atlas/contracts';
import type { Contexte } from '../contexte.ts';
import { Ligne, Section } from './corps-projet.tsx';

/** Functions and channels that are public: no name of anybody. */
export function Contacts({ contacts, contexte }: { contacts: FicheProjet['contacts']; contexte: Contexte }) {
  if (contacts.length === 0) return null;
  return (
    <Section titre={contexte.t.contacts}>
      {contacts.map(({ fonction, service, courriel, telephone }) => (
        <Ligne
          key={`${fonction}-${courriel}-${telephone}`}
          nom={fonction}
          valeur={[service, courriel, telephone].filter((mot) => mot !== null && mot !== '').join(' · ')}
        />
      ))}
    </Section>
  );
}
