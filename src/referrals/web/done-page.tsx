import { counselPath } from '#matching'
import type { Visit } from '#platform/http/visit.ts'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { staffWords } from '../messages/staff/index.ts'
import { paths } from './paths.ts'

/** The same page after a printed hint and after a "Nein": whoever looks over the shoulder learns nothing (R6). */
export const donePage = (visit: Visit): Promise<Response> => {
  const t = staffWords(visit.locale)
  return visit.page(
    { title: t.doneTitle, staff: true },
    <div class="stack">
      <h1>{t.doneTitle}</h1>
      <p>{t.doneText}</p>
      <Buttons>
        <ButtonLink href={visit.to(counselPath)}>{t.newSearch}</ButtonLink>
        <ButtonLink href={visit.to(paths.list)} kind="secondary">
          {t.toList}
        </ButtonLink>
      </Buttons>
    </div>,
  )
}
