import type pg from 'pg'
import type { Stored } from './houses.ts'
import { actionWeeks } from './seed-action-week.ts'
import { agreements } from './seed-agreements.ts'
import { catalogue, platform } from './seed-catalogue.ts'
import { country } from './seed-country.ts'
import { engagements } from './seed-engagements.ts'
import { events } from './seed-events.ts'
import { formats } from './seed-formats.ts'
import { meetings } from './seed-get-to-know.ts'
import { handovers } from './seed-handovers.ts'
import { indicators } from './seed-indicators.ts'
import { knowing } from './seed-knowing.ts'
import { ownPaths } from './seed-own-paths.ts'
import { people } from './seed-people.ts'
import { speedDatings } from './seed-speed-dating.ts'
import { steering } from './seed-steering.ts'
import { stories } from './seed-stories.ts'
import { surveys } from './seed-surveys.ts'
import { unmet } from './seed-unmet.ts'
import { whoIsWho } from './seed-who-is-who.ts'

/** Writes all of it with the owner's rights, past all policies; answers it with the columns that the database adds. */
export const fill = async (owner: pg.Pool | pg.PoolClient): Promise<Stored[]> => {
  const seeded: Stored[] = []
  for (const one of [
    ...catalogue(),
    ...people(),
    ...platform(),
    ...handovers(),
    ...agreements(),
    ...country(),
    ...steering(),
    ...knowing(),
    ...whoIsWho(),
    ...formats(),
    ...indicators(),
    ...surveys(),
    ...unmet(),
    ...events(),
    ...speedDatings(),
    ...actionWeeks(),
    ...meetings(),
    ...stories(),
    ...engagements(),
    ...ownPaths(),
  ]) {
    const names = Object.keys(one.values)
    const { rows } = await owner.query(
      `insert into ${one.table} as fresh (${names.join(', ')}) values (${names.map((_, i) => `$${i + 1}`).join(', ')}) returning *, to_jsonb(fresh.*)::text as json`,
      Object.values(one.values),
    )
    const { json, ...values } = rows[0]
    seeded.push({ ...one, values, json })
  }
  return seeded
}
