import type { Visit } from '#platform/http/visit.ts'
import { Badge, type BadgeTone } from '#platform/ui/content.tsx'
import { Button, Form, Hidden } from '#platform/ui/forms.tsx'
import { roleStaffWords } from '../messages/index.ts'
import type { Role, RoleState } from '../role.ts'
import { paths } from './paths.ts'

const tones: Readonly<Record<RoleState, BadgeTone>> = {
  entwurf: 'open',
  veroeffentlicht: 'success',
  pausiert: 'warning',
  beendet: 'plain',
}

export const StateBadge = ({ visit, state }: { visit: Visit; state: RoleState }) => (
  <Badge tone={tones[state]}>{roleStaffWords(visit.locale).states[state]}</Badge>
)

/** "Stimmt noch": one click. From the list one comes back to the list. */
export const Confirm = ({
  visit,
  role,
  listed,
}: {
  visit: Visit
  role: Role
  listed?: boolean | undefined
}) => (
  <Form plain action={visit.to(paths.confirm(role.id))}>
    {listed && <Hidden values={{ von: 'liste' }} />}
    <Button kind="secondary" pictogram="check">
      {roleStaffWords(visit.locale).stillHolds}
    </Button>
  </Form>
)
