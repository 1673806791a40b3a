import { system } from '#platform/actor.ts'
import type { Visit } from '#platform/http/visit.ts'
import { dayAndTime, staffLocale } from '#platform/i18n.ts'
import { Card, VisuallyHidden } from '#platform/ui/content.tsx'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { accountWords } from '../../messages/account/index.ts'
import type { OwnSession } from '../../session.ts'
import { listSessions } from '../../session-store.ts'

/** Where one is signed in, and how to end that: the only list of sessions there is. */
export const OwnSessions = async ({ visit, session }: { visit: Visit; session: OwnSession }) => {
  const t = accountWords(visit.locale)
  const sessions = await visit.world.look(system('own account'), (tx) =>
    listSessions(tx, session.member.personId),
  )
  return (
    <Card title={t.sessions} level={2}>
      <p class="muted">{t.sessionsText}</p>
      <ul class="stack">
        {sessions.map((one) => (
          <li>
            {one.label || t.unknownBrowser} · {t.since(dayAndTime(staffLocale(visit.locale), one.created_at))}
            {one.id === session.sessionId ? (
              <strong> · {t.thisOne}</strong>
            ) : (
              <Form action={visit.to('/konto/sitzung/beenden')} plain>
                <Hidden values={{ id: one.id }} />
                <Button kind="tertiary">
                  {t.end}
                  <VisuallyHidden>
                    : {one.label || t.unknownBrowser},{' '}
                    {t.since(dayAndTime(staffLocale(visit.locale), one.created_at))}
                  </VisuallyHidden>
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <Form action={visit.to('/konto/sitzung/beenden')} plain>
          <Button kind="secondary">{t.endOthers}</Button>
        </Form>
      )}
    </Card>
  )
}
