import { landOf, levelOf } from '#places'
import { type JobcenterForm, jobcenterForms, type ListedJobcenter } from './jobcenter.ts'

/** Further columns (number, share of the money) are left out. */
export const jobcenterColumns = ['traeger_form', 'name', 'land', 'ags'] as const

const longest = 200

/** A row of the list of Jobcenter, or what is wrong with it, in plain English. */
export const readJobcenter = (
  row: Readonly<Record<(typeof jobcenterColumns)[number], string>>,
): ListedJobcenter | readonly string[] => {
  const wrong: string[] = []
  const name = row.name.replace(/\s+/g, ' ')
  if (!jobcenterForms.includes(row.traeger_form as JobcenterForm))
    wrong.push(
      `traeger_form "${shown(row.traeger_form)}" is not known. Known are: ${jobcenterForms.join(', ')}`,
    )
  if (name === '') wrong.push('name is empty')
  if (name.length > longest) wrong.push(`name is longer than ${longest} characters`)
  if (name.includes('\ufffd'))
    wrong.push(`name "${shown(name)}" lost a letter in an earlier conversion: export the file again as UTF-8`)
  const areas: string[] = []
  for (const ags of row.ags.split(';').map((one) => one.trim())) {
    const code = areaOf(ags)
    if (code === undefined)
      wrong.push(
        `ags "${shown(ags)}": five digits of a Kreis are wanted, with leading zeros, or eight of a Bezirk of Berlin (11000001 to 11000012), several separated by semicolons`,
      )
    else if (areas.includes(code)) wrong.push(`ags "${ags}" is there twice`)
    else if (landOf(code) !== row.land)
      wrong.push(`land "${shown(row.land)}": ags ${ags} lies in ${landOf(code)}`)
    else areas.push(code)
  }
  if (wrong.length > 0) return wrong
  return { form: row.traeger_form as JobcenterForm, name, land: row.land, areas }
}

/** The code by which places know a Kreis, or a Bezirk of Berlin: 11000008 → 08. */
const areaOf = (ags: string): string | undefined => {
  const bezirk = /^110000(\d\d)$/.exec(ags)?.[1]
  if (bezirk) return levelOf(bezirk) === 'bezirk' ? bezirk : undefined
  return levelOf(ags) === 'kreis' ? ags : undefined
}

const shown = (value: string): string => (value.length > 60 ? `${value.slice(0, 60)}…` : value)
