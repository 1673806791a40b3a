import { listOrganizations } from '#directory'
import { type Form as Fields, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Button, Choices, Form, Select, TextArea, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { surePage } from '#platform/ui/sure-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { type AgreementKind, binding, ended, partyRoles } from '../agreement.ts'
import { addParty, changeParty, removeParty } from '../change-parties.ts'
import { endParty } from '../end-party.ts'
import { wordsOf } from '../messages/index.ts'
import type { PartyRow } from '../party-store.ts'
import { agreementOf, type Shown } from './of-agreement.ts'
import { paperOf } from './paper-pages.tsx'
import { paths } from './paths.ts'

const words = (form: Fields) => ({
  role: text(form, 'role'),
  representedBy: text(form, 'representedBy'),
  representedAs: text(form, 'representedAs'),
  paidServices: text(form, 'paidServices') === 'ja',
})

const PartyFields = ({
  visit,
  again,
  kind,
  party,
}: {
  visit: Visit
  again: Again | undefined
  kind: AgreementKind
  party?: PartyRow | undefined
}) => {
  const t = wordsOf(visit.locale, kind)
  const errors = again ? visit.errors(again.refusal) : {}
  const typed = (name: string, otherwise: string): string => (again ? text(again.form, name) : otherwise)
  return (
    <>
      <Select
        name="role"
        label={t.role}
        options={partyRoles.map((value) => ({ value, label: t.partyRoles[value] }))}
        value={typed('role', party?.role ?? '')}
        error={errors.role}
        empty
        required
      />
      <TextField
        name="representedBy"
        label={t.representedBy}
        value={typed('representedBy', party?.representedBy ?? '')}
        error={errors.representedBy}
        maxlength={120}
        autocomplete="off"
        optional
      />
      <TextField
        name="representedAs"
        label={t.representedAs}
        value={typed('representedAs', party?.representedAs ?? '')}
        error={errors.representedAs}
        maxlength={120}
        optional
      />
      <Choices
        type="checkbox"
        name="paidServices"
        label={t.paidServices}
        options={[{ value: 'ja', label: t.paidServicesYes }]}
        value={typed('paidServices', party?.paidServices ? 'ja' : '')}
        optional
      />
    </>
  )
}

/** From so many organizations on, a list is too long to look through. */
const fewEnough = 12
const fold = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim()

/** Whether another party may be taken in: not while all are asked for the first text, and not after the end. */
export const mayAddParty = ({ agreement, asked, isLed }: Shown): boolean =>
  isLed && !ended.includes(agreement.state) && (binding.includes(agreement.state) || !asked)

/** An organization is to be a party. */
export const addPartyPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await agreementOf(visit)
  if (!shown || !(mayAddParty(shown) || (again && shown.isLed))) return visit.notFound()
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { agreement, parties } = shown
  const organizations = await visit.world.look(visit.actor, listOrganizations)
  const there = new Set(
    parties.filter(({ leftOn }) => leftOn === null).map(({ organizationId }) => organizationId),
  )
  const open = organizations.filter(({ id }) => !there.has(id))
  const asked = fold(visit.query.get('suche') ?? '')
    .split(' ')
    .filter(Boolean)
  const found = open.filter(({ name }) => asked.every((word) => fold(name).includes(word)))
  return staffPage(
    visit,
    { title: t.addParty, back: `${paths.one(agreement.id)}#parteien`, again },
    <>
      <p>{binding.includes(agreement.state) ? t.addPartyLater : t.addPartyText}</p>
      {open.length > fewEnough && (
        <Form method="get" action={visit.to(paths.addParty(agreement.id))} label={t.searchOrganization}>
          <TextField
            name="suche"
            id="suche"
            label={t.searchOrganization}
            value={visit.query.get('suche') ?? ''}
            maxlength={80}
            autocomplete="off"
            optional
          />
          <Button kind="secondary">{t.search}</Button>
        </Form>
      )}
      {asked.length > 0 && <p role="status">{t.foundOrganizations(found.length)}</p>}
      <p class="muted">{t.organizationMissing}</p>
      <Form action={visit.to(paths.addParty(agreement.id))}>
        <Select
          name="organizationId"
          label={t.organization}
          options={found.map(({ id, name }) => ({ value: id, label: name, lang: 'de' }))}
          value={again ? text(again.form, 'organizationId') : ''}
          error={again && visit.errors(again.refusal).organizationId}
          empty
          required
        />
        <PartyFields visit={visit} again={again} kind={agreement.kind} />
        <Button>{t.addParty}</Button>
      </Form>
    </>,
  )
}

export const receiveParty = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const id = visit.params.id ?? ''
  const outcome = await addParty(visit.world, visit.actor, {
    agreementId: id,
    organizationId: text(form, 'organizationId'),
    ...words(form),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.one(id)}?ok=1#parteien`),
    (again) => addPartyPage(visit, again),
  )
}

const partyOf = async (visit: Visit) => {
  const shown = await agreementOf(visit)
  const party = shown?.parties.find(({ id, leftOn }) => id === visit.params.party && leftOn === null)
  return shown && party ? { ...shown, party } : undefined
}

/** Its role and who signs for it; or out again, as long as it has not agreed. */
export const partyPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await partyOf(visit)
  if (!shown?.isLed) return visit.notFound()
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { agreement, party } = shown
  return staffPage(
    visit,
    { title: party.name, back: `${paths.one(agreement.id)}#parteien`, again },
    <>
      <Form action={visit.to(paths.party(agreement.id, party.id))}>
        <PartyFields visit={visit} again={again} kind={agreement.kind} party={party} />
        <Button>{t.save}</Button>
      </Form>
      {paperOf(shown, party) && (
        <p>
          <a href={visit.to(paths.paperOf(agreement.id, party.id))}>{t.paperCorrect}</a>
        </p>
      )}
      {party.joinedOn === null && (
        <p>
          <a href={visit.to(paths.removeParty(agreement.id, party.id))}>{t.removeParty}</a>
        </p>
      )}
    </>,
  )
}

export const receivePartyChange = async (visit: Visit): Promise<Response> => {
  const { id = '', party = '' } = visit.params
  const outcome = await changeParty(visit.world, visit.actor, {
    agreementId: id,
    partyId: party,
    ...words(await visit.form()),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.one(id)}?ok=1#parteien`),
    (again) => partyPage(visit, again),
  )
}

/** Asked before it is taken out of a draft. */
export const removePartyPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await partyOf(visit)
  if (!shown?.isLed) return visit.notFound()
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { agreement, party } = shown
  return surePage(visit, {
    title: `${t.removeParty}: ${party.name}`,
    text: t.removePartyText,
    action: paths.removeParty(agreement.id, party.id),
    back: paths.party(agreement.id, party.id),
    yes: t.removeParty,
    no: t.cancel,
    again,
  })
}

export const receivePartyRemoval = async (visit: Visit): Promise<Response> => {
  const { id = '', party = '' } = visit.params
  return after(
    visit,
    await removeParty(visit.world, visit.actor, { agreementId: id, partyId: party }),
    () => visit.redirect(`${paths.one(id)}?ok=1#parteien`),
    (again) => removePartyPage(visit, again),
  )
}

/** A party leaves: said by its own lead, or recorded by whoever coordinates. */
export const endPartyPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const shown = await partyOf(visit)
  const isOwn = shown?.party.id === shown?.own?.id && visit.holds('lead')
  if (!shown || !(shown.isLed || isOwn) || shown.party.joinedOn === null) return visit.notFound()
  const t = wordsOf(visit.locale, shown.agreement.kind)
  const { agreement, party, today } = shown
  const errors = again ? visit.errors(again.refusal) : {}
  return surePage(visit, {
    title: t.endPartyTitle(party.name),
    text: t.endPartyText,
    action: paths.endParty(agreement.id, party.id),
    back: `${paths.one(agreement.id)}#parteien`,
    yes: t.endParty,
    no: t.cancel,
    again,
    fields: (
      <>
        <TextField
          name="day"
          type="date"
          label={t.lastDay}
          value={again ? text(again.form, 'day') : today}
          error={errors.day}
          short
          required
        />
        <TextArea
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          value={again ? text(again.form, 'reason') : ''}
          error={errors.reason}
          rows={2}
          maxlength={200}
          lang="de"
          optional
        />
        <ClientDataNote visit={visit} again={again} field="reason" />
      </>
    ),
  })
}

export const receivePartyEnd = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const { id = '', party = '' } = visit.params
  const outcome = await endParty(visit.world, visit.actor, {
    agreementId: id,
    partyId: party,
    day: text(form, 'day'),
    reason: text(form, 'reason'),
    noClient: text(form, 'noClient'),
  })
  return after(
    visit,
    outcome,
    () => visit.redirect(`${paths.one(id)}?ok=1#parteien`),
    (again) => endPartyPage(visit, again),
  )
}
