import { access, constants, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type Finding, look, mend } from './finding.ts'

const about = 'AUDIT_ANCHOR'
const megabyte = 1024 * 1024

/**
 * The file of anchors: there where something was written, writable, for its owner alone, with room to grow.
 * @returns undefined where all is well
 */
export const checkAnchorFile = async (path: string, written: boolean): Promise<Finding | undefined> => {
  const file = await stat(path).catch(() => undefined)
  const folder = dirname(path)
  if (!file && written) return mend(about, 'the file is gone: bring it back from a copy, and find out why.')
  const writable = await access(file ? path : folder, constants.W_OK).then(
    () => true,
    () => false,
  )
  if (!writable)
    return mend(
      about,
      file ? 'the file cannot be written to.' : 'its folder is not there, or cannot be written to.',
    )
  if (file && (file.mode & 0o077) !== 0) return mend(about, 'others can read or change the file: chmod 600.')
  const room = await statfs(folder)
  const free = (room.bavail * room.bsize) / megabyte
  return free < 100 ? look(about, `its disk is nearly full: ${Math.round(free)} MB left.`) : undefined
}
