import { createServer } from 'node:http';
import { Provider } from 'oidc-provider';

/** A real identity provider as a process of its own: `provider-process.ts PORT CALLBACK…`. Everybody who says a login is it. */
const [port = '0', ...callbacks] = process.argv.slice(2);
const provider = new Provider(`http://127.0.0.1:${port}`, {
  clients: [
    {
      client_id: 'sunlit',
      client_secret: 'a-secret-between-two-processes',
      redirect_uris: callbacks,
      grant_types: ['authorization_code'],
      response_types: ['code'],
    },
  ],
  pkce: { required: () => true },
  claims: { openid: ['sub'], profile: ['preferred_username'] },
  conformIdTokenClaims: false,
  findAccount: (_: unknown, id: string) => ({
    accountId: id,
    claims: () => ({ sub: id, preferred_username: id }),
  }),
} as never);
createServer(provider.callback()).listen(Number(port), '127.0.0.1', () => console.log('listening'));
