import type { Visit } from '#platform/http/visit.ts'
import { shortDate, staffLocale } from '#platform/i18n.ts'
import { pictureResponse } from '#platform/picture/picture-response.ts'
import { Alert, Facts } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Hidden } from '#platform/ui/forms.tsx'
import { type Again, staffPage } from '#platform/ui/staff-page.tsx'
import { storyStaffWords, storyWords } from '../messages/index.ts'
import { pictureOf } from '../picture-store.ts'
import { delicateWords, keptDays, writingStep } from '../story.ts'
import { paths } from './paths.ts'
import { AddPicture } from './picture-part.tsx'
import { AllVersions } from './portrait.tsx'
import { PrintsPart } from './prints-part.tsx'
import { type OwnSeen, ownStory } from './seen-story.ts'
import { doneOf, StandingBadge } from './staff-list-page.tsx'

/** One portrait, for whoever makes it: how it stands, what can be done next, what the person allowed. */
export const ownPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const seen = await ownStory(visit)
  if (!seen) return visit.notFound()
  const t = storyStaffWords(visit.locale)
  const { story, content } = seen
  const isPublic =
    seen.standing === 'veroeffentlicht' &&
    seen.consents.some(({ channel, until }) => channel === 'web' && until > visit.world.now())
  return staffPage(
    visit,
    { title: content?.name ?? t.gone, back: paths.staff, again, ...doneOf(visit) },
    <div class="stack-l">
      <Standing visit={visit} seen={seen} />
      <Doors visit={visit} seen={seen} />
      {content && delicateWords(content).length > 0 && (
        <Alert tone="info" title={storyWords(staffLocale(visit.locale)).delicateTitle}>
          <p>
            <span lang="de">„{delicateWords(content).join('“, „')}“</span>. {t.delicate}
          </p>
        </Alert>
      )}
      {content && (
        <section class="stack">
          <h2>{t.preview}</h2>
          {isPublic && (
            <p>
              <a href={visit.to(paths.one(story.id))}>{t.publicPage}</a>
            </p>
          )}
          <AllVersions
            locale={staffLocale(visit.locale)}
            content={content}
            src={visit.to(paths.ownPicture(story.id))}
            maker={seen.maker}
          />
        </section>
      )}
      {content && writingStep(story.state) && <AddPicture visit={visit} storyId={story.id} again={again} />}
      <PrintsPart visit={visit} seen={seen} again={again} />
      <p class="muted">{t.keptText(keptDays)}</p>
    </div>,
  )
}

const Standing = ({ visit, seen }: { visit: Visit; seen: OwnSeen }) => {
  const t = storyStaffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const now = visit.world.now()
  const { story, standing, consents } = seen
  const allowed = consents.filter(({ until }) => until > now)
  const isNowhere = story.state === 'freigegeben' && allowed.length === 0
  return (
    <section class="stack">
      <p>
        <StandingBadge visit={visit} standing={standing} />
      </p>
      <p class="text">{isNowhere ? t.next.freigegebenNowhere : t.next[standing]}</p>
      <Facts
        items={[
          {
            label: t.facts.allowed,
            value:
              allowed
                .map(({ channel, until }) =>
                  t.allowedUntil(t.channels[channel], shortDate(locale, new Date(until.getTime() - 1))),
                )
                .join(', ') || (consents.length > 0 ? t.overAll : t.nowhere),
          },
          { label: t.facts.changed, value: shortDate(locale, story.changedAt) },
          { label: t.facts.contact, value: seen.contact && <bdi>{seen.contact}</bdi> },
        ]}
      />
    </section>
  )
}

/** What can be done next; the first one is what is due. */
const Doors = ({ visit, seen }: { visit: Visit; seen: OwnSeen }) => {
  const t = storyStaffWords(visit.locale)
  const { story, content, consents } = seen
  if (!content) return null
  const mayRelease =
    story.state === 'freigegeben' &&
    seen.isApproved &&
    consents.some(({ until }) => until > visit.world.now())
  const link = (path: string, words: string) => (
    <ButtonLink kind="secondary" href={visit.to(path)}>
      {words}
    </ButtonLink>
  )
  return (
    <Buttons>
      {story.state === 'entwurf' && (
        <Form plain action={visit.to(paths.send(story.id))}>
          <Button>{t.send}</Button>
        </Form>
      )}
      {mayRelease && (
        <Form plain action={visit.to(paths.release(story.id))}>
          <Hidden values={{ hash: story.hash }} />
          <Button>{t.release}</Button>
        </Form>
      )}
      {writingStep(story.state) && link(paths.write(story.id), t.write)}
      {(story.state === 'freigegeben' || story.state === 'veroeffentlicht') &&
        link(paths.giveBack(story.id), t.giveBack)}
      {story.state === 'veroeffentlicht' && link(paths.takeDown(story.id), t.takeDown)}
      {link(paths.renew(story.id), t.renew)}
      {link(paths.drop(story.id), t.drop)}
    </Buttons>
  )
}

/** Its picture, for whoever makes it, before anybody else sees it. */
export const ownPicture = async (visit: Visit): Promise<Response> => {
  const seen = await ownStory(visit)
  const picture = seen && (await visit.world.look(visit.actor, (tx) => pictureOf(tx, seen.story.id)))
  return picture ? pictureResponse(picture.bytes) : visit.notFound()
}
