import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { EmptyState } from '#platform/ui/content.tsx'
import { Button, Choices, Form, Hidden, Select, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { agreeToText, recordPaper } from '../agree.ts'
import { isLived } from '../agreement.ts'
import { agreementWords, wordsOf } from '../messages/index.ts'
import type { Version } from '../version-store.ts'
import { agreementOf, type Shown } from './of-agreement.ts'
import { paths } from './paths.ts'
import { TextView } from './text-view.tsx'

const signature = (form: Fields) => ({
  number: text(form, 'number'),
  hash: text(form, 'hash'),
  signedBy: text(form, 'signedBy'),
  signedAs: text(form, 'signedAs'),
  place: text(form, 'place'),
  day: text(form, 'day'),
})

/** Who, as what, where and when. */
const SignatureFields = ({
  visit,
  again,
  today,
  by,
  as,
}: {
  visit: Visit
  again: Again | undefined
  today: string
  by: string
  as: string
}) => {
  const t = agreementWords(visit.locale)
  const errors = again ? visit.errors(again.refusal) : {}
  const typed = (name: string, otherwise: string): string => (again ? text(again.form, name) : otherwise)
  return (
    <>
      <TextField
        name="signedBy"
        label={t.signedBy}
        value={typed('signedBy', by)}
        error={errors.signedBy}
        maxlength={120}
        autocomplete="off"
        required
      />
      <TextField
        name="signedAs"
        label={t.signedAs}
        value={typed('signedAs', as)}
        error={errors.signedAs}
        maxlength={120}
        optional
      />
      <TextField
        name="place"
        label={t.place}
        value={typed('place', '')}
        error={errors.place}
        maxlength={80}
        required
      />
      <TextField
        name="day"
        type="date"
        label={t.day}
        value={typed('day', today)}
        error={errors.day}
        max={today}
        short
        required
      />
    </>
  )
}

/** The whole text, and the yes to exactly this text. */
export const agreePage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await agreementOf(visit)
  if (!shown?.own || !shown.toSign) return visit.notFound()
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { agreement, own } = shown
  const { version, accedes } = shown.toSign
  return staffPage(
    visit,
    { title: accedes ? t.accedeTitle : t.agreeTitle, back: paths.one(agreement.id), again },
    <>
      <p>{t.agreeText(own.name)}</p>
      <p class="muted">
        {t.version(version.number)}.
        {version.inForceOn && ` ${t.inForceNote(dayOf(visit, version.inForceOn))}`}
        {accedes && shown.asked && ` ${t.accedeFirst(shown.asked.number)}`}
      </p>
      <h2 lang="de">{agreement.title}</h2>
      <TextView blocks={version.blocks} level={3} />
      <Form action={visit.to(paths.agree(agreement.id))}>
        <Hidden values={{ number: version.number, hash: version.hash ?? '' }} />
        {isLived(agreement.kind) ? (
          <Hidden values={{ signedBy: visit.account?.name ?? '', day: shown.today, confirmed: 'ja' }} />
        ) : (
          <>
            <SignatureFields
              visit={visit}
              again={again}
              today={shown.today}
              by={own.representedBy ?? visit.account?.name ?? ''}
              as={own.representedAs ?? ''}
            />
            <Choices
              type="checkbox"
              name="confirmed"
              label={t.confirm}
              options={[{ value: 'ja', label: t.confirmYes }]}
              value={again ? text(again.form, 'confirmed') : ''}
              error={again && visit.errors(again.refusal).confirmed}
              required
            />
          </>
        )}
        <Button>{accedes ? t.accede : t.agree}</Button>
      </Form>
    </>,
  )
}

export const receiveAgreement = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const id = visit.params.id ?? ''
  const outcome = await agreeToText(visit.world, visit.actor, {
    agreementId: id,
    ...signature(form),
    confirmed: text(form, 'confirmed'),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.one(id)}?ok=ja`),
    (again) => agreePage(visit, again),
  )
}

/** Who is still asked, each for which text. */
const missingOnPaper = ({ parties, missingOf }: Shown) =>
  parties.flatMap((party) => {
    const version = missingOf(party)?.version
    return version ? [{ party, version }] : []
  })

/** The hash of each text that was read before its signature is recorded. */
const hashField = ({ number }: Pick<Version, 'number'>): string => `hash-${number}`

/** What was signed on paper. */
export const paperPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await agreementOf(visit)
  if (!shown?.isLed || isLived(shown.agreement.kind) || !(shown.asked || shown.inForce))
    return visit.notFound()
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { agreement } = shown
  const missing = missingOnPaper(shown)
  return staffPage(
    visit,
    { title: t.paper, back: paths.one(agreement.id), again },
    missing.length === 0 ? (
      <EmptyState title={t.paperNone} pictogram="check" />
    ) : (
      <>
        <p>{t.paperText}</p>
        <Form action={visit.to(paths.paper(agreement.id))}>
          <Select
            name="partyId"
            label={t.party}
            options={missing.map(({ party, version }) => ({
              value: party.id,
              label: `${party.name} (${t.version(version.number)})`,
              lang: 'de',
            }))}
            value={again ? text(again.form, 'partyId') : ''}
            error={again && visit.errors(again.refusal).partyId}
            empty
            required
          />
          <Hidden
            values={Object.fromEntries(
              missing.map(({ version }) => [hashField(version), version.hash ?? '']),
            )}
          />
          <SignatureFields visit={visit} again={again} today={shown.today} by="" as="" />
          <Button>{t.record}</Button>
        </Form>
      </>
    ),
  )
}

export const receivePaper = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const id = visit.params.id ?? ''
  const shown = await agreementOf(visit)
  const partyId = text(form, 'partyId')
  const version = shown && missingOnPaper(shown).find(({ party }) => party.id === partyId)?.version
  const outcome = await recordPaper(visit.world, visit.actor, {
    agreementId: id,
    ...signature(form),
    ...(version ? { number: version.number, hash: text(form, hashField(version)) } : {}),
    partyId,
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.one(id)}?ok=1#parteien`),
    (again) => paperPage(visit, again),
  )
}
