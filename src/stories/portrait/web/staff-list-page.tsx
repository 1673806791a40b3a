import type { Visit } from '#platform/http/visit.ts'
import { lang, locales, shortDate, staffLocale } from '#platform/i18n.ts'
import { Badge, type BadgeTone, Card, EmptyState, Pagination } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Choices, Form, Select } from '#platform/ui/forms.tsx'
import { pageNumber, staffPage } from '#platform/ui/staff-page.tsx'
import { acting } from '../acting.ts'
import { storyStaffWords, storyWords } from '../messages/index.ts'
import { listPrints } from '../print-store.ts'
import { listOwn, type OwnStory } from '../queries.ts'
import { isEmptied, isSoon, keptDays, type Standing, standingOf, states } from '../story.ts'
import { paths, withQuery } from './paths.ts'
import { ToGo } from './prints-part.tsx'
import { textMarks } from './text-marks.ts'

const perPage = 20
const tones: Readonly<Record<Standing, BadgeTone>> = {
  entwurf: 'open',
  freigabe: 'info',
  freigegeben: 'info',
  veroeffentlicht: 'success',
  abgelaufen: 'warning',
  zurueckgezogen: 'plain',
}
const standings: readonly Standing[] = [...states, 'abgelaufen']

export const StandingBadge = ({ visit, standing }: { visit: Visit; standing: Standing }) => (
  <Badge tone={tones[standing]}>{storyStaffWords(visit.locale).states[standing]}</Badge>
)

/** What was done on a page before, by its key in the address. */
export const doneOf = (visit: Visit): { done?: string } => {
  const said: Readonly<Record<string, string>> = storyStaffWords(visit.locale).done
  const ok = visit.query.get('ok') ?? ''
  return Object.hasOwn(said, ok) ? { done: said[ok] ?? '' } : {}
}

/** The portraits that one's own organization makes, what ends soon, and what is to be taken down. */
export const staffListPage = async (visit: Visit): Promise<Response> => {
  const t = storyStaffWords(visit.locale)
  const now = visit.world.now()
  const { all, prints } = await visit.world.look(visit.actor, async (tx) => ({
    all: await listOwn(tx, acting(tx).organizationId),
    prints: await listPrints(tx, acting(tx).organizationId),
  }))
  const standing = standings.find((one) => one === visit.query.get('stand'))
  const soon = visit.query.get('bald') === 'ja'
  const hits = all
    .map((story) => ({
      ...story,
      standing: standingOf(
        story.state,
        story.allowed.map(({ until }) => until),
        now,
      ),
    }))
    .filter(
      (story) =>
        (!standing || story.standing === standing) &&
        (!soon || story.allowed.some(({ until }) => isSoon(until, now))),
    )
  const pages = Math.max(1, Math.ceil(hits.length / perPage))
  const page = Math.min(pageNumber(visit), pages)
  return staffPage(
    visit,
    { title: t.menu, ...doneOf(visit) },
    <div class="stack-l">
      <div class="stack">
        <p class="lead">{t.intro}</p>
        <p class="cluster">
          <ButtonLink href={visit.to(paths.create)}>{t.create}</ButtonLink>
          <ButtonLink kind="secondary" href={visit.to(paths.exhibition)}>
            {t.exhibition}
          </ButtonLink>
          <a href={visit.to(paths.gallery)}>{t.gallery}</a>
        </p>
        <p class="cluster">
          <span>{t.sheet}:</span>
          {locales.map((locale) => (
            <a href={`/${locale}${paths.sheet}`} hreflang={lang[locale]}>
              {t.sheetLanguages[locale]}
            </a>
          ))}
        </p>
      </div>
      <ToGo visit={visit} prints={prints.filter(({ isToGo }) => isToGo)} />
      {all.length > 0 && (
        <Form method="get" action={visit.to(paths.staff)} label={t.filter}>
          <Select
            name="stand"
            label={t.state}
            empty={t.allStates}
            value={standing}
            options={standings.map((value) => ({ value, label: t.states[value] }))}
          />
          <Choices
            type="checkbox"
            name="bald"
            label={t.facts.allowed}
            hideLegend
            value={soon ? 'ja' : ''}
            options={[{ value: 'ja', label: t.soonOnly }]}
          />
          <Button kind="secondary">{t.show}</Button>
        </Form>
      )}
      {hits.length === 0 ? (
        <EmptyState title={all.length === 0 ? t.none : t.noneFound} pictogram="info">
          {all.length === 0 && <p>{t.noneText}</p>}
        </EmptyState>
      ) : (
        <section class="stack">
          {hits.slice((page - 1) * perPage, page * perPage).map((story) => (
            <OwnCard visit={visit} story={story} now={now} />
          ))}
          <Pagination
            page={page}
            pages={pages}
            href={(n) =>
              visit.to(
                withQuery(paths.staff, { stand: standing ?? '', bald: soon ? 'ja' : '', seite: String(n) }),
              )
            }
          />
        </section>
      )}
      <p class="muted">{t.keptText(keptDays)}</p>
    </div>,
  )
}

const OwnCard = ({
  visit,
  story,
  now,
}: {
  visit: Visit
  story: OwnStory & { readonly standing: Standing }
  now: Date
}) => {
  const t = storyStaffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const { content } = story
  const ending = story.allowed.filter(({ until }) => isSoon(until, now))
  return (
    <Card
      level={2}
      title={isEmptied(content) ? t.gone : <bdi {...textMarks(locale, content.language)}>{content.name}</bdi>}
      href={visit.to(paths.own(story.id))}
    >
      <p class="cluster">
        <StandingBadge visit={visit} standing={story.standing} />
        {!isEmptied(content) && <span>{storyWords(locale).outcomes[content.outcome]}</span>}
      </p>
      {ending.map(({ channel, until }) => (
        <p>
          {t.channels[channel]}: {t.soon(shortDate(locale, new Date(until.getTime() - 1)))}.{' '}
          {story.mayAsk && t.mayAsk}
        </p>
      ))}
    </Card>
  )
}
