import type { Visit } from '#platform/http/visit.ts'
import { codePage } from '#platform/ui/code-page.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { pathWords } from '../messages/index.ts'
import { moneyPaths } from '../money/web/paths.ts'
import { paths } from './paths.ts'

/** What this is, that it belongs to the person alone, and the two ways in. */
export const startPage = (visit: Visit, error?: string, notice?: string): Promise<Response> => {
  const t = pathWords(visit.locale)
  return codePage(
    visit,
    { title: t.title, label: t.code, hint: t.codeHint, send: t.open },
    {
      action: paths.start,
      error,
      notice,
      quickExit: true,
      heading: t.openTitle,
      before: (
        <>
          <p class="lead">{t.lead}</p>
          <WhoSees visit={visit} />
          <p>
            <ButtonLink href={visit.to(paths.begin)}>{t.begin}</ButtonLink>
          </p>
        </>
      ),
      after: (
        <p>
          <a href={visit.to(moneyPaths.money)}>{t.moneyLink}</a>
        </p>
      ),
    },
  )
}

/** What a house sees, and what nobody sees. */
export const WhoSees = ({ visit }: { visit: Visit }) => {
  const t = pathWords(visit.locale)
  return (
    <section class="panel stack-s">
      <h2>{t.whoSees}</h2>
      <ul>
        {[t.nobodySees, t.houseSees, t.neverAgency, t.noConsequences, t.kept].map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  )
}
