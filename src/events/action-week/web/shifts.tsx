import { berlinWall } from '#platform/berlin-time.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Badge, Details, VisuallyHidden } from '#platform/ui/content.tsx'
import { Button, Form, Hidden, TextField } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { weekStaffWords } from '../messages/index.ts'
import type { Helper, Shift } from '../store.ts'

/** When one shift is and how many are needed, as a sentence. */
export const shiftWords = (visit: Visit, { startsAt, endsAt, needed }: Shift): string =>
  weekStaffWords(visit.locale).shift(berlinWall(startsAt).time, berlinWall(endsAt).time, needed)

export const missingIn = ({ needed }: Shift, named: number): number => Math.max(0, needed - named)

/** One shift with whoever is seen of it, what is missing, and a field for one more. */
export const ShiftBox = ({
  visit,
  shift,
  named,
  helpers,
  add,
  drop,
  again,
  nameOf,
  children,
}: {
  visit: Visit
  shift: Shift
  /** How many there are, also those whom the reader does not see. */
  named: number
  helpers: readonly Helper[]
  add: string
  drop: string
  again: Again | undefined
  nameOf?: ((helper: Helper) => string | undefined) | undefined
  children?: unknown
}) => {
  const t = weekStaffWords(visit.locale)
  const missing = missingIn(shift, named)
  const isThis = again && text(again.form, 'schicht') === shift.id
  return (
    <li class="panel stack-s">
      <p class="cluster">
        <strong lang="de">{shift.what}</strong>
        <Badge tone={missing > 0 ? 'warning' : 'success'} pictogram={missing > 0 ? 'warning' : 'check'}>
          {missing > 0 ? t.missing(missing) : t.enough}
        </Badge>
      </p>
      <p>{shiftWords(visit, shift)}</p>
      {helpers.length > 0 && (
        <ul>
          {helpers.map((helper) => {
            const by = nameOf?.(helper)
            return (
              <li>
                <div class="cluster">
                  <bdi>{helper.name}</bdi>
                  {by && (
                    <span class="muted" lang="de">
                      {by}
                    </span>
                  )}
                  <Form plain action={visit.to(drop)}>
                    <Hidden values={{ helfer: helper.id }} />
                    <Button kind="tertiary">
                      {t.dropHelper}
                      <VisuallyHidden>
                        : <bdi>{helper.name}</bdi>
                      </VisuallyHidden>
                    </Button>
                  </Form>
                </div>
              </li>
            )
          })}
        </ul>
      )}
      <Details summary={t.addHelperTo} open={isThis ?? false}>
        <Form action={visit.to(add)} autocomplete="off">
          <Hidden values={{ schicht: shift.id }} />
          <TextField
            name="name"
            id={`name-${shift.id}`}
            label={
              <>
                {t.helper}
                <VisuallyHidden>
                  {' '}
                  (<span lang="de">{shift.what}</span>)
                </VisuallyHidden>
              </>
            }
            value={isThis ? text(again.form, 'name') : undefined}
            error={isThis ? visit.errors(again.refusal)[`name-${shift.id}`] : undefined}
            maxlength={80}
          />
          <Button kind="secondary">{t.addHelper}</Button>
        </Form>
      </Details>
      {children}
    </li>
  )
}
