import type { OrganizationKind } from './organization.ts'

/** gE: gemeinsame Einrichtung (§ 44b SGB II); zkT: zugelassener kommunaler Träger (§ 6a SGB II). */
export const jobcenterForms = ['gE', 'zkT'] as const
export type JobcenterForm = (typeof jobcenterForms)[number]

/** A Jobcenter as the yearly decree on the Länder's shares (EinglMV) lists it. */
export interface ListedJobcenter {
  readonly form: JobcenterForm
  /** As it is written there: "Rostock, Hansestadt". */
  readonly name: string
  /** Two letters. */
  readonly land: string
  /** Codes of Kreise or of Bezirke of Berlin (places). */
  readonly areas: readonly string[]
}

export const kindOfForm = (form: JobcenterForm): OrganizationKind =>
  form === 'gE' ? 'jobcenter_ge' : 'jobcenter_zkt'

/** "Rostock, Hansestadt" is a town, "Fürth, Land" and "Landkreis Rostock" are none; most names leave it open. */
const partsOf = (name: string): { readonly plain: string; readonly is: 'town' | 'land' | undefined } => {
  const full = name
    .replace(/^Jobcenter /, '')
    .replace(/ a\. ?d\. ?/, ' an der ')
    .replace(/ i\. ?d\. ?OPf\.?/, ' in der Oberpfalz')
  const [, plain = full, title = ''] = /^(.*), ([^,]+)$/.exec(full) ?? []
  if (/stadt$/i.test(title)) return { plain, is: 'town' }
  if (/^Land(kreis)?$/.test(title)) return { plain, is: 'land' }
  const [, kreis] = /^(?:Landkreis|Kreis) (.+)$/.exec(full) ?? []
  return kreis ? { plain: kreis, is: 'land' } : { plain: full, is: undefined }
}

/**
 * What stays of a Jobcenter from decree to decree. Not its number: numbers were given anew. The form belongs to it,
 * since a Kommune that takes over is another controller (Art. 4 DSGVO) and must not inherit rows. A town's title
 * does not: "Hansestadt" becomes "Hanse- und Universitätsstadt". A new name is caught by the areas (match-jobcenters.ts).
 */
export const keyOf = ({ form, name, land }: Omit<ListedJobcenter, 'areas'>): string => {
  const { plain, is } = partsOf(name)
  return `${form} ${land} ${plain}${is ? `, ${is}` : ''}`
}

/** "Offenbach am Main" and "Oldenburg (Oldenburg)" are told apart from their Landkreise by what people call them. */
const called = ({ land }: Pick<ListedJobcenter, 'land'>, plain: string): string =>
  `${land} ${plain.replace(/ (\(|am |an der |im |in der ).*/, '')}`

/** The towns of a list, to tell a Landkreis of the same name from them. */
export const townsOf = (listed: Iterable<ListedJobcenter>): ReadonlySet<string> => {
  const towns = new Set<string>()
  for (const one of listed) {
    const { plain, is } = partsOf(one.name)
    if (is === 'town') towns.add(called(one, plain))
  }
  return towns
}

/** "Jobcenter Rostock", "Jobcenter Landkreis Rostock", "Jobcenter Berlin Mitte". */
export const jobcenterName = (one: ListedJobcenter, towns: ReadonlySet<string>): string => {
  const { plain, is } = partsOf(one.name)
  if (one.land === 'BE') return `Jobcenter Berlin ${plain.replace(/^Berlin[ -]/, '')}`
  if (is === 'land' || (is === undefined && towns.has(called(one, plain))))
    return `Jobcenter ${['NW', 'SH'].includes(one.land) ? 'Kreis' : 'Landkreis'} ${plain}`
  return `Jobcenter ${plain}`
}
