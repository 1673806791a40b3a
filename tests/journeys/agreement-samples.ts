import { type HttpClient, pick } from '../support/http-client.ts'
import { uuid } from './samples.ts'

/** An agreement in its model phase with a party, a milestone a report finished and one begun, and one in preparation. */
export const agreementIds = async (coordinator: HttpClient, network: string) => {
  const agreement = pick(
    (await coordinator.get(`/de/kooperation/${network}`)).body,
    new RegExp(`/vereinbarung/(${uuid})"`),
  )
  const { body } = await coordinator.get(`/de/vereinbarung/${agreement}`)
  const made = await coordinator.follow(`/de/kooperation/${network}/vereinbarung-neu`, {
    kind: 'vertrag',
    title: 'Vertrag zur Probe',
  })
  const begin = async (): Promise<string> => {
    const { path } = await coordinator.follow(`/de/vereinbarung/${agreement}/auswertung`, {})
    return pick(path, new RegExp(`/bericht/(${uuid})$`))
  }
  const report = await begin()
  await coordinator.follow(`/de/bericht/${report}/abschliessen`, {})
  return {
    agreement,
    party: pick(body, new RegExp(`/partei/(${uuid})"`)),
    milestone: pick(body, new RegExp(`/termin/(${uuid})"`)),
    draftAgreement: pick(made.path, new RegExp(`/vereinbarung/(${uuid})$`)),
    report,
    draftReport: await begin(),
  }
}
