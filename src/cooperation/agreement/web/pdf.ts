import type { Visit } from '#platform/http/visit.ts'
import type { Block as Printed } from '#platform/print/document.ts'
import { pdfResponse } from '#platform/print/pdf-response.ts'
import { renderPdf } from '#platform/print/render-pdf.ts'
import { dayOf } from '#platform/ui/staff-page.tsx'
import { isIn, isLived } from '../agreement.ts'
import { wordsOf } from '../messages/index.ts'
import { agreementOf, type Shown } from './of-agreement.ts'

/** The text to be signed by hand, or with what was signed already; German, as agreements are. */
export const agreementPdf = async (visit: Visit): Promise<Response> => {
  const shown = await agreementOf(visit)
  if (!shown) return visit.notFound()
  const t = wordsOf('de', shown.agreement.kind)
  const { agreement, version, network } = shown
  const signed = shown.signed(version.number)
  const parties = shown.parties.filter(
    (party) => isIn(party, shown.today) || signed.has(party.organizationId),
  )
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
      ...(parties.length > 0 && !isLived(agreement.kind) ? signatures(visit, signed, parties) : []),
    ],
  })
  return pdfResponse(bytes, agreement.title)
}

const signatures = (
  visit: Visit,
  signed: ReturnType<Shown['signed']>,
  parties: Shown['parties'],
): Printed[] => [
  { is: 'heading', level: 1, text: 'Unterschriften' },
  {
    is: 'signatures',
    parties: parties.map((party) => {
      const yes = signed.get(party.organizationId)
      return {
        party: party.name,
        name: yes?.signedBy ?? party.representedBy ?? undefined,
        role: yes?.signedAs ?? party.representedAs ?? undefined,
        placeAndDate: yes ? [yes.place, dayOf(visit, yes.signedOn)].filter(Boolean).join(', ') : undefined,
      }
    }),
  },
]
