import { findOrganization } from '#directory'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { longDate } from '#platform/i18n.ts'
import { pictureResponse } from '#platform/picture/picture-response.ts'
import { sentPicture } from '#platform/picture/sent-picture.ts'
import { Button, Choices, Form, PictureField, TextArea, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, fieldsOfForm, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { weekStaffWords, weekWords } from '../messages/index.ts'
import { addPicture, dropPicture, mostPictures, writePress } from '../press.ts'
import { findPress, licences, type Picture, type Press, pictureBytes, picturesOf } from '../public-store.ts'
import type { Week } from '../week.ts'
import { paths } from './paths.ts'
import { daysOf, doneOf, lookAtWeek, weekIdIn } from './seen-week.ts'

const seenPress = (visit: Visit) =>
  lookAtWeek(visit, async (tx, { week }) => ({
    press: await findPress(tx, week.id),
    pictures: await picturesOf(tx, week.id),
    house: await findOrganization(tx, week.organizationId),
  }))

/** What the week itself says, in German, for whoever writes about it. */
const drafted = (
  week: Week,
  house: { name: string; phone: string | null; email: string | null } | undefined,
): Press => {
  const t = weekStaffWords('de')
  const when = daysOf('de', week)
  const { title, summary } = week.week
  const days = week.days.map(({ day, items }) =>
    t.draftDay(longDate('de', day.startsAt), day.title, items.map((item) => item.title).join('; ')),
  )
  return {
    short: t.draftShort(title, when, summary).slice(0, 600),
    long: [t.draftLong(title, house?.name ?? '', when), summary, ...days, t.draftEnd]
      .filter(Boolean)
      .join('\n\n')
      .slice(0, 6000),
    contactName: '',
    contactPhone: house?.phone ?? '',
    contactEmail: house?.email ?? '',
    publishedAt: null,
  }
}

export const pressPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await seenPress(visit)
  if (!seen) return visit.notFound()
  const t = weekStaffWords(visit.locale)
  const { week } = seen
  const { press: stored, pictures, house } = seen.more
  const press = stored ?? drafted(week, house)
  const isThis = again !== undefined && text(again.form, 'bild') === ''
  const errors = isThis ? visit.errors(again.refusal) : {}
  const field = (name: Exclude<keyof Press, 'publishedAt'>) => ({
    name,
    value: isThis ? text(again.form, name) : press[name],
    error: errors[name],
  })
  const { id } = week.week
  return staffPage(
    visit,
    { title: `${t.press}: ${week.week.title}`, back: paths.week(id), again, ...doneOf(visit) },
    <div class="stack-l">
      <p>{t.pressText}</p>
      <Form action={visit.to(paths.writePress(id))}>
        <TextArea {...field('short')} label={t.short} maxlength={600} rows={3} lang="de" required />
        <TextArea {...field('long')} label={t.long} maxlength={6000} rows={10} lang="de" required />
        <TextField {...field('contactName')} label={t.contactName} maxlength={80} optional />
        <TextField {...field('contactPhone')} label={t.contactPhone} type="tel" maxlength={40} optional />
        <TextField {...field('contactEmail')} label={t.contactEmail} type="email" maxlength={200} optional />
        <Choices
          type="radio"
          name="public"
          label={t.public}
          value={isThis ? text(again.form, 'public') : press.publishedAt ? 'ja' : 'nein'}
          error={errors.public}
          options={(['ja', 'nein'] as const).map((one) => ({ value: one, label: t.publicAnswers[one] }))}
        />
        <Button>{t.save}</Button>
      </Form>
      {press.publishedAt && (
        <p>
          <a href={visit.to(paths.press(id))}>{t.publicPage}</a>
        </p>
      )}
      <section class="stack">
        <h2>{t.pictures}</h2>
        {pictures.length === 0 ? (
          <p>{t.noPictures}</p>
        ) : (
          <ul class="cards">
            {pictures.map((picture) => (
              <OwnPicture visit={visit} weekId={id} picture={picture} />
            ))}
          </ul>
        )}
      </section>
      {pictures.length < mostPictures && <AddPicture visit={visit} weekId={id} again={again} />}
    </div>,
  )
}

const OwnPicture = ({ visit, weekId, picture }: { visit: Visit; weekId: string; picture: Picture }) => {
  const t = weekWords(visit.locale)
  return (
    <li class="stack-s">
      <img
        class="picture"
        src={visit.to(paths.ownPicture(weekId, picture.id))}
        alt={picture.alt}
        width={picture.width}
        height={picture.height}
        loading="lazy"
      />
      <p>
        <bdi>{t.photo(picture.author)}</bdi>, {t.licences[picture.licence]}.
        {picture.people && ` ${t.peopleAgreed}`}
      </p>
      <p>
        <a href={visit.to(paths.dropPicture(weekId, picture.id))}>
          {weekStaffWords(visit.locale).dropPicture}
          <span class="kern-sr-only">
            : <span lang="de">{picture.alt}</span>
          </span>
        </a>
      </p>
    </li>
  )
}

const AddPicture = ({ visit, weekId, again }: { visit: Visit; weekId: string; again: Again | undefined }) => {
  const t = weekStaffWords(visit.locale)
  const { errors, field } = fieldsOfForm(visit, again, 'bild')
  return (
    <section class="stack-s">
      <h2>{t.addPicture}</h2>
      <Form files action={visit.to(paths.addPicture(weekId))}>
        <input type="hidden" name="bild" value="neu" />
        <PictureField error={errors.picture} />
        <TextField {...field('alt')} label={t.alt} hint={t.altHint} maxlength={300} required />
        <TextField {...field('author')} label={t.author} maxlength={120} required />
        <Choices
          type="radio"
          {...field('licence')}
          label={t.licence}
          options={licences.map((one) => ({ value: one, label: weekWords(visit.locale).licences[one] }))}
        />
        <Choices
          type="radio"
          {...field('people')}
          label={t.people}
          options={(['niemand', 'einverstanden'] as const).map((one) => ({
            value: one,
            label: t.peopleAnswers[one],
          }))}
        />
        <Button>{t.addPictureYes}</Button>
      </Form>
    </section>
  )
}

export const receivePress = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const given = Object.fromEntries(
    ['short', 'long', 'contactName', 'contactPhone', 'contactEmail', 'public'].map((name) => [
      name,
      text(form, name),
    ]),
  )
  return after(
    visit,
    await writePress(visit.world, visit.actor, { eventId: weekIdIn(visit), ...given }),
    () => visit.redirect(`${paths.writePress(weekIdIn(visit))}?ok=presse`),
    (again) => pressPage(visit, again),
  )
}

export const receivePicture = async (visit: Visit): Promise<Response> => {
  if (!(await lookAtWeek(visit, async () => undefined))) return visit.notFound()
  const form = await visit.form()
  return after(
    visit,
    await addPicture(visit.world, visit.actor, {
      eventId: weekIdIn(visit),
      picture: await sentPicture(visit),
      alt: text(form, 'alt'),
      author: text(form, 'author'),
      licence: text(form, 'licence'),
      people: text(form, 'people'),
    }),
    () => visit.redirect(`${paths.writePress(weekIdIn(visit))}?ok=bild`),
    (again) => pressPage(visit, again),
  )
}

/** For the page of whoever invites, before anything is public. */
export const ownPictureFile = async (visit: Visit): Promise<Response> => {
  const seen = await lookAtWeek(visit, (tx, { week }) =>
    pictureBytes(tx, week.id, visit.params.picture ?? ''),
  )
  return seen?.more ? pictureResponse(seen.more.bytes, seen.more.type) : visit.notFound()
}

export const dropPicturePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await seenPress(visit)
  const picture = seen?.more.pictures.find(({ id }) => id === visit.params.picture)
  if (!picture) return visit.notFound()
  const t = weekStaffWords(visit.locale)
  return surePage(visit, {
    title: t.dropPictureTitle,
    text: (
      <>
        <p lang="de">{picture.alt}</p>
        <p>{t.dropPictureText}</p>
      </>
    ),
    action: paths.dropPicture(weekIdIn(visit), picture.id),
    back: paths.writePress(weekIdIn(visit)),
    yes: t.dropPictureYes,
    no: t.no,
    again,
  })
}

export const receiveDropPicture = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await dropPicture(visit.world, visit.actor, {
      eventId: weekIdIn(visit),
      pictureId: visit.params.picture ?? '',
    }),
    () => visit.redirect(`${paths.writePress(weekIdIn(visit))}?ok=weg`),
    (again) => dropPicturePage(visit, again),
  )
