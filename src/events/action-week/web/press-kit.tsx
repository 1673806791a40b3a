import { strToU8, zipSync } from 'fflate'
import { pressStories } from '#cooperation'
import { marks } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { pictureResponse } from '#platform/picture/picture-response.ts'
import { Filled } from '#platform/slots.tsx'
import { BackLink, Facts } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { findPublicWeek } from '../acting.ts'
import { weekWords } from '../messages/public/index.ts'
import { findPress, type Picture, pictureBytes, picturesOf } from '../public-store.ts'
import { paths } from './paths.ts'

/** What the press gets, once it is public. */
const kitOf = (visit: Visit, id: string) =>
  visit.world.look(visit.actor, async (tx) => {
    const week = await findPublicWeek(tx, id)
    const press = week && (await findPress(tx, id))
    return press?.publishedAt ? { ...week!, press, pictures: await picturesOf(tx, id) } : undefined
  })

const fileOf = (index: number, { type }: Picture): string =>
  `${String(index + 1).padStart(2, '0')}.${type === 'jpeg' ? 'jpg' : 'png'}`

export const pressKitPage = async (visit: Visit): Promise<Response> => {
  const kit = await kitOf(visit, visit.params.id ?? '')
  if (!kit) return visit.notFound()
  const { locale } = visit
  const t = weekWords(locale)
  const german = locale === 'de' ? undefined : 'de'
  const { week, press, pictures } = kit
  // People tell their story there, and may take it back: it is asked for anew each time.
  return visit.page(
    { title: `${t.press}: ${week.title}`, noStore: true },
    <article class="stack-l">
      <BackLink href={visit.to(paths.one(week.id))}>{t.programme}</BackLink>
      <header class="stack-s">
        <h1>{t.press}</h1>
        <p class="lead" {...marks(locale, german)}>
          {week.title}
        </p>
        <p>{t.pressLead}</p>
      </header>
      <section class="stack-s">
        <h2>{t.pressContact}</h2>
        <Facts
          items={[
            { label: t.name, value: press.contactName && <bdi>{press.contactName}</bdi> },
            { label: t.phone, value: press.contactPhone && <bdi dir="ltr">{press.contactPhone}</bdi> },
            {
              label: t.mail,
              value: press.contactEmail && (
                <a href={`mailto:${press.contactEmail}`}>
                  <bdi dir="ltr">{press.contactEmail}</bdi>
                </a>
              ),
            },
          ]}
        />
        <p class="no-print">
          <ButtonLink href={visit.to(paths.zip(week.id))}>{t.zip}</ButtonLink>
        </p>
      </section>
      <section class="stack-s">
        <h2>{t.pressShort}</h2>
        <p class="pre text" {...marks(locale, german)}>
          {press.short}
        </p>
      </section>
      <section class="stack-s">
        <h2>{t.pressLong}</h2>
        <p class="pre text" {...marks(locale, german)}>
          {press.long}
        </p>
      </section>
      {pictures.length > 0 && (
        <section class="stack">
          <h2>{t.pictures}</h2>
          <ul class="cards">
            {pictures.map((picture) => (
              <li class="stack-s">
                <img
                  class="picture"
                  src={visit.to(paths.picture(week.id, picture.id))}
                  alt={picture.alt}
                  width={picture.width}
                  height={picture.height}
                  loading="lazy"
                  {...marks(locale, german)}
                />
                <p>
                  <bdi>{t.photo(picture.author)}</bdi>
                  <br />
                  {t.licences[picture.licence]}.{picture.people && ` ${t.peopleAgreed}`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Filled of={pressStories} visit={visit} props={week} />
    </article>,
  )
}

/** Only what is public; whoever invites sees theirs by their own path. */
export const pictureFile = async (visit: Visit): Promise<Response> => {
  const { id = '', picture = '' } = visit.params
  const kit = await kitOf(visit, id)
  const found = kit && (await visit.world.look(visit.actor, (tx) => pictureBytes(tx, id, picture)))
  return found ? pictureResponse(found.bytes, found.type) : visit.notFound()
}

/** Texts, pictures and what may be done with them, in one file; the texts are German. */
export const pressZip = async (visit: Visit): Promise<Response> => {
  const id = visit.params.id ?? ''
  const kit = await kitOf(visit, id)
  if (!kit) return visit.notFound()
  const t = weekWords(visit.locale)
  const { press, pictures, week } = kit
  const contact = [press.contactName, press.contactPhone, press.contactEmail].filter(Boolean).join(', ')
  const rights = pictures.map(
    (picture, index) =>
      `${fileOf(index, picture)}: ${picture.alt}\n${t.photo(picture.author)}, ${t.licences[picture.licence]}.`,
  )
  const files: Record<string, [Uint8Array, { level: 0 | 6 }]> = {
    [`${t.zipFile.short}.txt`]: [strToU8(`${week.title}\n\n${press.short}\n\n${contact}\n`), { level: 6 }],
    [`${t.zipFile.long}.txt`]: [strToU8(`${week.title}\n\n${press.long}\n\n${contact}\n`), { level: 6 }],
    ...(rights.length > 0
      ? { [`${t.zipFile.rights}.txt`]: [strToU8(`${rights.join('\n\n')}\n`), { level: 6 as const }] }
      : {}),
  }
  for (const [index, picture] of pictures.entries()) {
    const found = await visit.world.look(visit.actor, (tx) => pictureBytes(tx, id, picture.id))
    if (found) files[fileOf(index, picture)] = [new Uint8Array(found.bytes), { level: 0 }]
  }
  const bytes = zipSync(
    Object.fromEntries(Object.entries(files).map(([name, file]) => [`${t.zipFile.folder}/${name}`, file])),
  )
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${t.zipFile.folder}.zip"`,
      'cache-control': 'no-store',
    },
  })
}
