import type { Form as Sent } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { Badge } from '#platform/ui/content.tsx'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { frame } from '../../frame.tsx'
import { answersWords } from '../../messages/public/answers-words/index.ts'
import { paths } from '../../paths.ts'
import type { Practice } from '../../practice.ts'
import { StateField } from '../../state.ts'
import { type PartId, partIds, type Wrong } from './part.ts'
import { parts } from './parts.ts'

interface Asked {
  /** What stands in the fields instead of what the state knows. */
  readonly typed?: Sent | undefined
  readonly wrong?: Wrong | undefined
  /** Somebody came from the page on which everything is checked, and goes back there. */
  readonly toCheck?: boolean | undefined
}

const formId = 'angaben'

/** One small step of the questions. */
export const answersPage = (
  visit: Visit,
  practice: Practice,
  id: PartId,
  { typed, wrong = {}, toCheck = false }: Asked = {},
): Promise<Response> => {
  const t = answersWords(visit.locale)
  const part = parts[id]
  const errors = Object.fromEntries(Object.entries(wrong).map(([field, why]) => [field, t.wrong[why]]))
  const aim = toCheck ? { ziel: 'pruefen' } : {}
  return frame(
    visit,
    practice,
    {
      title: t.parts[id],
      again: { path: paths.answers, fields: { teil: id, ...aim } },
      errors: Object.entries(errors).map(([field, message]) => ({ field, message })),
      keeps: formId,
      withoutTasks: true,
    },
    <div class="stack">
      {!toCheck && (
        <p>
          <Badge tone="info">{t.progress(partIds.indexOf(id) + 1, partIds.length)}</Badge>
        </p>
      )}
      <p class="muted">{t.onlyHere}</p>
      <Form action={visit.to(paths.answers)} id={formId} autocomplete="off">
        <StateField visit={visit} practice={practice} />
        <Hidden values={{ von: id, ...aim }} />
        {part.Fields({
          t,
          practice,
          typed: typed ?? part.known(practice, visit.locale !== 'en'),
          errors,
        })}
        <div class="cluster">
          {/* The first button is the one that Enter presses. */}
          <Button name="tun" value="weiter">
            {toCheck ? t.save : t.next}
          </Button>
          {id === 'wer' && (
            <Button kind="secondary" name="tun" value="dazu">
              {t.add}
            </Button>
          )}
          <Button kind="tertiary" name="tun" value="zurueck" pictogram="back">
            {t.back}
          </Button>
        </div>
      </Form>
    </div>,
  )
}
