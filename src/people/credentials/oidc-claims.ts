import type { Role } from '#platform/actor.ts'
import type { OidcConfig } from '#platform/oidc-config.ts'
import { sha256 } from '#platform/secrets.ts'

export const providerId = 'oidc'

type Claims = Readonly<Record<string, unknown>>

/** A subject is somebody at one issuer only (OpenID Connect Core, 5.7): a hash of `iss` and `sub`. */
export const subjectOf = (claims: Claims): string => sha256(`${String(claims.iss)} ${String(claims.sub)}`)

/** How better-auth knows somebody who comes from the provider: without name and mail. */
export const mapClaims = (claims: Claims) => ({
  email: `${subjectOf(claims).slice(0, 40)}@oidc.invalid`,
  emailVerified: false,
  name: '',
})

export interface Claimed {
  readonly account: string
  readonly name: string
  /** Slug of the organization; undefined where the claim names none that is known. */
  readonly organization: string | undefined
  readonly roles: readonly Role[]
  /** Whether the provider says that it saw a second factor. */
  readonly secondFactor: boolean
  /** When it saw the person sign in; undefined where it does not say. */
  readonly seenAt: Date | undefined
}

const values = (claim: unknown): string[] =>
  (Array.isArray(claim) ? claim : [claim]).filter((value): value is string => typeof value === 'string')

const text = (claim: unknown): string => (typeof claim === 'string' ? claim.trim().slice(0, 120) : '')

/**
 * What the provider says about a person, in the house's words. Claims without a place in the tables count for
 * nothing; a second factor counts only where `acr` or `amr` names it.
 */
export const readClaims = (config: OidcConfig, claims: Claims): Claimed => {
  const [organization] = values(claims[config.organizationClaim]).flatMap(
    (value) => config.organizations[value] ?? [],
  )
  return {
    account: text(claims.preferred_username) || text(claims.email) || text(claims.sub),
    name: text(claims.name) || text(claims.preferred_username) || text(claims.sub),
    organization,
    roles: [...new Set(values(claims[config.rolesClaim]).flatMap((value) => config.roles[value] ?? []))],
    secondFactor:
      values(claims.acr).some((value) => config.secondFactor.acr.includes(value)) ||
      values(claims.amr).some((value) => config.secondFactor.amr.includes(value)),
    seenAt: typeof claims.auth_time === 'number' ? new Date(claims.auth_time * 1000) : undefined,
  }
}
