import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Facts, type StepState, Steps } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { type Again, dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { paths as agreementPaths } from '../../agreement/web/paths.ts'
import { Paragraphs } from '../../agreement/web/text-view.tsx'
import { vocabularyWords } from '../../messages/public/index.ts'
import { type FormatState, formatStepsFrom } from '../format.ts'
import { formatWords } from '../messages/index.ts'
import { OnAgenda } from './agenda.tsx'
import { GapLink } from './gap-link.tsx'
import { type Shown, shownFormat } from './of-format.ts'
import { Offers, Partners } from './part.tsx'
import { paths } from './paths.ts'

/** How far each state has come on the line of five stations. */
const station: Readonly<Record<FormatState, number>> = {
  idee: 0,
  vereinbart: 1,
  erprobung: 2,
  ausgewertet: 3,
  fortgefuehrt: 4,
  beendet: 4,
}

const Life = ({ visit, state }: { visit: Visit; state: FormatState }) => {
  const t = formatWords(visit.locale)
  const at = station[state]
  return (
    <Steps
      steps={t.life.map((label, index) => ({
        label: index === 4 && at === 4 ? t.states[state] : label,
        state: (index < at || (index === 4 && at === 4)
          ? 'done'
          : index === at
            ? 'current'
            : 'todo') satisfies StepState,
      }))}
    />
  )
}

/** Its steps by day, the newest first, with what was said. */
const History = ({ visit, events }: { visit: Visit; events: Shown['events'] }) => {
  const t = formatWords(visit.locale)
  return (
    <ol class="timeline">
      {events.toReversed().map(({ day, state, note }, index, all) => (
        <li>
          <time datetime={day} class="muted">
            {dayOf(visit, day)}
          </time>{' '}
          <div>
            <strong>
              {all[index + 1]?.state === 'beendet' ? t.resumed(t.states[state]) : t.states[state]}
            </strong>
            {note && <Paragraphs text={note} />}
          </div>
        </li>
      ))}
    </ol>
  )
}

const told = (visit: Visit): string | undefined => {
  const t = formatWords(visit.locale)
  const ok = visit.query.get('ok')
  return ok === 'neu' ? t.proposed : ok === 'punkt' ? t.onAgenda : ok ? t.saved : undefined
}

/** One format: what it is, who takes part, how far it has come. */
export const formatPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await shownFormat(visit)
  if (!shown) return visit.notFound()
  const { format, isLed } = shown
  const t = formatWords(visit.locale)
  const named = vocabularyWords(staffLocale(visit.locale))
  const done = again ? undefined : told(visit)
  return staffPage(
    visit,
    { title: format.title, back: paths.list(format.networkId), again, ...(done ? { done } : {}) },
    <div class="stack-l">
      <div class="stack">
        <Life visit={visit} state={format.state} />
        <p>{t.waits[format.state]}</p>
        {isLed && formatStepsFrom(format.state).length > 0 && (
          <p class="no-print">
            <ButtonLink href={visit.to(paths.step(format.id))}>{t.moveOn}</ButtonLink>
          </p>
        )}
      </div>
      <section class="stack">
        <h2>{t.about}</h2>
        <Paragraphs text={format.about} />
        <Facts
          items={[
            { label: t.standing, value: t.since(t.states[format.state], dayOf(visit, format.since)) },
            { label: t.fields, value: format.fields.map((field) => named.fields[field]).join(', ') },
            {
              label: t.targetGroups,
              value:
                format.targetGroups.length > 0
                  ? format.targetGroups.map((group) => named.targetGroups[group]).join(', ')
                  : t.everybody,
            },
            { label: t.space, value: shown.area ? <span lang="de">{shown.area}</span> : t.whole },
            {
              label: t.agreement,
              value: shown.agreement && (
                <a href={visit.to(agreementPaths.one(shown.agreement.id))} lang="de">
                  {shown.agreement.title}
                </a>
              ),
            },
            { label: t.fromGap, value: shown.gap && <GapLink visit={visit} shown={shown} /> },
            { label: t.proposedBy, value: shown.proposer?.name, lang: 'de' },
          ]}
        />
      </section>
      {format.result && (
        <section class="stack-s">
          <h2>{t.result}</h2>
          <Paragraphs text={format.result} />
        </section>
      )}
      <Partners visit={visit} shown={shown} again={again} />
      <Offers visit={visit} shown={shown} again={again} />
      <OnAgenda visit={visit} shown={shown} />
      <section class="stack-s">
        <h2>{t.history}</h2>
        <History visit={visit} events={shown.events} />
      </section>
      {shown.mayWrite && (
        <p class="no-print">
          <a href={visit.to(paths.edit(format.id))}>{t.edit}</a>
          {format.state === 'idee' && (
            <>
              {' · '}
              <a href={visit.to(paths.drop(format.id))}>{t.drop}</a>
            </>
          )}
        </p>
      )}
    </div>,
  )
}
