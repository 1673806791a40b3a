import type { Visit } from '#platform/http/visit.ts'
import { Card } from '#platform/ui/content.tsx'
import { frame } from '../../practice/frame.tsx'
import { letterIds } from '../letters.ts'
import { letterWords } from '../messages/public/letter-words/index.ts'
import { paths } from './paths.ts'
import { readSource, Take } from './source.tsx'

/** All letters by example. From a walk they take its state along, so that the calculation is its own. */
export const lettersPage = async (visit: Visit): Promise<Response> => {
  const t = letterWords(visit.locale)
  const source = await readSource(visit)
  return frame(
    visit,
    source?.practice,
    { title: t.title, again: { path: paths.letters } },
    <div class="stack">
      <p class="lead">{t.lead}</p>
      <p class="muted">{t.invented}</p>
      {letterIds.map((letter) =>
        source ? (
          <Card title={t.letters[letter].name} level={2}>
            <p>{t.letters[letter].short}</p>
            <Take visit={visit} source={source} to={paths.letter(letter)}>
              {t.letters[letter].name}
            </Take>
          </Card>
        ) : (
          <Card title={t.letters[letter].name} level={2} href={visit.to(paths.letter(letter))}>
            <p>{t.letters[letter].short}</p>
          </Card>
        ),
      )}
    </div>,
  )
}
