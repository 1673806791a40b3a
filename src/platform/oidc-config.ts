import { z } from 'zod'
import { roles } from './actor.ts'

/**
 * Sign-in with the identity provider of an organization (OpenID Connect Core 1.0), as JSON in the variable OIDC.
 * What a claim means here is said in tables, so that any provider fits.
 */
export const oidcConfig = z.object({
  /** The button's text: "Anmelden mit …". */
  name: z.string().min(1).max(60).default('Dienstkonto'),
  issuer: z.url({ protocol: /^https?$/ }),
  clientId: z.string().min(1),
  clientSecret: z.string().min(1).optional(),
  scopes: z.array(z.string()).default(['openid', 'profile']),
  /** Asked of the provider, e.g. its value for "with two factors". */
  acrValues: z.string().optional(),
  /** The claim that names the organization, and its values → slug of the organization. */
  organizationClaim: z.string().default('organization'),
  organizations: z.record(z.string(), z.string()),
  /** The claim that names roles or groups (text or list), and its values → roles. */
  rolesClaim: z.string().default('roles'),
  roles: z.record(z.string(), z.array(z.enum(roles))),
  /** Values of `acr` and `amr` (RFC 8176) that count as a second factor; none: the house asks for its own. */
  secondFactor: z
    .object({ acr: z.array(z.string()).default([]), amr: z.array(z.string()).default([]) })
    .default({ acr: [], amr: [] }),
})
export type OidcConfig = z.infer<typeof oidcConfig>

/** The variable's text → settings; a text that is no JSON or does not fit is said in words. */
export const oidcText = z.string().transform((text, ctx): OidcConfig => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    ctx.addIssue({ code: 'custom', message: 'must be JSON (docs/interface.md)' })
    return z.NEVER
  }
  const parsed = oidcConfig.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  ctx.addIssue({ code: 'custom', message: `${issue?.path.join('.')}: ${issue?.message}` })
  return z.NEVER
})
