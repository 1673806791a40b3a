import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Details } from '#platform/ui/content.tsx'
import { Button, Buttons, Form, TextArea } from '#platform/ui/forms.tsx'
import type { Again } from '#platform/ui/staff-page.tsx'
import { Paragraphs } from '../../agreement/web/text-view.tsx'
import { ClientDataNote } from '../../client-data-note.tsx'
import { steeringWords } from '../messages/index.ts'
import type { Round } from '../round.ts'
import { onDay } from './of-round.ts'
import { paths } from './paths.ts'

/** What was added to minutes that are done, and the next addition. */
export const Addenda = ({
  visit,
  round,
  addenda,
  isLed,
  again,
}: {
  visit: Visit
  round: Round
  addenda: readonly { readonly text: string; readonly addedAt: Date }[]
  isLed: boolean
  again: Again | undefined
}) => {
  const t = steeringWords(visit.locale).round
  if (addenda.length === 0 && !isLed) return null
  return (
    <section class="stack" id="nachtraege">
      {addenda.length > 0 && <h2>{t.addenda}</h2>}
      {addenda.map((one) => (
        <div class="stack-s">
          <strong>{t.addendumOn(onDay(visit, one.addedAt))}</strong>
          <Paragraphs text={one.text} />
        </div>
      ))}
      {isLed && (
        <div class="no-print">
          <Details summary={t.addAddendum} open={again !== undefined}>
            <Form action={visit.to(paths.addendum(round.networkId, round.id))}>
              <TextArea
                name="text"
                label={t.addendumText}
                hint={t.addendumHint}
                value={again ? text(again.form, 'text') : ''}
                error={again && visit.errors(again.refusal).text}
                maxlength={4000}
                required
              />
              <ClientDataNote visit={visit} again={again} field={['text']} />
              <Buttons>
                <Button kind="secondary">{t.addAddendum}</Button>
              </Buttons>
            </Form>
          </Details>
        </div>
      )}
    </section>
  )
}
