import { type HttpClient, pick } from '../support/http-client.ts'

const uuid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'

/** What the form of a role sends. */
export const roleFields = (title: string) => ({
  title,
  summary: 'Sie empfangen Menschen im Café.',
  'interests[]': ['menschen', 'kueche'],
  'asked[]': ['kontakt'],
  'gained[]': ['zuhoeren', 'team'],
  rhythm: 'woechentlich',
  'weekdays[]': ['TU'],
  timeFrom: '10:00',
  timeTo: '12:00',
  hours: '2',
  training: 'Zwei Vormittage zusammen.',
  accident: 'ja',
  liability: 'offen',
  conduct: 'ja',
  'languages[]': ['de', 'ar'],
  germanLevel: 'A2',
  stepFree: 'ja',
  allowance: '25,50',
  wanted: '2',
  contactName: 'Frau K.',
  contactPhone: '030 23125 210',
  helpsAtEvents: 'ja',
})

/** A draft, and a role that people find. */
export const engagementIds = async (host: HttpClient) => {
  const base = '/de/unsere-ehrenaemter'
  const create = async (title: string) =>
    pick((await host.follow(`${base}/neu`, roleFields(title))).path, new RegExp(`/(${uuid})`))
  const ownEngagement = await create('Ein Entwurf für ein Ehrenamt')
  const publishedEngagement = await create('Gäste willkommen heißen')
  await host.follow(`${base}/${publishedEngagement}/schritt`, { step: 'publish' })
  return { ownEngagement, publishedEngagement }
}
