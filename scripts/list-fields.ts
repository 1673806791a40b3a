// The list of fields in docs/privacy.md: columns and readers from the schema, purpose and end from the chapters'
// `stores`. `node --import tsx scripts/list-fields.ts` shows it, `--write` puts it into the document.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chapters } from '../src/chapters.ts'
import type { Chapter, PersonalData } from '../src/platform/chapter.ts'
import type { Database } from '../src/platform/database.ts'
import { freshDatabase } from '../src/platform/testing.ts'

const document = fileURLToPath(new URL('../docs/privacy.md', import.meta.url))
const [start, end] = ['<!-- fields: written by scripts/list-fields.ts -->', '<!-- end of fields -->']

/** Tables that hold nothing about a person, each with its reason; every other one is in a chapter's `stores`. */
const aboutNobody: Readonly<Record<string, string>> = {
  activity_count: 'what teams and houses of a cooperation did together, by week; no people',
  accompaniment:
    'which organization of a frame accompanies which cooperation, perhaps its team by name; no people',
  address: 'which houses there are in a street: official, without inhabitants',
  engagement_exchange:
    'how an organization’s software calls its columns, and when they were last brought over',
  participation_count: 'how many came to an event, by week; no people',
  area: 'spatial units',
  area_figure: 'official figures of areas',
  audit_head: 'number and hash of the newest entry of each chain',
  joint_activity: 'what teams and houses of a cooperation did together, on which day; no people',
  joint_format_partner: 'which organization takes part in something joint',
  joint_format_service: 'which offer belongs to something joint',
  kysely_migration: 'which migrations ran',
  kysely_migration_lock: 'that one migrates at a time',
  network: 'cooperations of organizations',
  network_member: 'which organization belongs to which cooperation',
  organization_area: 'which Kreise and Bezirke an organization is responsible for',
  place_name: 'names of towns, quarters and streets',
  postcode: 'postcodes',
  publication: 'figures in which nobody is found',
  publication_arrived: 'how many arrived in a whole network, told to no agency',
  publication_total: 'figures that may be public',
  service_at_location: 'which offer is in which house',
  survey: 'which questions are asked when, and what was released of the answers',
  survey_publication: 'released answers, and steps of ladders, those for no agency',
  team: 'names of teams',
  team_location: 'which team looks after which house',
  unmet_need:
    'a search that found nothing near by: coded need, social space, week; no words, no address, no day',
  unmet_publication: 'figures that may be public',
  area_figure_staging: 'an import on its way',
  area_staging: 'an import on its way',
  address_staging: 'an import on its way',
  place_name_staging: 'an import on its way',
  postcode_staging: 'an import on its way',
}

interface Table {
  /** With its schema, unless that is `public`. */
  readonly name: string
  readonly columns: readonly string[]
  /** The contexts that have a right to read it, and how many of its columns. */
  readonly readers: readonly (readonly [context: string, columns: number])[]
}

const listTables = (database: Database): Promise<readonly Table[]> =>
  database.asOwner(async (owner) => {
    const { rows } = await owner.query<{ name: string; columns: string[]; readers: string[] }>(`
      select case c.table_schema when 'public' then '' else c.table_schema || '.' end || c.table_name as name,
        array_agg(c.column_name::text order by c.ordinal_position) as columns,
        coalesce((select array_agg(r.context || ' ' || r.n order by r.context) from (
          select substr(p.grantee, 12) as context, count(*) as n from information_schema.column_privileges p
          where p.table_schema = c.table_schema and p.table_name = c.table_name and p.privilege_type = 'SELECT'
            and p.grantee like 'trittstein\\_%' and p.grantee <> 'trittstein_app' group by p.grantee) r), '{}') as readers
      from information_schema.columns c
      where c.table_schema not in ('pg_catalog', 'information_schema')
      group by c.table_schema, c.table_name order by 1`)
    return rows.map(({ name, columns, readers }) => ({
      name,
      columns,
      readers: readers.map((reader) => {
        const [context = '', count = ''] = reader.split(' ')
        return [context, Number(count)] as const
      }),
    }))
  })

/** One entry may name several tables, and a whole schema as `schema.*`. */
const namesOf = ({ table }: PersonalData): readonly string[] => table.split(',').map((name) => name.trim())

const covers = (name: string, table: string): boolean =>
  name === table || (name.endsWith('.*') && table.startsWith(name.slice(0, -1)))

/** The chapters' words on personal data against the tables that there are. */
const compare = (tables: readonly Table[], stores: readonly PersonalData[]): readonly string[] => {
  const said = [...stores.flatMap(namesOf), ...Object.keys(aboutNobody)]
  return [
    ...tables
      .map(({ name }) => ({ name, times: said.filter((one) => covers(one, name)).length }))
      .filter(({ times }) => times !== 1)
      .map(({ name, times }) =>
        times === 0
          ? `${name}: describe it in the \`stores\` of its chapter, or say in scripts/list-fields.ts why it is about nobody`
          : `${name}: described ${times} times`,
      ),
    ...said
      .filter((one) => !tables.some(({ name }) => covers(one, name)))
      .map((one) => `${one}: there is no such table`),
  ]
}

const code = (name: string): string => `\`${name}\``
const owners = { organization: 'the organization', person: 'the person', platform: 'the platform' } as const

const readersOf = ({ columns, readers }: Table): string =>
  readers.map(([context, n]) => (n < columns.length ? `${context} (${n} fields)` : context)).join(', ') || '–'

const rowsOf = (store: PersonalData, tables: readonly Table[]): readonly string[] =>
  namesOf(store).flatMap((name) => {
    const facts = `${store.what} | ${owners[store.owner]} | ${store.purpose} | ${store.erased} |`
    if (name.endsWith('.*')) return [`| ${code(name)} | (its own) | system | ${facts}`]
    const table = tables.find((one) => one.name === name)
    if (!table) return []
    return [`| ${code(name)} | ${table.columns.map(code).join(', ')} | ${readersOf(table)} | ${facts}`]
  })

const render = (tables: readonly Table[], stores: readonly PersonalData[]): string => {
  const people = tables.filter(({ name }) =>
    stores.some((one) => namesOf(one).some((of) => covers(of, name))),
  )
  const nobody = tables.filter(({ name }) => aboutNobody[name])
  return [
    start,
    '',
    '| table | fields | contexts with a right to read | about | whose | what for | erased |',
    '|---|---|---|---|---|---|---|',
    ...stores.flatMap((store) => rowsOf(store, people)),
    '',
    'About nobody:',
    '',
    '| table | why |',
    '|---|---|',
    ...nobody.map(({ name }) => `| ${code(name)} | ${aboutNobody[name]} |`),
    '',
    end,
  ].join('\n')
}

export interface FieldList {
  /** What does not fit together; empty where everything is described once. */
  readonly problems: readonly string[]
  /** The part of docs/privacy.md as it ought to be. */
  readonly wanted: string
  /** The part as it is. */
  readonly written: string
}

/** Reads a migrated database, the chapters and the document. */
export const listFields = async (of: readonly Chapter[] = chapters): Promise<FieldList> => {
  const database = await freshDatabase(of)
  try {
    const tables = await listTables(database)
    const stores = of.flatMap((chapter) => chapter.stores ?? [])
    const text = readFileSync(document, 'utf8')
    return {
      problems: compare(tables, stores),
      wanted: render(tables, stores),
      written: text.slice(text.indexOf(start), text.indexOf(end) + end.length),
    }
  } finally {
    await database.close()
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { problems, wanted, written } = await listFields()
  for (const problem of problems) console.error(problem)
  if (process.argv.includes('--write'))
    writeFileSync(
      document,
      readFileSync(document, 'utf8').replace(written, () => wanted),
    )
  else console.log(wanted)
  process.exitCode = problems.length > 0 ? 1 : 0
}
