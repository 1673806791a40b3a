import { findOrganization, marks } from '#directory'
import { noonOf } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { lang, longDate, number } from '#platform/i18n.ts'
import type { Block } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { BackLink, DataTable, PrintButtonHint } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { findPublicWeek } from '../acting.ts'
import { weekWords } from '../messages/public/index.ts'
import type { Numbers } from '../numbers.ts'
import { findConclusion, voicesOf } from '../public-store.ts'
import { paths } from './paths.ts'
import { daysOf } from './seen-week.ts'

const concluded = (visit: Visit) =>
  visit.world.look(visit.actor, async (tx) => {
    const week = await findPublicWeek(tx, visit.params.id ?? '')
    const conclusion = week && (await findConclusion(tx, week.week.id))
    if (!conclusion?.publishedAt || !conclusion.numbers) return undefined
    return {
      week: week!,
      ...conclusion,
      numbers: conclusion.numbers,
      voices: await voicesOf(tx, week!.week.id),
      publisher: (await findOrganization(tx, week!.week.organizationId))?.name ?? '',
    }
  })

type Item = Numbers['items'][number]

/** A number as it may be said. */
const said = (visit: Visit, { came, counted }: Item): string => {
  const t = weekWords(visit.locale)
  if (came === undefined) return t.unknown
  if (came === null) return t.few
  const n = number(lang[visit.locale], came)
  return counted ? n : `${n} (${t.estimated})`
}

const dayName = (visit: Visit, day: string): string => longDate(visit.locale, noonOf(day))

/** Rows of the table, day by day, each with what came together on it. */
const rowsOf = (visit: Visit, { items, days, sum }: Numbers) => {
  const t = weekWords(visit.locale)
  return [
    ...days.flatMap(({ day, sum }) => {
      const some = items.filter((item) => item.day === day)
      return [
        ...some.map((item) => ({ title: item.title, isTitle: true, day, came: said(visit, item) })),
        ...(some.length > 1
          ? [
              {
                title: t.sumOfDay(dayName(visit, day)),
                isTitle: false,
                day,
                came: number(lang[visit.locale], sum),
              },
            ]
          : []),
      ]
    }),
    { title: t.sum, isTitle: false, day: '', came: number(lang[visit.locale], sum) },
  ]
}

export const publicConclusionPage = async (visit: Visit): Promise<Response> => {
  const seen = await concluded(visit)
  if (!seen) return visit.notFound()
  const { locale } = visit
  const t = weekWords(locale)
  const german = locale === 'de' ? undefined : 'de'
  const { week, words, numbers, voices, clippings } = seen
  const { id, title, audience } = week.week
  return visit.page(
    { title: `${t.conclusion}: ${title}`, noStore: audience === 'netz' },
    <article class="stack-l">
      <BackLink href={visit.to(paths.one(id))}>{t.programme}</BackLink>
      <header class="stack-s">
        <h1>{t.conclusion}</h1>
        <p class="lead">
          <span {...marks(locale, german)}>{title}</span>, {daysOf(locale, week)}
        </p>
      </header>
      {words && (
        <p class="pre text" {...marks(locale, german)}>
          {words}
        </p>
      )}
      <section class="stack-s">
        <h2>{t.visits}</h2>
        <p>
          <strong>{t.sumText(numbers.sum)}</strong>
        </p>
        <DataTable
          id="visits"
          caption={t.came}
          columns={[
            { key: 'title', label: t.item },
            { key: 'day', label: t.day },
            { key: 'came', label: t.came, numeric: true },
          ]}
          rows={rowsOf(visit, numbers).map((row) => ({
            title: row.isTitle ? <span {...marks(locale, german)}>{row.title}</span> : row.title,
            day: row.isTitle ? dayName(visit, row.day) : '',
            came: row.came,
          }))}
        />
        <p class="muted">{t.numbersText}</p>
      </section>
      {voices.length > 0 && (
        <section class="stack">
          <h2>{t.voices}</h2>
          {voices.map(({ quote, signature }) => (
            <figure class="panel stack-s">
              <blockquote {...marks(locale, german)}>
                <p>„{quote}“</p>
              </blockquote>
              <figcaption {...marks(locale, german)}>{signature}</figcaption>
            </figure>
          ))}
          <p class="muted">{t.voicesText}</p>
        </section>
      )}
      {clippings.length > 0 && (
        <section class="stack-s">
          <h2>{t.clippings}</h2>
          <ul>
            {clippings.map((one) => (
              <li>
                <a href={one.url} rel="noreferrer noopener" {...marks(locale, german)}>
                  {one.title}
                </a>
                {one.medium && (
                  <>
                    {', '}
                    <span {...marks(locale, german)}>{one.medium}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p class="no-print">
        <ButtonLink kind="secondary" pictogram="print" href={visit.to(paths.conclusionPdf(id))}>
          {t.conclusionPdf}
        </ButtonLink>
      </p>
      <PrintButtonHint />
    </article>,
  )
}

export const conclusionPdf = async (visit: Visit): Promise<Response> => {
  const seen = await concluded(visit)
  if (!seen) return visit.notFound()
  const { locale } = visit
  const t = weekWords(locale)
  const german = locale === 'de' ? {} : { language: 'de' }
  const { week, words, numbers, voices, clippings, publisher, publishedAt } = seen
  const blocks: Block[] = [
    ...(words ? [{ is: 'paragraph', text: [{ text: words, ...german }] } as const] : []),
    { is: 'heading', level: 1, text: t.visits },
    {
      is: 'table',
      caption: t.came,
      columns: [
        { title: t.item, share: 3 },
        { title: t.day, share: 3 },
        { title: t.came, align: 'end' },
      ],
      rows: rowsOf(visit, numbers).map((row) => [
        row.isTitle ? [{ text: row.title, ...german }] : row.title,
        row.isTitle ? dayName(visit, row.day) : '',
        row.came,
      ]),
    },
    { is: 'paragraph', look: 'small', text: t.numbersText },
    ...(voices.length > 0
      ? ([
          { is: 'heading', level: 1, text: t.voices },
          ...voices.map(
            ({ quote, signature }) =>
              ({ is: 'note', title: signature, text: [{ text: `„${quote}“`, ...german }] }) as const,
          ),
        ] as const)
      : []),
    ...(clippings.length > 0
      ? ([
          { is: 'heading', level: 1, text: t.clippings },
          {
            is: 'list',
            items: clippings.map(({ title, medium, url }) => [
              { text: [title, medium].filter(Boolean).join(', '), href: url, ...german },
            ]),
          },
        ] as const)
      : []),
  ]
  const bytes = await renderPdf({
    title: week.week.title,
    subtitle: `${t.conclusion}, ${daysOf(locale, week)}`,
    language: lang[locale],
    publisher,
    date: publishedAt ?? undefined,
    blocks,
  })
  return pdfResponse(bytes, t.conclusionFile)
}
