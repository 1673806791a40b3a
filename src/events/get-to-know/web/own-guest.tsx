import type { Visit } from '#platform/http/visit.ts'
import { Card } from '#platform/ui/content.tsx'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import type { Guest } from '../meeting.ts'
import { meetingWords } from '../messages/index.ts'
import { paths } from './paths.ts'
import { groupName } from './seated.ts'
import type { SeenInvitation } from './seen-invitation.ts'

/** One of one's own people: where they sit, and a way to strike them off. */
export const OwnGuest = ({
  visit,
  found: { event, meeting, seats, names },
  guest,
  isOpen,
}: {
  visit: Visit
  found: SeenInvitation
  guest: Guest
  isOpen: boolean
}) => {
  const t = meetingWords(visit.locale)
  const own = meeting.planInput === null ? [] : seats.filter(({ guestId }) => guestId === guest.id)
  return (
    <Card title={<bdi>{guest.name}</bdi>} level={3}>
      <p lang="de">{groupName({ names }, guest)}</p>
      {own.length > 0 && (
        <p>
          {own.map(({ round, table }) => `${t.plan.round(round + 1)}: ${t.plan.table(table + 1)}`).join(', ')}
        </p>
      )}
      {isOpen && (
        <Form plain action={visit.to(paths.drop(event.id))}>
          <Hidden values={{ guest: guest.id }} />
          <Button kind="secondary">{t.guests.dropOf(guest.name)}</Button>
        </Form>
      )}
    </Card>
  )
}
