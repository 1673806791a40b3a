import { locationPath, marks, offerPath, offersPath } from '#directory'
import { visitor } from '#platform/actor.ts'
import { text } from '#platform/http/form.ts'
import type { Visit } from '#platform/http/visit.ts'
import { intlTag, number } from '#platform/i18n.ts'
import { Alert, Badge, Card, EmptyState, Pagination, PrintButtonHint } from '#platform/ui/content.tsx'
import { Button, ButtonLink, Buttons, Form, Hidden } from '#platform/ui/forms.tsx'
import { type AskedRoles, type FoundRole, type FoundRoles, findRoles } from '../find-roles.ts'
import { roleWords } from '../messages/public/index.ts'
import type { Ranked } from '../rank-roles.ts'
import { FindForm } from './find-form.tsx'
import { paths, withQuery } from './paths.ts'
import { askedInForm, askedInQuery, harmless, isAnythingAsked, isSensitive, valuesOf } from './read-asked.ts'
import { questionText, reasonText } from './reason-text.ts'
import { timeTexts } from './time-text.ts'

const perPage = 10
const pageOf = (typed: string): number => Math.min(500, Math.max(1, Number.parseInt(typed, 10) || 1))

/** Engagements by interest, time, strength and place, with reasons; nothing of the search is kept. */
export const findPage = (visit: Visit): Promise<Response> =>
  show(visit, harmless(askedInQuery(visit.query)), pageOf(visit.query.get('seite') ?? ''), false)

/** A harmless search gets an address of its own; a sensitive one is answered here and now. */
export const receiveFind = async (visit: Visit): Promise<Response> => {
  const form = await visit.form()
  const asked = askedInForm(form)
  return isSensitive(asked)
    ? show(visit, asked, pageOf(text(form, 'seite')), true)
    : visit.redirect(`${withQuery(paths.find, valuesOf(asked))}#found`)
}

const show = async (
  visit: Visit,
  asked: AskedRoles,
  wanted: number,
  discreet: boolean,
): Promise<Response> => {
  const t = roleWords(visit.locale)
  const found = await visit.world.look(visitor, (tx) => findRoles(tx, asked))
  const { hits, place, radius } = found
  const isAsked = isAnythingAsked(asked)
  const pages = Math.max(1, Math.ceil(hits.length / perPage))
  const page = Math.min(wanted, pages)
  const shown = hits.slice((page - 1) * perPage, page * perPage)
  return visit.page(
    { title: t.title, noStore: discreet },
    <div class="stack-l">
      <header class="stack-s">
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
      </header>
      <div class="no-print">
        <FindForm visit={visit} asked={asked} />
      </div>
      <section class="stack" aria-labelledby="found">
        <h2 id="found">{isAsked ? t.results : t.resultsAll}</h2>
        {found.unknownPlace && (
          <Alert tone="warning">
            <p>{t.unknownPlace(asked.near)}</p>
          </Alert>
        )}
        {hits.length === 0 ? (
          <Nothing visit={visit} found={found} />
        ) : (
          <>
            <p role="status">
              {t.found(hits.length)}
              {'. '}
              {place && t.around(place.label, number(intlTag[visit.locale], radius / 1000))}
            </p>
            {shown.map((hit) => (
              <RoleCard visit={visit} hit={hit} level={3} />
            ))}
            {discreet ? (
              <NextPages visit={visit} asked={asked} page={page} pages={pages} />
            ) : (
              <Pagination
                page={page}
                pages={pages}
                href={(n) => visit.to(withQuery(paths.find, [...valuesOf(asked), ['seite', String(n)]]))}
              />
            )}
            <p class="muted small">{t.fair}</p>
            {isAsked && (
              <p class="no-print">
                <a href={visit.to(paths.find)}>{t.all}</a>
              </p>
            )}
          </>
        )}
      </section>
      <section class="stack-s no-print">
        <h2>{t.pathTitle}</h2>
        <p>{t.pathText}</p>
        <Buttons>
          <ButtonLink kind="secondary" href={visit.to(paths.ownPath)}>
            {t.toPath}
          </ButtonLink>
          <ButtonLink kind="secondary" href={visit.to(offersPath)}>
            {t.offers}
          </ButtonLink>
        </Buttons>
      </section>
      <PrintButtonHint />
    </div>,
  )
}

/** The pages of a search that has no address. */
const NextPages = (props: { visit: Visit; asked: AskedRoles; page: number; pages: number }) => {
  const { visit, asked, page, pages } = props
  if (pages < 2) return null
  return (
    <Form plain action={visit.to(paths.find)}>
      {valuesOf(asked).map(([name, value]) => (
        <Hidden values={{ [['was', 'kann', 'tag', 'zeit'].includes(name) ? `${name}[]` : name]: value }} />
      ))}
      <Buttons>
        {Array.from({ length: pages }, (_, at) => String(at + 1)).map((n) => (
          <Button kind={n === String(page) ? 'primary' : 'secondary'} name="seite" value={n}>
            {n}
          </Button>
        ))}
      </Buttons>
    </Form>
  )
}

const Nothing = ({ visit, found }: { visit: Visit; found: FoundRoles }) => {
  const t = roleWords(visit.locale)
  const { agency, instead } = found
  return (
    <div class="stack">
      <EmptyState title={found.isAnythingThere ? t.none : t.noneAtAll} pictogram="mitmachen">
        <p>{t.noneText}</p>
        {found.isAnythingThere && (
          <p>
            <a href={visit.to(paths.find)}>{t.all}</a>
          </p>
        )}
      </EmptyState>
      {instead.length > 0 && (
        <section class="stack" aria-labelledby="instead">
          <h3 id="instead">{t.nearest}</h3>
          {instead.map((hit) => (
            <RoleCard visit={visit} hit={hit} level={4} />
          ))}
        </section>
      )}
      {agency && (
        <Alert title={t.agency}>
          <p>{t.agencyText}</p>
          <p>
            <a href={visit.to(locationPath(agency.id))}>
              <bdi>{agency.name}</bdi>
            </a>
            {agency.phone && (
              <>
                {' · '}
                <bdi dir="ltr">{agency.phone}</bdi>
              </>
            )}
          </p>
        </Alert>
      )}
    </div>
  )
}

const RoleCard = ({ visit, hit, level }: { visit: Visit; hit: Ranked<FoundRole>; level: 3 | 4 }) => {
  const { locale } = visit
  const t = roleWords(locale)
  const { role, reasons, open } = hit
  const german = marks(locale, locale === 'de' ? undefined : 'de')
  const contact = [role.full.contactName, role.full.contactPhone, role.full.contactEmail].filter(Boolean)
  return (
    <Card
      level={level}
      title={<span {...german}>{role.full.title}</span>}
      href={visit.to(offerPath(role.serviceId))}
    >
      <p>
        <bdi class="muted" lang={locale === 'de' ? undefined : 'de'}>
          {role.locationName ?? role.organizationName}
        </bdi>
      </p>
      <p {...german}>{role.full.summary}</p>
      <p>{timeTexts(locale, role.full).join(' · ')}</p>
      {contact.length > 0 && (
        <p class="print-only">
          <bdi dir="ltr">{contact.join(', ')}</bdi>
        </p>
      )}
      {reasons.length > 0 && (
        <p class="cluster">
          <strong>{t.fits}</strong>
          {reasons.map((reason) => (
            <Badge tone="success" pictogram="check">
              {reasonText(locale, reason)}
            </Badge>
          ))}
        </p>
      )}
      {open.length > 0 && (
        <p class="cluster">
          <strong>{t.stillOpen}</strong>
          {open.map((question) => (
            <Badge tone="open">{questionText(locale, question)}</Badge>
          ))}
        </p>
      )}
    </Card>
  )
}
