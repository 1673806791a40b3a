import type { Visit } from '#platform/http/visit.ts'
import { PrintButtonHint } from '#platform/ui/content.tsx'
import { frame, Go } from '../frame.tsx'
import { stepsWords } from '../messages/public/steps-words/index.ts'
import { paths } from '../paths.ts'
import type { Practice } from '../practice.ts'
import { stepIds } from '../steps.ts'
import { PractisingAs } from './practising-as.tsx'

/** What was practised, and what comes next in earnest; made for paper, too. */
export const endPage = (visit: Visit, practice: Practice): Promise<Response> => {
  const t = stepsWords(visit.locale)
  const stones = stepIds.filter((step) => practice.stumbled[step] !== undefined)
  return frame(
    visit,
    practice,
    {
      title: practice.done.length > 0 ? t.endTitle : t.endTitleNothing,
      again: { path: paths.end },
      back: { path: paths.tasks },
    },
    <div class="stack-l">
      <section class="stack-s">
        <PractisingAs visit={visit} practice={practice} />
        <p>{practice.done.length > 0 ? t.endLead : t.endNothing}</p>
        {practice.done.length > 0 && (
          <ol>
            {practice.done.map((step) => (
              <li>{t.steps[step].title}</li>
            ))}
          </ol>
        )}
      </section>
      {stones.length > 0 && (
        <section class="stack-s">
          <h2>{t.endStones}</h2>
          <ul>
            {stones.map((step) => (
              <li>
                {t.steps[step].title}: {t.stones(practice.stumbled[step] ?? 0)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section class="stack-s">
        <h2>{t.endNext}</h2>
        <ol>
          {t.endNextList.map((line) => (
            <li>{line}</li>
          ))}
        </ol>
      </section>
      <PrintButtonHint />
      <div class="no-print stack-s">
        <Go visit={visit} practice={practice} to={{ path: paths.group }}>
          {t.toGroup}
        </Go>
        <p class="muted">{t.endGone}</p>
      </div>
    </div>,
  )
}
