import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Details, EmptyState } from '#platform/ui/content.tsx'
import { Button, Form, Select, TextField } from '#platform/ui/forms.tsx'
import { type Again, dayOf } from '#platform/ui/staff-page.tsx'
import { DataTable } from '#platform/ui/table.tsx'
import { countryWords } from '../messages/index.ts'
import type { SeenBelow } from './of-below.ts'
import { paths } from './paths.ts'

/** Who accompanies a cooperation, and did; whoever coordinates the frame records it. */
export const Companions = ({ visit, seen }: { visit: Visit; seen: SeenBelow }) => {
  const t = countryWords(visit.locale)
  const { frame, found, today } = seen
  const ends = (one: (typeof found.companions)[number]) =>
    frame.isLed && one.networkId === frame.id && (one.to === null || one.to >= today)
  return (
    <section class="stack" id="begleitung">
      <h2>{t.companions}</h2>
      {found.companions.length === 0 ? (
        <EmptyState title={t.companionsNone} pictogram="handshake">
          <p>{t.companionsNoneText}</p>
        </EmptyState>
      ) : (
        <DataTable
          id="begleitungen"
          caption={<span class="kern-sr-only">{t.companions}</span>}
          columns={[
            { key: 'name', label: t.organization },
            { key: 'team', label: t.team },
            { key: 'note', label: t.note },
            { key: 'from', label: t.from },
            { key: 'to', label: t.to },
          ]}
          rows={found.companions.map((one) => ({
            name: <span lang="de">{one.name}</span>,
            team: one.team ? <span lang="de">{one.team}</span> : '–',
            note: one.note ? <span lang="de">{one.note}</span> : '–',
            from: dayOf(visit, one.from),
            to: (
              <>
                {one.to ? dayOf(visit, one.to) : t.openEnd}
                {ends(one) && (
                  <>
                    {' · '}
                    <a href={visit.to(paths.stop(one.id))} aria-label={t.stopTitle(one.name)}>
                      {t.stop}
                    </a>
                  </>
                )}
              </>
            ),
          }))}
        />
      )}
      {frame.isLed && (
        <div class="no-print">
          <Details summary={t.accompany}>
            <CompanionForm visit={visit} seen={seen} />
          </Details>
        </div>
      )}
    </section>
  )
}

/** Which organization of the frame accompanies it; alone on its page after a refusal. */
export const CompanionForm = ({
  visit,
  seen: { frame, found, today },
  again,
}: {
  visit: Visit
  seen: SeenBelow
  again?: Again | undefined
}) => {
  const t = countryWords(visit.locale)
  const errors = again ? visit.errors(again.refusal) : {}
  const typed = (name: string, usual = ''): string => (again ? text(again.form, name) : usual)
  return (
    <Form action={visit.to(paths.accompany(frame.id, found.below.id))}>
      <Select
        name="organizationId"
        label={t.organization}
        options={found.organizations.map(({ id, name }) => ({ value: id, label: name, lang: 'de' }))}
        value={typed('organizationId')}
        error={errors.organizationId}
        empty
        required
      />
      <TextField
        name="team"
        label={t.team}
        hint={t.teamHint}
        value={typed('team')}
        error={errors.team}
        maxlength={80}
        optional
      />
      <TextField
        name="note"
        label={t.note}
        hint={t.noteHint}
        value={typed('note')}
        error={errors.note}
        maxlength={200}
        optional
      />
      <TextField
        name="from"
        type="date"
        label={t.from}
        value={typed('from', today)}
        error={errors.from}
        short
        required
      />
      <Button>{t.save}</Button>
    </Form>
  )
}
