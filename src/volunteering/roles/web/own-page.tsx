import { findLocation, languageName, offerPath } from '#directory'
import { berlinDay } from '#platform/berlin-time.ts'
import type { Visit } from '#platform/http/visit.ts'
import { intlTag, number, staffLocale } from '#platform/i18n.ts'
import { Alert, Facts } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Hidden } from '#platform/ui/forms.tsx'
import { type Again, dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { strengthText } from '../../strengths.ts'
import { roleStaffWords, roleWords } from '../messages/index.ts'
import { canDelete, isToCheck, openSteps, type Role, steps } from '../role.ts'
import { Confirm, StateBadge } from './own-parts.tsx'
import { paths } from './paths.ts'
import { ownRoleOf } from './seen-role.ts'
import { joined, timeTexts } from './time-text.ts'

/** One role, for whoever offers it: what stands, and what can be done. */
export const ownPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const role = await ownRoleOf(visit)
  if (!role) return visit.notFound()
  const t = roleStaffWords(visit.locale)
  const house = await visit.world.look(visit.actor, async (tx) =>
    role.locationId ? findLocation(tx, role.locationId) : undefined,
  )
  const said: Readonly<Record<string, string>> = t.done
  const ok = visit.query.get('ok') ?? ''
  const isThere = role.state === 'veroeffentlicht' || role.state === 'pausiert'
  return staffPage(
    visit,
    {
      title: role.title,
      back: paths.staff,
      again,
      ...(!again && Object.hasOwn(said, ok) ? { done: said[ok]! } : {}),
    },
    <div class="stack-l">
      <section class="stack">
        <p class="cluster">
          <StateBadge visit={visit} state={role.state} />
        </p>
        <p lang="de">{role.summary}</p>
        {role.description && (
          <p class="pre text" lang="de">
            {role.description}
          </p>
        )}
        <OwnFacts visit={visit} role={role} house={house?.name} />
        {isThere && role.serviceId && (
          <p>
            <a href={visit.to(offerPath(role.serviceId))}>{t.publicPage}</a>
          </p>
        )}
      </section>
      {isToCheck(role, berlinDay(visit.world.now())) ? (
        <Alert tone="warning" title={t.toCheck}>
          <p>{t.toCheckText}</p>
          <Confirm visit={visit} role={role} />
        </Alert>
      ) : (
        <p class="muted">{t.checkedOn(dayOf(visit, role.checkedOn))}</p>
      )}
      <Doors visit={visit} role={role} />
    </div>,
  )
}

const OwnFacts = ({ visit, role, house }: { visit: Visit; role: Role; house: string | undefined }) => {
  const t = roleStaffWords(visit.locale)
  const locale = staffLocale(visit.locale)
  const words = roleWords(locale)
  const strong = (all: Role['asked']) => all.map((one) => strengthText(locale, one)).join(' · ')
  const contact = [role.contactName, role.contactPhone, role.contactEmail].filter(Boolean)
  return (
    <Facts
      items={[
        { label: t.facts.time, value: timeTexts(locale, role).join(' · ') },
        house || role.place
          ? { label: t.facts.where, value: [house, role.place].filter(Boolean).join(', '), lang: 'de' }
          : { label: t.facts.where, value: t.facts.anywhere },
        {
          label: t.facts.interests,
          value: joined(
            locale,
            role.interests.map((one) => words.interests[one]),
          ),
        },
        { label: t.facts.asked, value: strong(role.asked) },
        { label: t.facts.gained, value: strong(role.gained) },
        {
          label: t.facts.languages,
          value: joined(
            locale,
            role.languages.map((code) => languageName(locale, code)),
          ),
        },
        { label: t.facts.german, value: role.germanLevel },
        { label: t.facts.stepFree, value: t.answers[role.stepFree] },
        { label: t.facts.training, value: role.training, lang: 'de' },
        { label: t.facts.accident, value: t.answers[role.accident] },
        { label: t.facts.liability, value: t.answers[role.liability] },
        { label: t.facts.conduct, value: role.conduct ? t.yes : t.no },
        {
          label: t.facts.allowance,
          value:
            role.allowance === null
              ? t.no
              : words.allowanceMonth(
                  number(intlTag[locale], role.allowance / 100, { style: 'currency', currency: 'EUR' }),
                ),
        },
        { label: t.facts.wanted, value: role.wanted },
        { label: t.facts.helpsAtEvents, value: role.helpsAtEvents ? t.yes : undefined },
        { label: t.facts.contact, value: contact.join(', '), lang: 'de' },
        { label: undefined, value: role.externalId ? t.fromSoftware(role.externalId) : undefined },
      ]}
    />
  )
}

const Doors = ({ visit, role }: { visit: Visit; role: Role }) => {
  const t = roleStaffWords(visit.locale)
  return (
    <Buttons>
      {openSteps(role.state).map((step, at) =>
        steps[step].asks ? (
          <ButtonLink kind="secondary" href={visit.to(paths.end(role.id))}>
            {t.steps[step]}
          </ButtonLink>
        ) : (
          <Form plain action={visit.to(paths.step(role.id))}>
            <Hidden values={{ step }} />
            <Button kind={at === 0 && step !== 'pause' ? 'primary' : 'secondary'}>{t.steps[step]}</Button>
          </Form>
        ),
      )}
      {role.state !== 'beendet' && (
        <ButtonLink kind="secondary" href={visit.to(paths.edit(role.id))}>
          {t.edit}
        </ButtonLink>
      )}
      {canDelete(role.state) && (
        <ButtonLink kind="secondary" href={visit.to(paths.drop(role.id))}>
          {t.drop}
        </ButtonLink>
      )}
    </Buttons>
  )
}
