import { slot } from '#platform/slots.tsx'
import type { Service } from './service.ts'

/** What an upper chapter lets a reader do with an offer: hand it over, note it, answer it. */
export const offerActions = slot<{ readonly service: Service }>('offer.actions')
