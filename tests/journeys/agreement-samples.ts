import { type HttpClient, pick } from '../support/http-client.ts'
import { uuid } from './samples.ts'

/** An agreement in its model phase with a party, a milestone and a report begun, and one in preparation. */
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
  const report = await coordinator.follow(`/de/vereinbarung/${agreement}/auswertung`, {})
  return {
    agreement,
    party: pick(body, new RegExp(`/partei/(${uuid})"`)),
    milestone: pick(body, new RegExp(`/termin/(${uuid})"`)),
    draftAgreement: pick(made.path, new RegExp(`/vereinbarung/(${uuid})$`)),
    draftReport: pick(report.path, new RegExp(`/bericht/(${uuid})$`)),
  }
}
