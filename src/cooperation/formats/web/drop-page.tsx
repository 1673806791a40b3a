import type { Visit } from '#platform/http/visit.ts'
import { Button, ButtonLink, Buttons, Form } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { formatWords } from '../messages/index.ts'
import { dropFormat } from '../write-format.ts'
import { shownFormat } from './of-format.ts'
import { paths } from './paths.ts'

/** Asked before an idea is deleted. */
export const dropPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await shownFormat(visit)
  if (!shown?.mayWrite || (shown.format.state !== 'idee' && !again)) return visit.notFound()
  const t = formatWords(visit.locale)
  const { format } = shown
  return staffPage(
    visit,
    { title: `${t.drop}: ${format.title}`, back: paths.one(format.id), again },
    <>
      <p>{t.dropText}</p>
      <Form plain action={visit.to(paths.drop(format.id))}>
        <Buttons>
          <Button kind="danger">{t.drop}</Button>
          <ButtonLink kind="secondary" href={visit.to(paths.one(format.id))}>
            {t.cancel}
          </ButtonLink>
        </Buttons>
      </Form>
    </>,
  )
}

export const receiveDrop = async (visit: Visit): Promise<Response> => {
  const shown = await shownFormat(visit)
  const outcome = await dropFormat(visit.world, visit.actor, { formatId: visit.params.id })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.list(shown?.format.networkId ?? '')}?ok=weg`),
    (again) => dropPage(visit, again),
  )
}
