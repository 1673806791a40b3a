import type { Child } from 'hono/jsx'
import type { Visit } from '#platform/http/visit.ts'
import { Button, type ButtonKind, Form, Hidden } from '#platform/ui/forms.tsx'
import type { Bearer } from '../../speed-dating/codes.ts'
import { talkWords } from '../messages/index.ts'
import { paths } from './paths.ts'
import type { SeenTalks } from './seen-talks.ts'

/** On the applicant’s own page: the way to their page, and whether the firms see one. */
export const FlyerDoor = ({ visit, seen }: { visit: Visit; seen: SeenTalks }) => {
  const { flyer: t } = talkWords(visit.locale)
  return (
    <section class="stack">
      <h2>{t.title}</h2>
      <p class="text">{seen.flyer ? t.shown : t.text}</p>
      <Step visit={visit} actor={seen.actor} values={seen.flyer ? {} : { schritt: 'schreiben' }}>
        {seen.flyer ? t.open : t.write}
      </Step>
    </section>
  )
}

/** One button that goes on with the code. */
export const Step = (props: {
  visit: Visit
  actor: Bearer
  values: Readonly<Record<string, string>>
  path?: string
  kind?: ButtonKind
  children?: Child
}) => (
  <Form action={props.visit.to(props.path ?? paths.flyer)} plain>
    <Hidden values={{ code: props.actor.typed, ...props.values }} />
    <Button kind={props.kind ?? 'secondary'}>{props.children}</Button>
  </Form>
)
