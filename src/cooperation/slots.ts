import { slot } from '#platform/slots.tsx'

/** What an upper chapter has counted below a frame: published numbers, summed over networks. */
export const belowFigures = slot<{ readonly frameId: string }>('cooperation.below-figures')
