import type { Visit } from '#platform/http/visit.ts'
import { dayAndTime, staffLocale } from '#platform/i18n.ts'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { paths } from './paths.ts'

/** Help for a colleague who lost their second factor. */
export const RescueSection = ({
  visit,
  personId,
  rescue,
}: {
  visit: Visit
  personId: string
  rescue: { id: string; called: string | null; due_at: Date } | undefined
}) => {
  const t = staffWords(visit.locale).rescue
  return (
    <section class="stack-s">
      <h2>{t.title}</h2>
      {rescue ? (
        <>
          <p>{t.running(dayAndTime(staffLocale(visit.locale), rescue.due_at))}</p>
          <div class="cluster">
            {rescue.called === null && (
              <Form action={visit.to(paths.rescueCode)} plain>
                <Hidden values={{ id: rescue.id }} />
                <Button kind="secondary">{t.issue}</Button>
              </Form>
            )}
            <Form action={visit.to(paths.cancelRescue)} plain>
              <Hidden values={{ id: rescue.id }} />
              <Button kind="tertiary">{t.cancel}</Button>
            </Form>
          </div>
        </>
      ) : (
        <>
          <p>{t.startText}</p>
          <Form action={visit.to(paths.startRescue(personId))} plain>
            <Button kind="secondary">{t.start}</Button>
          </Form>
        </>
      )}
    </section>
  )
}
