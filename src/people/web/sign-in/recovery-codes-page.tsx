import { z } from 'zod'
import type { Account, Visit } from '#platform/http/visit.ts'
import { Alert, PrintButtonHint } from '#platform/ui/content.tsx'
import type { World } from '#platform/world.ts'
import { accountWords } from '../../messages/account/index.ts'
import { keep, recall } from '../../session-item.ts'

const kind = 'recovery-codes'
const minutes = 15
const keptCodes = z.object({ codes: z.array(z.string()), next: z.string() })

/** Where the new codes are shown, for a quarter of an hour: on a page of its own, with the session's new token. */
export const keepRecoveryCodes = async (
  world: World,
  account: Account,
  codes: readonly string[],
  next: string,
): Promise<string> => `/konto/codes/${await keep(world, account, kind, { codes, next }, minutes)}`

/** The recovery codes: to be printed or written down. */
export const recoveryCodesPage = async (visit: Visit): Promise<Response> => {
  const t = accountWords(visit.locale)
  const kept = keptCodes.safeParse(
    visit.account && (await recall(visit.world, visit.account, kind, visit.params.id ?? '')),
  ).data
  if (!kept) return visit.redirect('/konto')
  return visit.page(
    { title: t.recoveryCodes, staff: true, noStore: true },
    <div class="stack">
      <h1>{t.recoveryCodes}</h1>
      <Alert tone="info" title={t.recoveryOnce} />
      <p>{t.recoveryText}</p>
      <ul class="codes">
        {kept.codes.map((code) => (
          <li>
            <code class="code">{code}</code>
          </li>
        ))}
      </ul>
      <PrintButtonHint />
      <p class="no-print">
        <a class="kern-btn kern-btn--primary" href={visit.to(kept.next)}>
          <span class="kern-label">{t.haveKept}</span>
        </a>
      </p>
    </div>,
  )
}
