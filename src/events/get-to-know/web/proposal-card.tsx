import { agreementPath, vocabularyWords } from '#cooperation'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import { Card } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { paths as eventPaths } from '../../event/web/paths.ts'
import type { Contact } from '../after-store.ts'
import { meetingWords } from '../messages/index.ts'
import type { Proposal } from '../proposals.ts'
import type { SeenAfterwards } from './after-page.tsx'

interface Said {
  readonly title: string
  readonly why: string
  readonly go: string
  readonly path: string
}

/** Pages of the cooperation, with what is known filled in where they take it. */
const room = (network: string, path: string, query: Readonly<Record<string, string>> = {}): string => {
  const values = new URLSearchParams(query)
  return `/kooperation/${network}${path}${values.size > 0 ? `?${values}` : ''}`
}

const said = (visit: Visit, { meeting, named, names }: SeenAfterwards, proposal: Proposal): Said => {
  const { proposals: t } = meetingWords(visit.locale).after
  const words = vocabularyWords(staffLocale(visit.locale))
  const { networkId } = meeting
  const nameOf = (of: Contact) => named.find(({ contact }) => contact === of) ?? { team: '', house: '' }
  const isLed = visit.holds('coordinator') && visit.account?.member.networkId === networkId
  const own = visit.account?.member.organizationId
  switch (proposal.is) {
    case 'format': {
      const { team, house } = nameOf(proposal.contact)
      const groups: Readonly<Record<string, string>> = words.targetGroups
      return {
        title: t.format(team, house),
        why: proposal.group
          ? t.formatWhy(words.fields[proposal.field], groups[proposal.group] ?? '', house)
          : t.formatNoGap(words.fields[proposal.field], house),
        go: t.formatGo,
        path: room(networkId, '/formate/neu', { luecke: proposal.key }),
      }
    }
    case 'agreement': {
      const { teamOrganizationId: one, houseOrganizationId: other } = proposal.contact
      const { agreementId, missing } = proposal
      return {
        title: t.agreement(names.get(one) ?? '', names.get(other) ?? ''),
        why: t.agreementWhy,
        ...(agreementId && isLed
          ? {
              go: t.agreementGo,
              path: `${agreementPath(agreementId)}/partei?${new URLSearchParams({ suche: names.get(missing) ?? '' })}`,
            }
          : agreementId
            ? { go: t.agreementGo, path: agreementPath(agreementId) }
            : isLed
              ? { go: t.newAgreementGo, path: room(networkId, '/vereinbarung-neu') }
              : { go: t.agreementsGo, path: room(networkId, '') }),
      }
    }
    case 'visit': {
      const { contact, others } = proposal
      const { team, house } = nameOf(contact)
      const speaks =
        isLed ||
        (visit.holds('counsellor', 'host', 'lead') &&
          (contact.teamOrganizationId === own || contact.houseOrganizationId === own))
      return {
        title: t.visit(team, house),
        why: t.visitWhy(others),
        ...(speaks
          ? {
              go: t.visitGo,
              path: room(networkId, '/kontakte/vorschlag', {
                team: contact.teamKey,
                haus: contact.locationId,
                art: 'hospitation',
              }),
            }
          : { go: t.contactsGo, path: room(networkId, '/kontakte') }),
      }
    }
    case 'topic':
      return {
        title: t.topic(words.fields[proposal.field]),
        why: t.topicWhy,
        go: t.topicGo,
        path: room(networkId, '/luecken', { feld: proposal.field }),
      }
    case 'round':
      return { title: t.round, why: t.roundWhy, go: t.roundGo, path: room(networkId, '/punkte') }
    case 'again':
      return {
        title: t.again,
        why: t.againWhy(proposal.unmet),
        ...(visit.holds('host', 'lead', 'coordinator')
          ? { go: t.againGo, path: eventPaths.createMeeting(networkId) }
          : { go: t.contactsGo, path: room(networkId, '/kontakte') }),
      }
  }
}

/** One thing to do next, why, and the door to it. */
export const ProposalCard = ({
  visit,
  seen,
  proposal,
}: {
  visit: Visit
  seen: SeenAfterwards
  proposal: Proposal
}) => {
  const { title, why, go, path } = said(visit, seen, proposal)
  return (
    <Card title={title} level={3}>
      <p>{why}</p>
      <p>
        <ButtonLink kind="secondary" href={visit.to(path)}>
          {go}
        </ButtonLink>
      </p>
    </Card>
  )
}
