// An OpenID Connect issuer for tests: node server.mjs PORT. Anybody signs in with any password.
// Each start makes a new key, so that a second start is a rotation.
import { generateKeyPairSync, randomUUID } from "node:crypto";
import Provider from "oidc-provider";

const port = Number(process.argv[2]);
const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const key = { ...privateKey.export({ format: "jwk" }), kid: randomUUID(), use: "sig", alg: "RS256" };
const roles = { agent: ["crm-agents"], lead: ["crm-leads"], guest: [] };
const provider = new Provider(`http://127.0.0.1:${port}`, {
  jwks: { keys: [key] },
  cookies: { keys: [randomUUID()] },
  clients: [
    {
      client_id: "desk",
      application_type: "native",
      token_endpoint_auth_method: "none",
      redirect_uris: ["http://127.0.0.1/signed-in"],
      response_types: ["code"],
      grant_types: [
        "authorization_code",
        "refresh_token",
        "urn:ietf:params:oauth:grant-type:device_code",
      ],
    },
  ],
  findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ sub, name: `Agent ${sub}` }) }),
  extraTokenClaims: (_, token) => ({
    preferred_username: token.accountId,
    name: `Agent ${token.accountId}`,
    realm_access: { roles: roles[token.accountId] ?? [] },
  }),
  features: {
    deviceFlow: { enabled: true },
    revocation: { enabled: true },
    resourceIndicators: {
      enabled: true,
      useGrantedResource: () => true,
      getResourceServerInfo: (_, audience) => ({
        scope: "",
        audience,
        accessTokenTTL: 60,
        accessTokenFormat: "jwt",
        jwt: { sign: { alg: "RS256" } },
      }),
    },
  },
});
provider.listen(port, "127.0.0.1", () => console.log("listening"));
