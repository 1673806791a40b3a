import type { Visit } from '#platform/http/visit.ts'
import { lang, locales, staffLocale } from '#platform/i18n.ts'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { storyStaffWords } from '../../portrait/messages/index.ts'
import { type Version, versionName, versionsOf } from '../../portrait/web/portrait.tsx'
import { textMarks } from '../../portrait/web/text-marks.ts'
import { exhibits, postersPerFile } from '../hang-stories.ts'
import { avenueStaffWords } from '../messages/index.ts'
import { listPrintable, type Printable } from '../to-print.ts'
import { ofStories, paths } from './paths.ts'

/** Those that there are in such words, as many in each file as one may hold. */
const filesOf = (posters: readonly Printable[], version: Version): readonly (readonly Printable[])[] => {
  const there = posters.filter(({ content }) => versionsOf(content).includes(version))
  return Array.from({ length: Math.ceil(there.length / postersPerFile) }, (_, index) =>
    there.slice(index * postersPerFile, (index + 1) * postersPerFile),
  )
}

/** A paper on which the house speaks the language that it chooses; the people keep their own. */
const InLanguages = ({
  visit,
  title,
  path,
  stories,
}: {
  visit: Visit
  title: string
  path: string
  stories: readonly Printable[]
}) =>
  stories.length === 0 ? null : (
    <section class="stack-s">
      <h2>{title}</h2>
      <p class="cluster">
        {locales.map((sprache) => (
          <a
            href={visit.to(
              ofStories(
                path,
                stories.map(({ id }) => id),
                { sprache },
              ),
            )}
            hreflang={lang[sprache]}
          >
            {storyStaffWords(visit.locale).sheetLanguages[sprache]}
            <span class="kern-sr-only">, {title}</span>
          </a>
        ))}
      </p>
    </section>
  )

/** The files of what was noted: all posters in one, in each version that there is, or each by itself. */
export const printPage = async (visit: Visit): Promise<Response> => {
  const t = avenueStaffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const ids = visit.query.getAll('g')
  const [posters = [], labels = [], leaflet = []] = await visit.world.look(visit.actor, async (tx) => {
    const found = []
    for (const as of exhibits) found.push(await listPrintable(tx, ids, as))
    return found
  })
  if (posters.length + labels.length + leaflet.length === 0)
    return visit.redirect(`${paths.exhibition}?ok=nichts`)
  const idsOf = (stories: readonly Printable[]) => stories.map(({ id }) => id)
  const poster = (stories: readonly string[], version: Version) =>
    visit.to(ofStories(paths.posters, stories, version === 'original' ? {} : { fassung: version }))
  return staffPage(
    visit,
    { title: t.printTitle, back: paths.exhibition },
    <div class="stack-l">
      <div class="stack-s">
        <p class="lead">{t.printText}</p>
        {labels.length > 0 && <p>{t.printDays}</p>}
        {leaflet.length > 0 && <p>{t.booklet}</p>}
      </div>
      <p class="cluster">
        {(['original', 'leicht', 'en', 'ar'] as const).flatMap((version) =>
          filesOf(posters, version).map((stories, index, all) => (
            <ButtonLink
              kind={version === 'original' ? 'primary' : 'secondary'}
              pictogram="print"
              href={poster(idsOf(stories), version)}
            >
              {version === 'original' ? t.allPosters : t.allIn(versionName(locale, version))}
              {all.length > 1 && ` (${t.part(index + 1, all.length)})`}
            </ButtonLink>
          )),
        )}
      </p>
      <InLanguages visit={visit} title={t.labels} path={paths.labels} stories={labels} />
      <InLanguages visit={visit} title={t.leaflet} path={paths.leaflet} stories={leaflet} />
      {posters.length > 0 && (
        <section class="stack-s">
          <h2>{t.single}</h2>
          <ul class="stack-s">
            {posters.map(({ id, content }) => (
              <li>
                <bdi {...textMarks(locale, content.language)}>{content.name}</bdi>:{' '}
                {versionsOf(content).map((version, index) => (
                  <>
                    {index > 0 && ', '}
                    <a href={poster([id], version)}>{versionName(locale, version)}</a>
                  </>
                ))}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>,
  )
}
