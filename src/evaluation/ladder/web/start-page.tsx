import type { Visit } from '#platform/http/visit.ts'
import { codePage } from '#platform/ui/code-page.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { ladderWords } from '../../messages/public/ladder-words/index.ts'
import { paths } from './paths.ts'

/** What this is, that it has no consequences, and the two ways in. */
export const startPage = (visit: Visit, error?: string, notice?: string): Promise<Response> => {
  const t = ladderWords(visit.locale)
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
          <OnlyForYou visit={visit} />
          <p>
            <ButtonLink href={visit.to(paths.begin)}>{t.begin}</ButtonLink>
          </p>
        </>
      ),
    },
  )
}

const OnlyForYou = ({ visit }: { visit: Visit }) => {
  const t = ladderWords(visit.locale)
  return (
    <section class="panel stack-s">
      <h2>{t.promise}</h2>
      <ul>
        {[t.voluntary, t.nobody, t.consequences, t.counted].map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </section>
  )
}
