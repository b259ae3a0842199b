import * as oidc from 'openid-client';
import type { ConfigProConnect } from '../../config.ts';

/** What ProConnect says of an agent. */
export interface IdentiteProConnect {
  /** Who it is, for ever. */
  sujet: string;
  courriel: string;
  /** False when ProConnect says that the address was not verified. */
  isCourrielVerifie: boolean;
  nom: string;
  /** Of the establishment where they work, 14 digits; null when it is not told. */
  siret: string | null;
  /** They proved who they are by two factors. */
  isDouble: boolean;
  /** The identity token, which closes their session at ProConnect. */
  jeton: string;
}

/** What a browser must bring back from ProConnect. */
interface Demande {
  etat: string;
  nonce: string;
  verificateur: string;
  retour: string;
}

/** What this application asks to know; the names are those of ProConnect. */
const SCOPES = 'openid email given_name usual_name siret uid';
/** That the ways in which agents proved who they are be told. */
const CLAIMS = JSON.stringify({ id_token: { amr: { essential: true } } });
const DELAI_S = 10;

/**
 * ProConnect, by OpenID Connect: authorization code with PKCE, state and nonce; what it answers is signed (RS256) and the
 * signatures are checked.
 */
export class ProConnect {
  readonly #config: ConfigProConnect;
  readonly #createLien: (chemin: string) => string;
  #serveur: Promise<oidc.Configuration> | undefined;

  constructor(config: ConfigProConnect, createLien: (chemin: string) => string) {
    this.#config = config;
    this.#createLien = createLien;
  }

  /** The address to send a browser to, and what it must keep meanwhile. @throws Error when ProConnect is away. */
  async start(retour: string): Promise<{ adresse: string; demande: string }> {
    const serveur = await this.#discover();
    const demande: Demande = {
      etat: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verificateur: oidc.randomPKCECodeVerifier(),
      retour,
    };
    const adresse = oidc.buildAuthorizationUrl(serveur, {
      redirect_uri: this.#adresseDeRetour,
      scope: SCOPES,
      claims: CLAIMS,
      state: demande.etat,
      nonce: demande.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(demande.verificateur),
      code_challenge_method: 'S256',
    });
    return { adresse: adresse.href, demande: Buffer.from(JSON.stringify(demande)).toString('base64url') };
  }

  /** Who came back, and where they were going. @throws Error when what comes back is not what was asked for. */
  async finish(
    parametres: string,
    gardee: string | undefined,
  ): Promise<{ identite: IdentiteProConnect; retour: string }> {
    const demande = parseDemande(gardee);
    const serveur = await this.#discover();
    const jetons = await oidc.authorizationCodeGrant(serveur, new URL(`?${parametres}`, this.#adresseDeRetour), {
      pkceCodeVerifier: demande.verificateur,
      expectedState: demande.etat,
      expectedNonce: demande.nonce,
      idTokenExpected: true,
    });
    const preuve = jetons.claims();
    if (preuve === undefined || jetons.id_token === undefined) throw new Error('ProConnect gave no identity');
    const infos = await oidc.fetchUserInfo(serveur, jetons.access_token, preuve.sub);
    return { identite: toIdentite(infos, { amr: preuve.amr, jeton: jetons.id_token }), retour: demande.retour };
  }

  /** Where a browser closes its session at ProConnect. */
  async createAdresseDeFin(jeton: string): Promise<string> {
    const adresse = oidc.buildEndSessionUrl(await this.#discover(), {
      id_token_hint: jeton,
      post_logout_redirect_uri: this.#createLien('/'),
      state: oidc.randomState(),
    });
    return adresse.href;
  }

  get #adresseDeRetour(): string {
    return this.#createLien('/api/session/proconnect/retour');
  }

  /** What ProConnect says of itself, read once; read again after a failure. */
  #discover(): Promise<oidc.Configuration> {
    const { url, clientId, clientSecret } = this.#config;
    const isClair = new URL(url).protocol === 'http:';
    this.#serveur ??= oidc
      .discovery(
        new URL(url),
        clientId,
        { userinfo_signed_response_alg: 'RS256', id_token_signed_response_alg: 'RS256' },
        oidc.ClientSecretPost(clientSecret),
        {
          timeout: DELAI_S,
          execute: [oidc.enableNonRepudiationChecks, ...(isClair ? [oidc.allowInsecureRequests] : [])],
        },
      )
      .catch((error: unknown) => {
        this.#serveur = undefined;
        throw error;
      });
    return this.#serveur;
  }
}

function parseDemande(gardee: string | undefined): Demande {
  const lue: unknown = gardee === undefined ? null : JSON.parse(Buffer.from(gardee, 'base64url').toString());
  const { etat, nonce, verificateur, retour } = (lue ?? {}) as Record<string, unknown>;
  if ([etat, nonce, verificateur, retour].some((valeur) => typeof valeur !== 'string'))
    throw new Error('nothing was asked of ProConnect by this browser');
  return { etat, nonce, verificateur, retour } as Demande;
}

function toIdentite(
  { sub, email, email_verified, given_name, usual_name, siret }: oidc.UserInfoResponse,
  { amr, jeton }: { amr: unknown; jeton: string },
): IdentiteProConnect {
  if (email === undefined) throw new Error('ProConnect gave no address');
  const nom = [given_name, usual_name].filter((partie) => typeof partie === 'string' && partie.trim() !== '').join(' ');
  return {
    sujet: sub,
    courriel: email.trim().toLowerCase(),
    isCourrielVerifie: email_verified !== false,
    nom: nom.slice(0, 100) || email,
    siret: typeof siret === 'string' && /^\d{14}$/.test(siret) ? siret : null,
    isDouble: Array.isArray(amr) && amr.includes('mfa'),
    jeton,
  };
}
