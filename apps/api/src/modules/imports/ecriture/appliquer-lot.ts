import type { ClientBase } from 'pg';
import { loadProjetsEnBase, ofClient } from '../../exports/projets-table.repository.ts';
import type { Profil } from '../profil.ts';
import type { Proposition, Refusee } from '../proposition.ts';
import type { Rapport } from '../rapport.ts';
import { AnnuaireCollectivites } from './collectivites.ts';
import { completeProjet } from './completer.ts';
import type { Contexte } from './contexte.ts';
import { compareProjets, GROUPES, type Groupe } from './difference.ts';
import { type Ecriture, writeProjets } from './ecrire-projets.ts';
import { findProjetsConnus, remember } from './existants.ts';
import { Identification, type LigneIdentifiee } from './identifier.ts';
import { dropJumelagesConnus } from './jumelages-connus.ts';
import { reserveIds } from './numeros.ts';
import { AnnuairePartenaires } from './partenaires.ts';
import type { ProjetEntier, ProjetResolu } from './projet-resolu.ts';
import { prepareActeurs, resolveActeurs } from './resoudre.ts';
import { checkProjet } from './verifications.ts';

const TOUS: ReadonlySet<Groupe> = new Set(GROUPES);

/** How many actors an import created. */
export interface ActeursCrees {
  collectivites: number;
  partenaires: number;
}

/** Writes what a file proposes into the database, batch by batch, in a transaction that its caller opened. */
export class ApplicateurDeLots {
  readonly #client: ClientBase;
  readonly #profil: Profil;
  readonly #contexte: Contexte;
  readonly #rapport: Rapport;
  readonly #annuaires: { collectivites: AnnuaireCollectivites; partenaires: AnnuairePartenaires };

  constructor(client: ClientBase, profil: Profil, contexte: Contexte, rapport: Rapport) {
    this.#client = client;
    this.#profil = profil;
    this.#contexte = contexte;
    this.#rapport = rapport;
    this.#annuaires = {
      collectivites: new AnnuaireCollectivites(client, contexte),
      partenaires: new AnnuairePartenaires(client, profil.rapprochement),
    };
  }

  /** What was created beside the projets, so far. */
  get acteursCrees(): ActeursCrees {
    return { collectivites: this.#annuaires.collectivites.creees, partenaires: this.#annuaires.partenaires.crees };
  }

  async apply(lot: readonly Proposition[]): Promise<void> {
    const identifiees = await this.#identify(lot);
    const entiers = await this.#complete(identifiees);
    await prepareActeurs(entiers, this.#annuaires);
    const resolus = entiers.flatMap((entier) => this.#keepOrRefuse(resolveActeurs(entier, this.#annuaires)));
    const retenus =
      this.#profil.forme === 'jumelages' ? await dropJumelagesConnus(this.#client, resolus, this.#rapport) : resolus;
    await this.#write(retenus);
  }

  async #identify(lot: readonly Proposition[]): Promise<LigneIdentifiee[]> {
    const identites = lot.map(({ valeurs }) => ({ ...valeurs, source: valeurs.source ?? this.#profil.source }));
    const connus = await findProjetsConnus(this.#client, identites);
    const identification = new Identification(this.#profil, this.#rapport);
    const identifiees = lot.flatMap((proposition) => identification.identify(proposition, connus) ?? []);
    await remember(this.#client, identification.laisses);
    return identifiees;
  }

  async #complete(identifiees: readonly LigneIdentifiee[]): Promise<ProjetEntier[]> {
    const ids = identifiees.flatMap(({ connu }) => connu?.id ?? []);
    const existants = new Map(
      (await loadProjetsEnBase(ofClient(this.#client), ids)).map((existant) => [existant.id, existant]),
    );
    return identifiees.flatMap(({ proposition, connu }) => {
      const existant = connu ? (existants.get(connu.id) ?? null) : null;
      const [entier] = this.#keepOrRefuse(completeProjet(proposition, existant, this.#profil));
      if (!entier) return [];
      const constats = checkProjet(entier.projet, proposition, this.#contexte);
      return this.#keepOrRefuse(constats.length > 0 ? { constats } : entier);
    });
  }

  /** The projet alone in a list; nothing, once reported, when it is refused. */
  #keepOrRefuse<T extends ProjetEntier>(resultat: T | Refusee): T[] {
    if (!('constats' in resultat)) return [resultat];
    this.#rapport.refuse(resultat.constats);
    return [];
  }

  async #write(resolus: readonly ProjetResolu[]): Promise<void> {
    const changes = resolus.flatMap((resolu) => this.#compare(resolu) ?? []);
    const inchanges = changes.filter(({ groupes }) => groupes.size === 0);
    const ecrits = changes.filter(({ groupes }) => groupes.size > 0);
    await this.#annuaires.collectivites.create(
      ecrits.flatMap(({ resolu }) => [resolu.chefDeFile ?? [], resolu.associees].flat()),
    );
    await this.#annuaires.partenaires.create(ecrits.flatMap(({ resolu }) => resolu.partenaires));
    const ecritures = await this.#giveIds(ecrits);
    await writeProjets(this.#client, this.#contexte, ecritures);
    await remember(this.#client, [
      ...ecritures.map(({ id, resolu }) => ({ id, ligne: resolu.proposition.ligne })),
      ...inchanges.flatMap(({ resolu: { existant, proposition } }) =>
        existant ? { id: existant.id, ligne: proposition.ligne } : [],
      ),
    ]);
  }

  /** What a projet changes, or nothing when its line comes from a state of the projet that is past. */
  #compare(resolu: ProjetResolu): { resolu: ProjetResolu; groupes: ReadonlySet<Groupe> } | null {
    const { existant, proposition } = resolu;
    const groupes = existant ? compareProjets(existant, resolu) : TOUS;
    if (groupes.size === 0) {
      this.#rapport.count('inchange');
      return { resolu, groupes };
    }
    const { version } = proposition.valeurs;
    if (existant && version !== undefined && version !== existant.projet.version) {
      const motif = 'Projet modifié dans la base depuis que le fichier en a été tiré';
      const precision = `version ${version} dans le fichier, ${existant.projet.version} dans la base`;
      this.#rapport.refuse([{ ligne: proposition.ligne, ...proposition.origine('version'), motif, precision }]);
      return null;
    }
    this.#rapport.count(existant ? 'misAJour' : 'cree');
    this.#rapport.remark(proposition.remarques);
    return { resolu, groupes };
  }

  async #giveIds(ecrits: readonly { resolu: ProjetResolu; groupes: ReadonlySet<Groupe> }[]): Promise<Ecriture[]> {
    const nouveaux = ecrits.filter(({ resolu }) => !resolu.existant).length;
    const ids = nouveaux > 0 ? await reserveIds(this.#client, 'projet', nouveaux) : [];
    return ecrits.map((ecrit) => ({ ...ecrit, id: ecrit.resolu.existant?.id ?? (ids.shift() as number) }));
  }
}
