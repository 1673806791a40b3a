import type { Visit } from '#platform/http/visit.ts'
import { Badge } from '#platform/ui/content.tsx'
import { Button, Form, Select } from '#platform/ui/forms.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { compare, type Difference, type Piece } from '../compare.ts'
import { agreementWords } from '../messages/index.ts'
import { agreementOf } from './of-agreement.ts'
import { paths } from './paths.ts'
import { VersionNote } from './version-note.tsx'

/** All versions, and what is different between two of them: the newest and the one before, unless others are asked for. */
export const versionsPage = async (visit: Visit): Promise<Response> => {
  const shown = await agreementOf(visit)
  if (!shown) return visit.notFound()
  const t = agreementWords(visit.locale)
  const { agreement, versions } = shown
  const chosen = (name: string, otherwise: number) =>
    versions.find(({ number }) => number === Number(visit.query.get(name))) ?? versions[otherwise]
  const before = chosen('von', 1)
  const after = chosen('mit', 0)
  const options = versions.map(({ number }) => ({ value: String(number), label: t.version(number) }))
  const differences =
    before && after ? compare(before.blocks, after.blocks).filter(({ is }) => is !== 'same') : []
  return staffPage(
    visit,
    { title: t.versionsTitle, back: paths.one(agreement.id) },
    <div class="stack-l">
      <ul>
        {versions.map((version) => (
          <li>
            <a href={visit.to(paths.text(agreement.id, version.number))}>{t.version(version.number)}</a>:{' '}
            <VersionNote visit={visit} version={version} />
          </li>
        ))}
      </ul>
      {versions.length < 2 || !before || !after ? (
        <p class="muted">{t.oneVersion}</p>
      ) : (
        <>
          <Form method="get" action={visit.to(paths.versions(agreement.id))} label={t.compare}>
            <Select name="von" label={t.from} options={options} value={String(before.number)} />
            <Select name="mit" label={t.to} options={options} value={String(after.number)} />
            <Button kind="secondary">{t.compare}</Button>
          </Form>
          {differences.length === 0 ? (
            <p>{t.sameText}</p>
          ) : (
            differences.map((one) => <Changed visit={visit} one={one} />)
          )}
        </>
      )}
    </div>,
  )
}

const Changed = ({ visit, one }: { visit: Visit; one: Difference }) => {
  const t = agreementWords(visit.locale)
  return (
    <section class="stack-s">
      <h2 lang="de">
        <Pieces visit={visit} pieces={one.title} />
      </h2>
      <p>
        <Badge>{t.difference[one.is]}</Badge>
      </p>
      {one.is !== 'moved' && (
        <div lang="de" class="pre">
          <Pieces visit={visit} pieces={one.text} />
        </div>
      )}
    </section>
  )
}

/** New and struck out words are marked by their line, not by colour alone, and said to screen readers. */
const Pieces = ({ visit, pieces }: { visit: Visit; pieces: readonly Piece[] }) => {
  const t = agreementWords(visit.locale)
  return (
    <>
      {pieces.map(({ text, is }) =>
        is === 'same' ? (
          text
        ) : is === 'added' ? (
          <ins>
            <span class="kern-sr-only">{t.addedWords} </span>
            {text}
          </ins>
        ) : (
          <del>
            <span class="kern-sr-only">{t.removedWords} </span>
            {text}
          </del>
        ),
      )}
    </>
  )
}
