import { z } from 'zod'
import { text } from '#platform/http/form.ts'
import { take } from '#platform/http/throttle.ts'
import { BackLink } from '#platform/ui/content.tsx'
import { Button, Form } from '#platform/ui/forms.tsx'
import { accountWords } from '../../messages/account/index.ts'
import { askForMail, confirmMail, removeMail } from '../../sign-in/change-mail.ts'
import { mailPage } from './change-pages.tsx'
import { freshly } from './freshly.ts'
import { withBoth } from './with-both.ts'

const mailAddress = z.union([z.literal(''), z.email().max(200)])
const wishes = { name: 'mail-change', limit: 5, seconds: 3600 }

/** The same answer whether the address is free or another's. */
export const receiveMail = freshly(async (visit, session) => {
  const { world } = visit
  const { personId } = session.member
  const typed = text(await visit.form(), 'mail')
  if (!mailAddress.safeParse(typed).success)
    return mailPage(visit, { mail: visit.say({ key: 'people.mailWrong' }) }, typed)
  if (typed === '') {
    await removeMail(world, personId)
    return visit.redirect('/konto?ok=mail')
  }
  const taken = await take(world, wishes, personId)
  if (!taken.ok) return mailPage(visit, {}, typed, taken.retryAfter)
  await askForMail(world, personId, typed)
  return visit.redirect('/konto?ok=link')
})

/** Opening the link does nothing yet: mail scanners open links as well. */
export const confirmMailPage = withBoth((visit) => {
  const t = accountWords(visit.locale)
  return visit.page(
    { title: t.confirmMail, staff: true, noStore: true },
    <div class="stack">
      <BackLink href={visit.to('/konto')} />
      <h1>{t.confirmMail}</h1>
      <p>{t.confirmMailText}</p>
      <Form action={visit.to(`/konto/mail/${visit.params.token ?? ''}`)} plain>
        <Button>{t.confirmMailNow}</Button>
      </Form>
    </div>,
  )
})

/** Only the person who asked for it, signed in: a link in a stranger's mailbox is worth nothing there. */
export const receiveConfirmedMail = withBoth(async (visit, session) => {
  if (await confirmMail(visit.world, session.member.personId, visit.params.token ?? ''))
    return visit.redirect('/konto?ok=mail')
  const t = accountWords(visit.locale)
  return visit.page(
    { title: t.linkOld, staff: true, noStore: true, status: 410 },
    <div class="stack">
      <BackLink href={visit.to('/konto')} />
      <h1>{t.linkOld}</h1>
      <p>{t.mailLinkOldText}</p>
      <p>
        <a href={visit.to('/konto/mail')}>{t.newLink}</a>
      </p>
    </div>,
  )
})
