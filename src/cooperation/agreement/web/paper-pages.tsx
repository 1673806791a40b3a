import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { EmptyState } from '#platform/ui/content.tsx'
import { Button, Form, Hidden, Select, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, dayOf, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { isLived } from '../agreement.ts'
import { wordsOf } from '../messages/index.ts'
import { correctPaper, recordPaper, withdrawPaper } from '../paper.ts'
import type { PartyRow } from '../party-store.ts'
import type { Version } from '../version-store.ts'
import { agreementOf, type Shown } from './of-agreement.ts'
import { paths } from './paths.ts'
import { SignatureFields, signature } from './signature-fields.tsx'

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
          <SignatureFields visit={visit} again={again} today={shown.today} of={{ by: '', as: '' }} />
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

/** What was recorded of a party as signed on paper: of the text that is asked now, else of the one that holds. */
export const paperOf = ({ asked, inForce, signed }: Shown, { organizationId }: PartyRow) => {
  for (const version of [asked, inForce]) {
    const found = version && signed(version.number).get(organizationId)
    if (version && found?.form === 'papier') return { version, signature: found }
  }
  return undefined
}

const recordedOf = async (visit: Visit) => {
  const shown = await agreementOf(visit)
  const party = shown?.parties.find(({ id }) => id === visit.params.party)
  const paper = shown && party && paperOf(shown, party)
  return shown?.isLed && party && paper ? { ...shown, party, ...paper } : undefined
}

/** What was recorded wrongly: out again as long as the text does not hold; put right, with a reason, once it does. */
export const paperPartyPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await recordedOf(visit)
  if (!shown) return visit.notFound()
  const { agreement, party, version, signature: paper } = shown
  const t = wordsOf(visit.locale, agreement.kind)
  const action = paths.paperOf(agreement.id, party.id)
  const back = `${paths.one(agreement.id)}#parteien`
  const said = t.paperSaid(version.number, paper.signedBy, paper.place ?? '–', dayOf(visit, paper.signedOn))
  if (version.inForceOn === null)
    return surePage(visit, {
      title: t.paperBackTitle(party.name),
      text: (
        <>
          <p>{said}</p>
          <p>{t.paperBackText}</p>
        </>
      ),
      action,
      back,
      yes: t.paperBack,
      no: t.cancel,
      values: { number: version.number },
      again,
    })
  return staffPage(
    visit,
    { title: t.paperCorrectTitle(party.name), back, again },
    <>
      <p>{said}</p>
      <p>{t.paperCorrectText}</p>
      <Form action={visit.to(action)}>
        <Hidden values={{ number: version.number }} />
        <SignatureFields
          visit={visit}
          again={again}
          today={shown.today}
          of={{
            by: paper.signedBy,
            as: paper.signedAs ?? '',
            place: paper.place ?? '',
            day: paper.signedOn,
          }}
        />
        <TextField
          name="reason"
          label={t.paperReason}
          hint={t.reasonHint}
          value={again ? text(again.form, 'reason') : ''}
          error={again && visit.errors(again.refusal).reason}
          maxlength={200}
          required
        />
        <ClientDataNote visit={visit} again={again} field="reason" />
        <Button>{t.save}</Button>
      </Form>
    </>,
  )
}

export const receivePaperOfParty = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const { id = '', party = '' } = visit.params
  const shown = await recordedOf(visit)
  const of = { agreementId: id, partyId: party, number: text(form, 'number') }
  // Which of the two, the text says that was read: it may hold by now.
  const holds = String(shown?.inForce?.number) === of.number
  const outcome = holds
    ? await correctPaper(visit.world, visit.actor, {
        ...signature(form),
        ...of,
        reason: text(form, 'reason'),
        noClient: text(form, 'noClient'),
      })
    : await withdrawPaper(visit.world, visit.actor, of)
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.one(id)}?ok=1#parteien`),
    (again) => paperPartyPage(visit, again),
  )
}
