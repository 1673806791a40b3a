import { marks, offerActions } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { intlTag, number } from '#platform/i18n.ts'
import { type Filling, fill } from '#platform/slots.tsx'
import { Alert, type Fact, Facts } from '#platform/ui/content.tsx'
import { ButtonLink, Buttons } from '#platform/ui/forms.tsx'
import { strengthText } from '../../strengths.ts'
import { roleWords } from '../messages/public/index.ts'
import type { Role } from '../role.ts'
import { roleOfService } from '../store.ts'
import { paths } from './paths.ts'
import { timeTexts } from './time-text.ts'

/** What an engagement's own facts are, on the page of its offer; and that one may stop at any time. */
export const RoleOnOffer = ({ visit, role }: { visit: Visit; role: Role }) => {
  const t = roleWords(visit.locale)
  return (
    <>
      <section class="stack" aria-labelledby="engagement">
        <h2 id="engagement">{t.about}</h2>
        <Facts items={factsOf(visit, role)} />
        {role.allowance !== null && (
          <p class="no-print">
            <a href={visit.to(paths.money)}>{t.allowanceHelp}</a>
          </p>
        )}
        <Alert title={t.endable}>
          <p>{t.endableText}</p>
        </Alert>
      </section>
      {role.state === 'veroeffentlicht' && (
        <section class="stack-s" aria-labelledby="talk">
          <h2 id="talk">{t.talk}</h2>
          <p>{t.talkText}</p>
          <Buttons>
            <ButtonLink kind="secondary" href={visit.to(paths.find)}>
              {t.toList}
            </ButtonLink>
          </Buttons>
        </section>
      )}
    </>
  )
}

const factsOf = (visit: Visit, role: Role): readonly Fact[] => {
  const { locale } = visit
  const t = roleWords(locale)
  const strong = (all: Role['asked']) => all.map((one) => strengthText(locale, one)).join(' · ')
  return [
    { label: t.asked, value: strong(role.asked) || t.askedNothing },
    { label: t.gained, value: strong(role.gained) },
    // What recurs every week stands above, among the facts of every offer.
    {
      label: t.time,
      value: role.rhythm === 'woechentlich' ? undefined : timeTexts(locale, role).join(' · '),
    },
    {
      label: t.training,
      value: role.training && (
        <span {...marks(locale, locale === 'de' ? undefined : 'de')}>{role.training}</span>
      ),
    },
    {
      label: t.insurance,
      value: (
        <>
          {t.accident[role.accident]}
          {' · '}
          {t.liability[role.liability]}
          <br />
          <span class="muted">{t.insuranceSource}</span>
        </>
      ),
    },
    { label: t.conduct, value: role.conduct ? t.conductYes : t.conductNo },
    {
      label: t.allowance,
      value:
        role.allowance === null
          ? t.allowanceNone
          : t.allowanceMonth(
              number(intlTag[locale], role.allowance / 100, { style: 'currency', currency: 'EUR' }),
            ),
    },
    { label: t.wanted, value: role.wanted === null ? undefined : t.wantedPersons(role.wanted) },
    { label: t.helpsAtEvents, value: role.helpsAtEvents ? t.yes : undefined },
  ]
}

export const fills: readonly Filling[] = [
  fill(offerActions, async (visit, { service }) => {
    const role =
      service.form === 'engagement'
        ? await visit.world.look(visit.actor, (tx) => roleOfService(tx, service.id))
        : undefined
    return role && (role.state === 'veroeffentlicht' || role.state === 'pausiert') ? (
      <RoleOnOffer visit={visit} role={role} />
    ) : null
  }),
]
