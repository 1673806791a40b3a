import { z } from 'zod'

/** Where the heads of the chains are written down outside of the database. */
export type AnchorTarget = { readonly file: string } | { readonly mail: string }

const address = z.email()

/** `AUDIT_ANCHOR`: the path of a file, or `mailto:` and an address. */
export const anchorTarget = z
  .string()
  .refine((text) => !text.startsWith('mailto:') || address.safeParse(text.slice('mailto:'.length)).success, {
    error: 'must be the path of a file, or an address such as mailto:audit@authority.example',
  })
  .transform(
    (text): AnchorTarget =>
      text.startsWith('mailto:') ? { mail: text.slice('mailto:'.length) } : { file: text },
  )
