import type { Indexer, OfferToIndex } from '#directory'
import { needsOfOffer, understand } from './need.ts'
import { isNeedId, isSensitiveNeed } from './need-ids.ts'
import { tokens } from './text.ts'

const needsOf = (offer: OfferToIndex) => {
  const named = offer.needs?.filter(isNeedId)
  if (named?.length) return named
  const { fields, barriers, audience, tags } = offer.details
  return needsOfOffer({
    fields,
    barriers,
    audience,
    tags,
    form: offer.form,
    mobile_service: offer.facts.mobile_service,
  })
}

/**
 * What search needs of an offer: the needs it answers (as its file says, else from its terms), the words it is
 * found by, and whether it must stay out of URLs and page titles.
 */
export const indexer: Indexer = (offer) => {
  const needs = needsOf(offer)
  const texts = [
    offer.title,
    offer.summary,
    offer.description ?? '',
    offer.organizationName,
    offer.locationName,
    ...(offer.details.tags ?? []),
    ...Object.values(offer.translations).flatMap(({ title, summary }) => [title ?? '', summary ?? '']),
  ]
  return {
    needs,
    words: tokens(texts.join(' ')).join(' '),
    sensitive: offer.sensitive || needs.some(isSensitiveNeed) || understand(offer.title).sensitive,
  }
}
