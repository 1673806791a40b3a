import { access, constants, statfs } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import type { Chapter } from '../chapter.ts'
import { checkDatabase } from './check-database.ts'
import { checkMail } from './check-mail.ts'
import { checkPrint } from './check-print.ts'
import { checkSettings, type Env } from './check-settings.ts'
import { checkTime } from './check-time.ts'
import { type Finding, mend, ok } from './finding.ts'

const signs = { ok: 'ok  ', look: 'look', mend: 'MEND' } as const

/**
 * Looks at a production set-up and says line by line what is in order and what is to be done. It needs nothing to
 * work: neither right variables nor a database.
 * @param root of the machine's files
 * @returns 1 where something must be mended, else 0
 */
export const doctor = async (
  given: Env,
  chapters: readonly Chapter[],
  out: (line: string) => void,
  root = '/',
): Promise<number> => {
  const env = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== ''))
  const counts = { ok: 0, look: 0, mend: 0 }
  const say = ({ level, about, says }: Finding): void => {
    counts[level]++
    out(`${signs[level]}  ${about}: ${says}`)
  }
  for (const finding of checkSettings(env)) say(finding)
  say(await disk())
  say(await checkTime(root))
  say(await checkPrint())
  say(await checkMail(env))
  for (const finding of await checkDatabase(env, chapters)) say(finding)
  out('')
  out(
    counts.mend + counts.look === 0
      ? 'Everything is in order.'
      : `${counts.mend} to mend (MEND), ${counts.look} to look at (look), ${counts.ok} in order.`,
  )
  return counts.mend > 0 ? 1 : 0
}

/** What is imported and printed passes through the temp folder. */
const disk = async (): Promise<Finding> => {
  const folder = tmpdir()
  const writable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!writable) return mend('disk', `${folder} cannot be written to.`)
  const { bavail, bsize } = await statfs(folder)
  const free = (bavail * bsize) / 1024 ** 3
  return free < 1
    ? mend('disk', `less than 1 GB is free in ${folder}.`)
    : ok('disk', `${Math.floor(free)} GB are free.`)
}
