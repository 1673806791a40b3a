import type { Visit } from '#platform/http/visit.ts'
import { shortDate, staffLocale } from '#platform/i18n.ts'
import { Card, VisuallyHidden } from '#platform/ui/content.tsx'
import { listPasskeys } from '../../credentials/passkey.ts'
import { accountWords } from '../../messages/account/index.ts'
import { canHavePasskeys, PasskeyButton } from '../passkey-button.tsx'

/** One's passkeys: since when, to add and to take away. */
export const OwnPasskeys = async ({ visit, personId }: { visit: Visit; personId: string }) => {
  const t = accountWords(visit.locale)
  const passkeys = await listPasskeys(visit.world, personId)
  // Whoever has one can take it away, also where the house has lost its name since.
  if (passkeys.length === 0 && !canHavePasskeys(visit.world)) return null
  return (
    <Card title={t.passkeys} level={2}>
      {passkeys.length === 0 && <p class="muted">{t.noPasskeys}</p>}
      <ul class="stack">
        {passkeys.map((passkey) => (
          <li>
            {passkey.name || t.passkey}
            {passkey.createdAt && ` · ${t.since(shortDate(staffLocale(visit.locale), passkey.createdAt))}`}
            {' · '}
            <a href={visit.to(`/konto/passkey/${passkey.id}/entfernen`)}>
              {t.remove}
              <VisuallyHidden>: {passkey.name || t.passkey}</VisuallyHidden>
            </a>
          </li>
        ))}
      </ul>
      <PasskeyButton visit={visit} purpose="add" />
    </Card>
  )
}
