import { visitor } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'
import { codePage } from '#platform/ui/code-page.tsx'
import { Alert } from '#platform/ui/content.tsx'
import { Button, Form } from '#platform/ui/forms.tsx'
import { registrationWords } from '../messages/index.ts'
import { openReminderToken } from '../open-code.ts'
import { stopReminder } from '../take-step.ts'
import { paths } from './paths.ts'

/** Where the code of a slip is typed. */
export const openPage = (visit: Visit, error?: string): Promise<Response> => {
  const t = registrationWords(visit.locale)
  return codePage(
    visit,
    { title: t.openTitle, label: t.code, hint: t.codeHint, send: t.show },
    { action: paths.open, error, before: <p>{t.openText}</p> },
  )
}

/** The link of a reminder. It asks once: programs that look at mails open links, too. */
export const stopPage = async (visit: Visit): Promise<Response> => {
  const t = registrationWords(visit.locale)
  const { token = '' } = visit.params
  if (openReminderToken(visit.world, token) === undefined) return visit.notFound()
  return visit.page(
    { title: t.stopTitle, noStore: true },
    <div class="stack">
      <h1>{t.stopTitle}</h1>
      <p>{t.stopText}</p>
      <Form action={visit.to(paths.stop(token))} plain>
        <Button>{t.stopYes}</Button>
      </Form>
    </div>,
  )
}

export const receiveStop = async (visit: Visit): Promise<Response> => {
  const t = registrationWords(visit.locale)
  const outcome = await stopReminder(visit.world, visitor, { token: visit.params.token })
  if (!outcome.ok) return visit.notFound()
  return visit.page(
    { title: t.stopTitle, noStore: true },
    <div class="stack">
      <h1>{t.stopTitle}</h1>
      <Alert tone="success" live>
        <p>{t.stopped}</p>
      </Alert>
    </div>,
  )
}
