import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, ButtonLink, Form, Hidden } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { currentNotice } from '../../notice.ts'
import { acceptNotice } from '../../organization/accept-notice.ts'
import { wayOn, withWay } from '../sign-in/way-on.ts'
import { NoticeText } from './notice-text.tsx'
import { paths } from './paths.ts'

/** What every user reads and accepts once, before any personal data (R7). */
export const noticePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const t = staffWords(visit.locale)
  const onto = (await wayOn(visit)) ?? '/'
  const gate = visit.account?.gate
  const open = gate === paths.notice
  // The second factor comes first.
  if (gate && !open) return visit.redirect(withWay(gate, paths.notice))
  return staffPage(
    visit,
    { title: t.notice.title, again },
    <>
      <p>{open ? t.accept.own : t.accept.already}</p>
      <NoticeText locale={visit.locale} />
      {open ? (
        <Form action={visit.to(paths.notice)} plain>
          <Hidden values={{ version: currentNotice, weiter: onto }} />
          <Button>{t.accept.agree}</Button>
        </Form>
      ) : (
        <p>
          <ButtonLink href={visit.to(onto)}>{t.accept.goOn}</ButtonLink>
        </p>
      )}
    </>,
  )
}

export const receiveNotice = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const outcome = await acceptNotice(visit.world, visit.actor, { version: text(form, 'version') })
  return after(
    visit,
    outcome,
    async () => visit.redirect((await wayOn(visit)) ?? '/'),
    (again) => noticePage(visit, again),
  )
}
