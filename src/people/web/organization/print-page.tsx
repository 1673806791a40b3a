import { z } from 'zod'
import type { Visit } from '#platform/http/visit.ts'
import { longDate, staffLocale } from '#platform/i18n.ts'
import { Qr } from '#platform/print/qr.tsx'
import { EmptyState, PrintButtonHint } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { expiryOf } from '../../organization/invitation.ts'
import type { SentInvitation } from '../../organization/send-invitation.ts'
import { keep, recall } from '../../session-item.ts'
import { paths } from './paths.ts'

const printed = z.object({
  kind: z.enum(['invitation', 'rescue']),
  name: z.string(),
  account: z.string(),
  code: z.string(),
  back: z.string(),
})
/** A sheet with a code, kept for 15 minutes in the encrypted session of whoever prints it. */
type Printed = z.infer<typeof printed>

export const toPrint = async (visit: Visit, sheet: Printed): Promise<Response> => {
  if (!visit.account) return visit.notFound()
  return visit.redirect(paths.printed(await keep(visit.world, visit.account, 'printed', sheet, 15)))
}

/** Where an invitation goes on: to the sheet to print, or back where it went by mail. */
export const onPaper = async (visit: Visit, sent: SentInvitation, back: string): Promise<Response> =>
  sent.code === undefined
    ? visit.redirect(`${back}?ok=sent`)
    : toPrint(visit, { kind: 'invitation', name: sent.name, account: sent.account, code: sent.code, back })

/** The sheet: user name, code, and a QR code of the public page where it is typed (never of the code itself). */
export const printPage = async (visit: Visit): Promise<Response> => {
  const words = staffWords(visit.locale)
  const kept = visit.account && (await recall(visit.world, visit.account, 'printed', visit.params.copy ?? ''))
  const sheet = printed.safeParse(kept).data
  if (!sheet)
    return visit.page(
      { title: words.people.printTitle, staff: true, noStore: true, status: 410 },
      <div class="stack">
        <h1>{words.people.printTitle}</h1>
        <EmptyState title={words.people.printGone} pictogram="print">
          <ButtonLink href={visit.to('/')}>{words.invitation.toStart}</ButtonLink>
        </EmptyState>
      </div>,
    )
  const isInvitation = sheet.kind === 'invitation'
  const t = isInvitation ? words.people : words.rescue
  const path = isInvitation ? paths.invitations : paths.rescue
  const address = `${visit.world.config.baseUrl}/${staffLocale(visit.locale)}${path}`
  return visit.page(
    { title: t.printTitle, staff: true, noStore: true },
    <div class="stack">
      <div class="no-print stack-s">
        <h1>{t.printTitle}</h1>
        <p>{t.printIntro}</p>
        <PrintButtonHint />
        <ButtonLink href={visit.to(sheet.back)}>{words.back}</ButtonLink>
      </div>
      <section class="slip stack-s">
        <h2>{isInvitation ? words.invitation.title : words.rescue.useTitle}</h2>
        {isInvitation && <p>{words.people.printText(sheet.name)}</p>}
        <p>{t.printSteps}</p>
        <p dir="ltr">{address}</p>
        <Qr text={address} label={isInvitation ? words.invitation.codeTitle : words.rescue.useTitle} />
        <p>
          {t.code}:{' '}
          <strong class="code" dir="ltr">
            {sheet.code}
          </strong>
        </p>
        <p>
          {words.people.account}: <strong dir="ltr">{sheet.account}</strong>
        </p>
        {isInvitation && (
          <p>{words.people.printValid(longDate(staffLocale(visit.locale), expiryOf(visit.world.now())))}</p>
        )}
      </section>
    </div>,
  )
}
