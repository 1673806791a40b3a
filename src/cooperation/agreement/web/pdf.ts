import type { Visit } from '#platform/http/visit.ts'
import type { Block as Printed } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { agreementWords } from '../messages/index.ts'
import { agreementOf, type Shown } from './of-agreement.ts'

/** The text to be signed by hand, or with what was signed already; German, as agreements are. */
export const agreementPdf = async (visit: Visit): Promise<Response> => {
  const shown = await agreementOf(visit)
  if (!shown) return visit.notFound()
  const t = agreementWords('de')
  const { agreement, version, network } = shown
  const parties = shown.parties.filter(({ leftOn }) => leftOn === null || leftOn >= shown.today)
  const bytes = await renderPdf({
    title: agreement.title,
    subtitle: `${t.kinds[agreement.kind]}, ${t.version(version.number)}${version.offeredAt ? '' : ` (${t.draftNote})`}`,
    language: 'de',
    publisher: network.name,
    ...(version.offeredAt ? { date: version.offeredAt } : {}),
    footer: version.hash ? `${t.fingerprint}: ${version.hash.slice(0, 16)}` : t.draftNote,
    blocks: [
      ...(parties.length > 0
        ? ([
            { is: 'heading', level: 1, text: t.parties },
            {
              is: 'list',
              items: parties.map(({ name, representedBy, representedAs }) =>
                [name, representedBy && `${t.represented.toLowerCase()} ${representedBy}`, representedAs]
                  .filter(Boolean)
                  .join(', '),
              ),
            },
          ] satisfies Printed[])
        : []),
      ...version.blocks.flatMap((block, index): Printed[] => [
        { is: 'heading', level: 1, text: `${index + 1}. ${block.title}` },
        { is: 'paragraph', text: block.text || t.blockEmptyNote },
      ]),
      ...(parties.length > 0 ? signatures(visit, shown, parties) : []),
    ],
  })
  return pdfResponse(bytes, agreement.title)
}

const signatures = (visit: Visit, shown: Shown, parties: Shown['parties']): Printed[] => [
  { is: 'heading', level: 1, text: 'Unterschriften' },
  {
    is: 'signatures',
    parties: parties.map((party) => {
      const signed = shown.signatures.find(({ organizationId }) => organizationId === party.organizationId)
      return {
        party: party.name,
        name: signed?.signedBy ?? party.representedBy ?? undefined,
        role: signed?.signedAs ?? party.representedAs ?? undefined,
        placeAndDate: signed ? `${signed.place}, ${dayOf(visit, signed.signedOn)}` : undefined,
      }
    }),
  },
]
