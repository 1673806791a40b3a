import { findOrganization } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { longDate, staffLocale } from '#platform/i18n.ts'
import { Alert, Card, Facts } from '#platform/ui/content.tsx'
import { ButtonLink } from '#platform/ui/forms.tsx'
import { staffPage } from '#platform/ui/staff-page.tsx'
import { staffWords } from '../../messages/staff/index.ts'
import { currentNotice, isValidNotice } from '../../notice.ts'
import { listOpenings } from '../../organization/break-glass-store.ts'
import { findAcceptance, findDuty } from '../../organization/duty-store.ts'
import { leadsHere } from '../../organization/leads-here.ts'
import { MailLinks } from './mail-links.tsx'
import { Notes } from './notes.tsx'
import { Openings } from './openings.tsx'
import { paths } from './paths.ts'

/** An organization as a controller of its own, for its leads and privacy officers. */
export const organizationPage = async (visit: Visit): Promise<Response> => {
  const words = staffWords(visit.locale)
  const t = words.organization
  const locale = staffLocale(visit.locale)
  const organizationId = visit.account?.member.organizationId ?? ''
  const data = await visit.world.look(visit.actor, async (tx) => {
    const duty = await findDuty(tx, organizationId)
    return {
      organization: await findOrganization(tx, organizationId),
      duty,
      accepted: await findAcceptance(tx, organizationId, duty?.notice_version ?? currentNotice),
      openings: await listOpenings(tx, organizationId),
      leads: await leadsHere(visit.actor, tx),
    }
  })
  const { organization, duty, openings } = data
  if (!organization) return visit.notFound()
  const noticed = isValidNotice(duty?.notice_version)
  const isLead = visit.holds('lead')
  // An operator inside sees people and teams, and nothing else.
  const answers = visit.holds('lead', 'privacy')
  if (!answers && !data.leads) return visit.notFound()
  return staffPage(
    visit,
    { title: organization.name, wide: true, ...(visit.query.get('ok') ? { done: words.saved } : {}) },
    <>
      <p>{t.intro}</p>
      <Notes visit={visit} organizationId={organizationId} />
      {!noticed && (
        <Alert tone="warning" title={t.noticeMissing}>
          <p>{t.noticeMissingText}</p>
          {isLead && <ButtonLink href={visit.to(paths.accept)}>{t.accept}</ButtonLink>}
        </Alert>
      )}
      {data.leads && (
        <div class="grid">
          <Card title={t.people} level={2} href={visit.to(paths.colleagues)}>
            <p>{t.peopleText}</p>
          </Card>
          <Card title={t.teams} level={2} href={visit.to(paths.teams)}>
            <p>{t.teamsText}</p>
          </Card>
        </div>
      )}
      <Facts
        items={[
          { label: t.kind, value: words.kinds[organization.kind] },
          { label: t.authority, value: organization.supervisoryAuthority ?? t.authorityMissing, lang: 'de' },
          { label: t.privacyContact, value: duty?.privacy_contact ?? t.authorityMissing },
          {
            label: t.noticeState,
            value:
              noticed && data.accepted
                ? t.noticeSince(longDate(locale, data.accepted.accepted_at))
                : noticed
                  ? t.noticeGiven
                  : t.noticeMissing,
          },
        ]}
      />
      {answers && (
        <p>
          <ButtonLink kind="secondary" href={visit.to(paths.describe)}>
            {t.describe}
          </ButtonLink>
        </p>
      )}
      {isLead && <MailLinks visit={visit} on={duty?.mail_links ?? true} noticed={noticed} />}
      {answers && <Openings visit={visit} openings={openings} />}
    </>,
  )
}
