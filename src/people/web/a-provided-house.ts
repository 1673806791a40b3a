import { chapter as directory } from '#directory'
import { chapter as places } from '#places'
import type { Chapter } from '#platform/chapter.ts'
import { makeApp } from '#platform/http/server.ts'
import type { OidcConfig } from '#platform/oidc-config.ts'
import { aWorld } from '#platform/testing.ts'
import { aProvider } from '../credentials/a-provider.ts'
import { chapter as people, sessions } from '../index.ts'

const client = { id: 'trittstein', secret: 'a secret for this test' }

/** How a house finds the provider, and what its claims mean there. */
export const oidcFor = (issuer: string): OidcConfig => ({
  name: 'Dienstkonto',
  issuer,
  clientId: client.id,
  clientSecret: client.secret,
  scopes: ['openid', 'profile'],
  acrValues: 'urn:zwei-faktoren',
  organizationClaim: 'organization',
  organizations: { 'JC-04': 'jobcenter', 'JC-05': 'anderes' },
  rolesClaim: 'roles',
  roles: { Fallmanagement: ['counsellor'], Teamleitung: ['lead', 'counsellor'] },
  secondFactor: { acr: ['urn:zwei-faktoren'], amr: ['mfa', 'hwk'] },
})

/** A provider that knows Nadine, who has shown it two factors. */
export const aProviderOfNadine = async (baseUrl: string) => {
  const provider = await aProvider({ ...client, redirect: `${baseUrl}/anmelden/oidc/zurueck` })
  provider.people.set('nadine', {
    sub: 'nadine',
    name: 'Nadine Kowalke',
    preferred_username: 'kowalke.n',
    organization: 'JC-04',
    roles: ['Fallmanagement', 'Kegelclub'],
    amr: ['pwd', 'mfa'],
  })
  return provider
}

/** A world with a real identity provider; the caller founds the organization `jobcenter`. */
export const aProvidedHouse = async (baseUrl = 'http://haus.localhost', ...more: Chapter[]) => {
  const provider = await aProviderOfNadine(baseUrl)
  const world = await aWorld({
    chapters: [places, directory, people, ...more],
    sessions,
    config: { demo: false, baseUrl, oidc: oidcFor(provider.issuer) },
  })
  return { world, app: makeApp(world), provider }
}
