import { list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Button, Choices, Form, Select, TextField } from '#platform/ui/forms.tsx'
import { type Again, after, staffPage } from '#platform/ui/staff-page.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { findOwnContact, listContacts } from '../contact-store.ts'
import { whoIsWhoWords } from '../messages/index.ts'
import { changeContact, moveContact, nameContact } from '../name-contact.ts'
import type { Contact } from '../profile.ts'
import { findOwnProfile } from '../store.ts'
import { languageOptions } from './language-names.ts'
import { paths } from './paths.ts'

/** One person to ask: new, or changed. */
const form = (
  visit: Visit,
  given: {
    title: string
    action: string
    back: string
    contact: Contact | undefined
    all: readonly Contact[]
  },
  again: Again | undefined,
): Promise<Response> => {
  const words = whoIsWhoWords(visit.locale)
  const t = words.contactFields
  const { contact, all } = given
  const errors = again ? visit.errors(again.refusal) : {}
  const field = (name: Exclude<keyof Contact, 'languages'>) => ({
    name,
    value: again ? text(again.form, name) : (contact?.[name] ?? ''),
    error: errors[name],
  })
  // Whoever stands in for somebody has no deputy.
  const others = all.filter(({ id, deputyOf }) => id !== contact?.id && deputyOf === null)
  return staffPage(
    visit,
    { title: given.title, back: given.back, again },
    <>
      <p>{words.contactHint}</p>
      <Form action={visit.to(given.action)} autocomplete="off">
        <TextField {...field('name')} label={t.name} maxlength={100} required />
        <TextField {...field('function')} label={t.function} hint={t.functionHint} maxlength={120} optional />
        <TextField
          {...field('phone')}
          type="tel"
          label={words.fields.phone}
          hint={words.fields.phoneHint}
          maxlength={60}
          optional
        />
        <TextField {...field('email')} type="email" label={words.fields.email} maxlength={120} optional />
        <TextField
          {...field('times')}
          label={t.times}
          hint={words.fields.hoursHint}
          maxlength={160}
          optional
        />
        {others.length > 0 && (
          <Select
            {...field('deputyOf')}
            label={t.deputyOf}
            empty={t.nobody}
            options={others.map(({ id, name }) => ({ value: id, label: name }))}
            optional
          />
        )}
        <Choices
          type="checkbox"
          name="languages[]"
          id="languages"
          label={t.languages}
          options={languageOptions(staffLocale(visit.locale))}
          value={again ? list(again.form, 'languages') : (contact?.languages ?? [])}
          error={errors.languages}
          tiles
          optional
        />
        <ClientDataNote visit={visit} again={again} field={['function', 'times']} />
        <Button>{words.save}</Button>
      </Form>
    </>,
  )
}

const said = async (visit: Visit) => {
  const sent = await visit.form()
  return {
    name: text(sent, 'name'),
    function: text(sent, 'function'),
    phone: text(sent, 'phone'),
    email: text(sent, 'email'),
    times: text(sent, 'times'),
    deputyOf: text(sent, 'deputyOf'),
    languages: list(sent, 'languages'),
    noClient: text(sent, 'noClient') || undefined,
  }
}
const house = (visit: Visit): string => visit.account?.member.organizationId ?? ''

export const addContactPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const id = visit.params.profile ?? ''
  const found = await visit.world.look(visit.actor, async (tx) =>
    (await findOwnProfile(tx, house(visit), id))
      ? listContacts(tx, { organizationId: house(visit), profileId: id })
      : undefined,
  )
  if (!found) return visit.notFound()
  return form(
    visit,
    {
      title: whoIsWhoWords(visit.locale).addContact,
      action: paths.addContact(id),
      back: paths.ownTeam(id),
      contact: undefined,
      all: found,
    },
    again,
  )
}

export const receiveNewContact = async (visit: Visit): Promise<Response> => {
  const id = visit.params.profile ?? ''
  return after(
    visit,
    await nameContact(visit.world, visit.actor, { profileId: id, ...(await said(visit)) }),
    () => visit.redirect(`${paths.ownTeam(id)}?ok=1`),
    (again) => addContactPage(visit, again),
  )
}

export const contactPage = async (visit: Visit, again?: Again): Promise<Response> => {
  const id = visit.params.contact ?? ''
  const found = await visit.world.look(visit.actor, async (tx) => {
    const contact = await findOwnContact(tx, house(visit), id)
    return (
      contact && {
        contact,
        all: await listContacts(tx, { organizationId: house(visit), profileId: contact.profileId }),
      }
    )
  })
  if (!found) return visit.notFound()
  return form(
    visit,
    {
      title: whoIsWhoWords(visit.locale).changeContact,
      action: paths.contact(id),
      back: paths.ownTeam(found.contact.profileId),
      ...found,
    },
    again,
  )
}

export const receiveContact = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await changeContact(visit.world, visit.actor, {
      contactId: visit.params.contact,
      ...(await said(visit)),
    }),
    (profileId) => visit.redirect(`${paths.ownTeam(profileId)}?ok=1`),
    (again) => contactPage(visit, again),
  )

export const receiveMove = async (visit: Visit): Promise<Response> =>
  after(
    visit,
    await moveContact(visit.world, visit.actor, {
      contactId: visit.params.contact,
      to: text(await visit.form(), 'to'),
    }),
    (profileId) => visit.redirect(paths.ownTeam(profileId)),
    () => visit.notFound(),
  )
