import type { Visit } from '#platform/http/visit.ts'
import { Card } from '#platform/ui/content.tsx'
import { frame, Go } from '../../practice/frame.tsx'
import { readState } from '../../practice/state.ts'
import { letterIds } from '../letters.ts'
import { letterWords } from '../messages/public/letter-words/index.ts'
import { paths } from './paths.ts'

/** All letters by example. From a walk they take its state along, so that the calculation is its own. */
export const lettersPage = async (visit: Visit): Promise<Response> => {
  const t = letterWords(visit.locale)
  const practice = await readState(visit)
  return frame(
    visit,
    practice,
    { title: t.title, again: { path: paths.letters } },
    <div class="stack">
      <p class="lead">{t.lead}</p>
      <p class="muted">{t.invented}</p>
      {letterIds.map((letter) =>
        practice ? (
          <Card title={t.letters[letter].name} level={2}>
            <p>{t.letters[letter].short}</p>
            <Go visit={visit} practice={practice} to={{ path: paths.letter(letter) }} kind="secondary">
              {t.letters[letter].name}
            </Go>
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
