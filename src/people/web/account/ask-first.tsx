import { surePage } from '#platform/ui/sure-page.tsx'
import { listPasskeys } from '../../credentials/passkey.ts'
import { accountWords } from '../../messages/account/index.ts'
import { freshly } from './freshly.ts'

/** Asked before the old recovery codes, perhaps on paper somewhere, are void. */
export const askForNewCodes = freshly((visit) => {
  const t = accountWords(visit.locale)
  return surePage(visit, {
    title: t.newCodes,
    text: t.newCodesText,
    action: '/konto/codes',
    back: '/konto/zweiter-faktor',
    yes: t.newCodesNow,
    no: t.cancel,
  })
})

/** Asked before a passkey is taken away; another person's is not there. */
export const askToRemovePasskey = freshly(async (visit, session) => {
  const t = accountWords(visit.locale)
  const passkeys = await listPasskeys(visit.world, session.member.personId)
  const found = passkeys.find(({ id }) => id === visit.params.id)
  if (!found) return visit.notFound()
  return surePage(visit, {
    title: t.removePasskey(found.name || t.passkey),
    text: t.removePasskeyText,
    action: '/konto/passkey/entfernen',
    back: '/konto',
    yes: t.remove,
    no: t.cancel,
    values: { id: found.id },
  })
})
