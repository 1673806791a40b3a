import type { Visit } from '#platform/http/visit.ts'
import { Badge } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Form, Hidden } from '#platform/ui/forms.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { switchMailLinks } from '../../organization/accept-notice.ts'
import { paths } from './paths.ts'

/** Whether mails to this house carry a link, and the PIN that opens it. */
export const MailLinks = ({ visit, on, noticed }: { visit: Visit; on: boolean; noticed: boolean }) => {
  const t = staffWords(visit.locale).organization
  return (
    <section class="stack-s">
      <h2>{t.links}</h2>
      <p>
        <Badge tone={on ? 'success' : 'plain'}>{on ? t.linksOn : t.linksOff}</Badge>
      </p>
      <p>{on ? t.linksText : t.linksOffText}</p>
      <div class="cluster">
        {on && noticed && (
          <ButtonLink kind="secondary" href={visit.to(paths.pin)}>
            {t.changePin}
          </ButtonLink>
        )}
        <Form action={visit.to(paths.links)} plain>
          <Hidden values={{ on: on ? 'no' : 'yes' }} />
          <Button kind="tertiary">{on ? t.switchOff : t.switchOn}</Button>
        </Form>
      </div>
    </section>
  )
}

export const receiveLinks = async (visit: Visit): Promise<Response> => {
  const { on } = await visit.form()
  const outcome = await switchMailLinks(visit.world, visit.actor, { on: on === 'yes' })
  return outcome.ok ? visit.redirect(`${paths.organization}?ok=1`) : visit.notFound()
}
