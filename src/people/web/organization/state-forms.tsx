import { list, text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { dayAndTime, staffLocale } from '#platform/i18n.ts'
import { Alert } from '#platform/ui/content.tsx'
import { Button, Choices, Form, Select, TextArea, TextField } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { longestHours } from '../../organization/break-glass.ts'
import { paths } from './paths.ts'

interface Props {
  readonly visit: Visit
  readonly id: string
  readonly again: Again | undefined
}
const errorsOf = ({ visit, again }: Props) => (again ? visit.errors(again.refusal) : {})
const typedIn =
  ({ again }: Props) =>
  (name: string): string =>
    again ? text(again.form, name) : ''

/** The first lead, or somebody who reads figures. */
export const InviteFirstForm = (
  props: Props & { networks: readonly { id: string; name: string }[]; hasLead: boolean },
) => {
  const { visit, id, networks, hasLead } = props
  const words = staffWords(visit.locale)
  const t = words.operator
  const typed = typedIn(props)
  const errors = errorsOf(props)
  return (
    <section class="stack-s">
      <h2>{t.inviteTitle}</h2>
      <Form action={visit.to(paths.inviteFirst(id))} autocomplete="off">
        <TextField
          name="name"
          label={words.people.name}
          value={typed('name')}
          error={errors.name}
          maxlength={100}
          required
        />
        <TextField
          name="email"
          type="email"
          label={words.people.email}
          hint={words.people.emailHint}
          value={typed('email')}
          error={errors.email}
          maxlength={200}
          optional
        />
        <Choices
          type="radio"
          name="role"
          label={t.role}
          options={[
            ...(hasLead ? [] : [{ value: 'lead', label: words.roles.lead, hint: t.leadHint }]),
            { value: 'evaluator', label: words.roles.evaluator, hint: t.evaluatorHint },
          ]}
          value={typed('role') || (hasLead ? 'evaluator' : 'lead')}
          error={errors.role}
        />
        {networks.length > 0 && (
          <Select
            name="network"
            label={t.networkOfEvaluator}
            hint={t.networkOnlyEvaluator}
            options={networks.map((one) => ({ value: one.id, label: one.name }))}
            value={typed('network')}
            error={errors.network}
            empty
            optional
          />
        )}
        <Button kind="secondary">{words.people.submit}</Button>
      </Form>
    </section>
  )
}

/** Emergency access: reason and end. */
export const GlassForm = (props: Props & { until: Date | undefined }) => {
  const { visit, id, until } = props
  const t = staffWords(visit.locale).operator
  const typed = typedIn(props)
  const errors = errorsOf(props)
  return (
    <section class="stack-s">
      <h2>{t.glassTitle}</h2>
      {until ? (
        <>
          <Alert tone="warning">
            <p>{t.openUntil(dayAndTime(staffLocale(visit.locale), until))}</p>
            {visit.account?.member.organizationId === id ? (
              <p>
                {t.inside} <a href={visit.to(paths.organization)}>{t.goInside}</a>
              </p>
            ) : (
              <p>
                <a href={visit.to('/konto/organisation')}>{staffWords(visit.locale).invitation.change}</a>
              </p>
            )}
          </Alert>
          <Form action={visit.to(paths.endGlass(id))} plain>
            <Button kind="secondary">{t.end}</Button>
          </Form>
        </>
      ) : (
        <>
          <p>{t.glassText}</p>
          <Form action={visit.to(paths.glass(id))}>
            <TextArea
              name="reason"
              label={t.reason}
              value={typed('reason')}
              error={errors.reason}
              maxlength={1000}
              required
            />
            <TextField
              name="hours"
              type="number"
              label={t.hours}
              value={typed('hours') || '1'}
              error={errors.hours}
              min={1}
              max={longestHours}
              short
              required
            />
            <Button kind="danger">{t.open}</Button>
          </Form>
        </>
      )}
    </section>
  )
}

/** A lost second factor where no other lead can help: after a call. */
export const CallForm = (props: Props & { phone: string | null }) => {
  const { visit, id, phone, again } = props
  const t = staffWords(visit.locale).operator
  const errors = errorsOf(props)
  return (
    <section class="stack-s">
      <h2>{t.rescueTitle}</h2>
      {phone === null ? (
        <p>{t.noNumber}</p>
      ) : (
        <>
          <p>{t.rescueText}</p>
          <Form action={visit.to(paths.callRescue(id))} autocomplete="off">
            <TextField
              name="account"
              label={t.account}
              value={typedIn(props)('account')}
              error={errors.account}
              maxlength={200}
              spellcheck={false}
              required
            />
            <Choices
              type="checkbox"
              name="called[]"
              id="called"
              label={t.called(phone)}
              hideLegend
              options={[{ value: 'yes', label: t.called(phone) }]}
              value={again ? list(again.form, 'called') : []}
              error={errors.called}
            />
            <Button kind="secondary">{t.startRescue}</Button>
          </Form>
        </>
      )}
    </section>
  )
}
