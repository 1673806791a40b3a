import { isIP } from 'node:net'
import type { Visit } from '#platform/http/visit.ts'
import { Button } from '#platform/ui/forms.tsx'
import type { World } from '#platform/world.ts'
import { accountWords } from '../messages/account/index.ts'

/** What a passkey is shown for, and where its answer goes. */
const paths = {
  'sign-in': '/anmelden/passkey',
  'second-factor': '/anmelden/passkey',
  unlock: '/gesperrt/passkey',
  prove: '/anmelden/bestaetigen/passkey',
  add: '/konto/passkey',
} as const

const words = (t: ReturnType<typeof accountWords>): Record<keyof typeof paths, string> => ({
  'sign-in': t.passkeyUse,
  'second-factor': t.passkeyUse,
  unlock: t.passkeyUnlock,
  prove: t.passkeyProve,
  add: t.passkeyAdd,
})

/** A passkey belongs to a name; a house that is called by a bare address cannot have one (WebAuthn Level 3, 5.1.2). */
export const canHavePasskeys = (world: World): boolean => !isIP(new URL(world.config.baseUrl).hostname)

/**
 * A button that only shows where the browser knows passkeys (the one thing that needs a script). It asks for a
 * challenge at `…/frage` and brings the signed answer back.
 */
export const PasskeyButton = ({
  visit,
  purpose,
  way,
}: {
  visit: Visit
  purpose: keyof typeof paths
  way?: string | undefined
}) => {
  const t = accountWords(visit.locale)
  if (!canHavePasskeys(visit.world)) return null
  return (
    <trittstein-passkey
      hidden
      data-path={visit.to(paths[purpose])}
      data-way={way}
      data-failed={t.passkeyFailed}
      data-too-often={t.passkeyTooOften}
      data-new={purpose === 'add' ? '' : undefined}
    >
      <Button kind="secondary" type="button">
        {words(t)[purpose]}
      </Button>
      <p role="status" />
    </trittstein-passkey>
  )
}
