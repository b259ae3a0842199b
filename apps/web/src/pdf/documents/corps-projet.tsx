import {
  LIBELLES_STATUT,
  LIBELLES_TYPE_COLLECTIVITE,
  LIBELLES_TYPE_COOPERATION,
  type ProjetExporte,
} from '@atlas/contracts';
import { Text, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { Contexte } from '../contexte.ts';
import { COULEURS } from '../feuille/styles.ts';
import { sumMontants } from './colonnes.ts';
import { type ChiffreCle, Chiffres, styles, Tete, Texte } from './elements.tsx';

interface ProjetProps {
  projet: ProjetExporte;
  contexte: Contexte;
}

/** The name of a projet, its nature, its state, its figures. */
export function TeteProjet({ projet, contexte, adresse }: ProjetProps & { adresse: string }) {
  const { t, langue, formats, nomLocal } = contexte;
  const montant = sumMontants(projet);
  const chiffres: ChiffreCle[] = [
    { valeur: formats.periode(projet.anneeDebut, projet.anneeFin) || '—', nom: t.periode },
    ...(projet.budgetTotal === null ? [] : [{ valeur: formats.eurosCourts(projet.budgetTotal), nom: t.budget }]),
    ...(montant === 0 ? [] : [{ valeur: formats.eurosCourts(montant), nom: t.financements }]),
  ];
  const genre = [
    LIBELLES_TYPE_COOPERATION[projet.typeCooperation][langue],
    LIBELLES_STATUT[projet.statut][langue],
    projet.pays.map(({ nom, nomEn }) => nomLocal(nom, nomEn)).join(', '),
    projet.numero,
  ];
  return (
    <Tete
      genre={genre.filter((mot) => mot !== '').join(' · ')}
      titre={projet.titre}
      adresse={adresse}
      rouvrir={t.rouvrirFiche}
    >
      <Text style={[styles.discret, { marginTop: 3 }]}>
        {projet.derniereVerification === null
          ? t.jamaisVerifiee
          : t.verifiee(formats.date(projet.derniereVerification.verifieLe), projet.derniereVerification.organisme)}
      </Text>
      <Chiffres chiffres={chiffres} />
    </Tete>
  );
}

/** All that the sheet of a projet says, below its head. */
export function CorpsProjet({ projet, contexte }: ProjetProps) {
  const { t, nomLocal, formats } = contexte;
  const { thematiques, operateurs, dateSignature, odd } = projet;
  return (
    <>
      <Acteurs projet={projet} contexte={contexte} />
      <Paragraphes titre={t.resumeProjet} texte={projet.resume} />
      <Paragraphes titre={t.objectifs} texte={projet.objectifs} />
      <Paragraphes titre={t.description} texte={projet.description} />
      <Financements projet={projet} contexte={contexte} />
      <Section titre={t.enBref}>
        <Ligne nom={t.thematiques} valeur={thematiques.map(({ nom, nomEn }) => nomLocal(nom, nomEn)).join(', ')} />
        <Ligne nom={t.operateurs} valeur={operateurs.map(({ nom }) => nom).join(', ')} />
        <Ligne nom={t.odd} valeur={odd.join(', ')} />
        <Ligne nom={t.signature} valeur={dateSignature === null ? '' : formats.date(dateSignature)} />
        <Ligne nom={t.documents} valeur={projet.documents.map(({ titre }) => titre).join(', ')} />
      </Section>
    </>
  );
}

/** A heading that does not stay alone at the foot of a page, and what is under it. */
export function Section({ titre, children }: { titre: string; children: ReactNode }) {
  return (
    <>
      <Text style={styles.section} minPresenceAhead={48}>
        {titre}
      </Text>
      {children}
    </>
  );
}

/** A name and its value; nothing when there is none. */
export function Ligne({ nom, valeur }: { nom: string; valeur: string }) {
  if (valeur === '') return null;
  return (
    <View style={{ flexDirection: 'row', marginBottom: 2 }} wrap={false}>
      <Text style={{ width: 170, color: COULEURS.discret }}>{nom}</Text>
      <Texte style={{ flex: 1 }}>{valeur}</Texte>
    </View>
  );
}

/** A paragraph; one that begins with a dash is an item of a list. */
function Paragraphe({ texte }: { texte: string }) {
  const [, item] = texte.match(/^[–•-]\s+(.*)$/s) ?? [];
  if (item === undefined) return <Texte style={{ marginBottom: 4 }}>{texte}</Texte>;
  return (
    <View style={{ flexDirection: 'row', marginBottom: 2 }}>
      <Text style={{ width: 10 }}>–</Text>
      <Texte style={{ flex: 1 }}>{item}</Texte>
    </View>
  );
}

function Paragraphes({ titre, texte }: { titre: string; texte: string }) {
  const paragraphes = texte.split(/\n+/).filter((paragraphe) => paragraphe.trim() !== '');
  if (paragraphes.length === 0) return null;
  return (
    <Section titre={titre}>
      {paragraphes.map((paragraphe, rang) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text that does not change
        <Paragraphe key={rang} texte={paragraphe} />
      ))}
    </Section>
  );
}

/** The actors of both sides, in two columns. */
function Acteurs({ projet: { collectivites, partenaires }, contexte }: ProjetProps) {
  const { t, langue, nomLocal } = contexte;
  return (
    <Section titre={t.acteurs}>
      <View style={{ flexDirection: 'row', gap: 18 }}>
        <View style={{ flex: 1 }}>
          <Text style={styles.discret}>{t.france}</Text>
          {collectivites.map(({ id, nom, type, role, departement }) => (
            <Acteur
              key={id}
              nom={nom}
              precision={[
                LIBELLES_TYPE_COLLECTIVITE[type][langue],
                departement?.nom ?? '',
                role === 'chef_de_file' && collectivites.length > 1 ? t.chefDeFile : '',
              ]}
            />
          ))}
        </View>
        <View style={{ flex: 1 }}>
          <Text style={styles.discret}>{t.paysPartenaires}</Text>
          {partenaires.map(({ id, nom, pays, subdivision }) => (
            <Acteur key={id} nom={nom} precision={[subdivision?.nom ?? '', nomLocal(pays.nom, pays.nomEn)]} />
          ))}
        </View>
      </View>
    </Section>
  );
}

function Acteur({ nom, precision }: { nom: string; precision: readonly string[] }) {
  return (
    <View style={{ marginBottom: 3 }} wrap={false}>
      <Texte style={{ fontWeight: 700 }}>{nom}</Texte>
      <Texte style={styles.discret}>{precision.filter((mot) => mot !== '').join(' · ')}</Texte>
    </View>
  );
}

/** Who paid what, which year. */
function Financements({ projet, contexte }: ProjetProps) {
  const { t, formats } = contexte;
  const { financements } = projet;
  if (financements.length === 0) return null;
  const rangee = {
    flexDirection: 'row',
    paddingVertical: 2,
    borderBottomWidth: 0.4,
    borderColor: COULEURS.filet,
  } as const;
  const cellules = (nom: string, annee: string, montant: string, gras: boolean) => {
    const style = { fontWeight: gras ? 700 : 400 } as const;
    return (
      <>
        <Texte style={{ flex: 1, ...style }}>{nom}</Texte>
        <Text style={{ width: 60, ...style }}>{annee}</Text>
        <Text style={{ width: 100, textAlign: 'right', ...style }}>{montant}</Text>
      </>
    );
  };
  return (
    <Section titre={t.financements}>
      <View style={rangee}>{cellules(t.financeur, t.annee, t.montant, true)}</View>
      {financements.map(({ financeur, annee, montant }) => (
        <View key={`${financeur.slug}-${annee}`} style={rangee} wrap={false}>
          {cellules(financeur.nom, String(annee), montant === null ? t.nonPrecise : formats.euros(montant), false)}
        </View>
      ))}
      <View style={rangee}>{cellules(t.total, '', formats.euros(sumMontants(projet)), true)}</View>
    </Section>
  );
}
