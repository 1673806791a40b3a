import { findNetwork } from '#directory'
import type { Visit } from '#platform/http/visit.ts'
import { staffLocale } from '#platform/i18n.ts'
import type { Block, PrintDocument } from '#platform/print/document.ts'
import type { Seated } from './seated.ts'

/** Each on a page of its own. */
export const apart = (pages: readonly (readonly Block[])[]): readonly Block[] =>
  pages.flatMap((page, index) => (index === 0 ? page : [{ is: 'page-break' } as const, ...page]))

const networkName = (visit: Visit, networkId: string): Promise<string> =>
  visit.world.look(visit.actor, async (tx) => (await findNetwork(tx, networkId))?.name ?? '')

export const documentOf = async (
  visit: Visit,
  { event, meeting }: Pick<Seated, 'event' | 'meeting'>,
  title: string,
  blocks: readonly Block[],
): Promise<PrintDocument> => ({
  title,
  subtitle: event.title,
  language: staffLocale(visit.locale),
  publisher: await networkName(visit, meeting.networkId),
  blocks,
})

export const publicUrl = (visit: Visit, path: string): string =>
  `${visit.world.config.baseUrl}/${staffLocale(visit.locale)}${path}`
