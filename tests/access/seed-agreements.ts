import { randomUUID as uuid } from 'node:crypto'
import { at, ids, networks, row, type Seeded } from './houses.ts'

const day = '2026-09-01'
const hash = 'a'.repeat(64)

const reportFacts = JSON.stringify({
  title: 'A',
  network: 'N',
  from: day,
  until: day,
  goal: '',
  fields: [],
  targetGroups: [],
  parties: { atStart: 0, joined: [], left: [], now: 0 },
  signedOn: day,
  daysToFirst: null,
  teams: 0,
  houses: 0,
  pairs: 0,
  knownPairs: 0,
  roundsHeld: 0,
  activities: 0,
  formats: [],
  gaps: [],
  indicators: [],
  voices: [],
})

/**
 * An agreement in each network, once in preparation and once signed, with all that belongs to it. Where the first
 * organization was only asked, it is about the signed one.
 */
export const agreements = (): Seeded[] =>
  networks.flatMap(({ network, label, ...facts }) =>
    [true, false].flatMap((isDraft) => {
      const id = label === 'led' ? (isDraft ? ids.draftAgreement : ids.agreement) : uuid()
      const of = { agreement_id: id, network_id: network }
      const words = [isDraft ? 'draft' : 'published', ...(label === 'only asked' && isDraft ? [] : ['about'])]
      const parties = label === 'only asked' && isDraft ? [ids.two] : [ids.one, ids.two]
      const said = { ...facts, network, label: `${label}, ${isDraft ? 'draft' : 'signed'}`, words }
      return [
        row(
          'agreement',
          {
            id,
            network_id: network,
            kind: 'vertrag',
            title: 'A',
            state: isDraft ? 'anbahnung' : 'modellphase',
            public: !isDraft,
            created_at: at,
          },
          said,
        ),
        ...(isDraft ? [1] : [1, 2, 3]).map((number) =>
          row(
            'agreement_version',
            {
              ...of,
              number,
              blocks: JSON.stringify([{ key: 'ziel', title: 'Z', text: 'T [offen]' }]),
              ...(isDraft ? {} : { offered_at: at, hash }),
            },
            said,
          ),
        ),
        ...parties.flatMap((organization) => [
          row(
            'agreement_party',
            { ...of, organization_id: organization, role: 'haus', joined_on: isDraft ? null : day },
            { ...said, organization },
          ),
          row(
            'agreement_event',
            { ...of, day, kind: 'zugestimmt', organization_id: organization, recorded_at: at },
            { ...said, organization },
          ),
          ...(isDraft
            ? []
            : ['papier', 'beitritt'].map((form, number) =>
                row(
                  'agreement_signature',
                  {
                    ...of,
                    organization_id: organization,
                    number: number + 1,
                    hash,
                    form,
                    signed_by: 'S',
                    place: 'B',
                    signed_on: day,
                    recorded_at: at,
                  },
                  { ...said, organization, words: [form === 'papier' ? 'paper' : 'digital', 'about'] },
                ),
              )),
        ]),
        row(
          'evaluation_report',
          {
            ...of,
            ...(label === 'led' ? { id: isDraft ? ids.draftReport : ids.report } : {}),
            ...(isDraft ? {} : { facts: reportFacts, finished_on: day }),
            created_at: at,
          },
          { ...said, words: [isDraft ? 'draft' : 'finished'] },
        ),
        row('milestone', { ...of, kind: 'auswertung', due_on: day }, said),
      ]
    }),
  )
