import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

/** An agent as the ProConnect of the tests knows it. */
export interface AgentProConnect {
  sub: string;
  email: string;
  email_verified?: boolean;
  given_name: string;
  usual_name: string;
  siret: string;
  /** The ways in which they proved who they are. */
  amr?: string[];
}

export interface ServeurProConnect {
  url: string;
  clientId: string;
  clientSecret: string;
  /** Who is at the keyboard: connects at once when asked. */
  agent: AgentProConnect;
  /** Tells the address that browsers come back to; before the first connection. */
  allow(retour: string, fin: string): void;
  stop(): Promise<void>;
}

const CLIENT = { clientId: 'atlas', clientSecret: 'un-secret-de-test-assez-long-pour-servir' };

/** A real OpenID provider on the loopback, that says what ProConnect says, signed as it signs. */
export async function startServeurProConnect(agent: AgentProConnect): Promise<ServeurProConnect> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const serveur: ServeurProConnect = {
    url,
    ...CLIENT,
    agent,
    allow: (retour, fin) =>
      void server.on('request', createProvider(url, { retour, fin }, () => serveur.agent).callback()),
    stop: () => stop(server),
  };
  return serveur;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

function createProvider(
  url: string,
  { retour, fin }: { retour: string; fin: string },
  readAgent: () => AgentProConnect,
): Provider {
  const provider = new Provider(url, {
    clients: [
      {
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        redirect_uris: [retour],
        post_logout_redirect_uris: [fin],
        token_endpoint_auth_method: 'client_secret_post',
        userinfo_signed_response_alg: 'RS256',
        id_token_signed_response_alg: 'RS256',
      },
    ],
    scopes: ['openid', 'email', 'given_name', 'usual_name', 'siret', 'uid'],
    claims: {
      openid: ['sub'],
      email: ['email', 'email_verified'],
      given_name: ['given_name'],
      usual_name: ['usual_name'],
      siret: ['siret'],
      uid: ['uid'],
      amr: null,
    },
    features: {
      devInteractions: { enabled: false },
      claimsParameter: { enabled: true },
      jwtUserinfo: { enabled: true },
      rpInitiatedLogout: {
        logoutSource: (ctx, form) => {
          ctx.body = `<!doctype html><html lang="fr"><title>ProConnect</title><h1>ProConnect</h1>${form}
            <button form="op.logoutForm" name="logout" value="yes">Se déconnecter de ProConnect</button></html>`;
        },
      },
    },
    cookies: { keys: ['une-cle-de-test'] },
    interactions: { url: (_ctx, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_ctx, sub) => {
      const { amr: _amr, ...claims } = readAgent();
      return { accountId: sub, claims: () => ({ ...claims, uid: sub }) };
    },
    renderError: (ctx, out) => {
      ctx.body = out;
    },
  });
  answerInteractions(provider, readAgent);
  return provider;
}

/** Nobody types: whoever is at the keyboard connects, and agrees. */
function answerInteractions(provider: Provider, readAgent: () => AgentProConnect): void {
  provider.use(async (ctx, next) => {
    if (!ctx.path.startsWith('/interaction/')) return next();
    const { prompt, params, grantId } = await provider.interactionDetails(ctx.req, ctx.res);
    const { sub, amr } = readAgent();
    if (prompt.name === 'login') {
      const login = { accountId: sub, ...(amr === undefined ? {} : { amr }) };
      return provider.interactionFinished(ctx.req, ctx.res, { login }, { mergeWithLastSubmission: false });
    }
    const grant =
      grantId === undefined
        ? new provider.Grant({ accountId: sub, clientId: String(params.client_id) })
        : await provider.Grant.find(grantId);
    grant?.addOIDCScope(String(params.scope));
    grant?.addOIDCClaims(['amr']);
    const consent = { grantId: await grant?.save() };
    return provider.interactionFinished(ctx.req, ctx.res, { consent }, { mergeWithLastSubmission: true });
  });
}
