import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Finding, look, ok } from './finding.ts'

/** What they leave behind while they do their work: systemd-timesyncd, chrony, ntpd and ntpsec. */
const signs = ['run/systemd/timesync/synchronized', 'run/chrony/chronyd.pid', 'run/ntpd.pid']
/** Written anew every hour while ntpd runs; it stays where ntpd is gone. */
const drifts = ['var/lib/ntp/ntp.drift', 'var/lib/ntpsec/ntp.drift']

/**
 * Does anybody set this machine's clock? Comparing it with the database says nothing where both are one machine.
 * Whether the time that is set is right, no file tells.
 */
export const checkTime = async (root: string): Promise<Finding> => {
  const about = 'time server'
  for (const path of [...signs, ...drifts]) {
    const file = await stat(join(root, path)).catch(() => undefined)
    if (file && (signs.includes(path) || Date.now() - file.mtimeMs < 86_400_000))
      return ok(about, `this machine’s clock is set (/${path}).`)
  }
  return look(
    about,
    'nothing says that this machine’s clock is set by NTP: run systemd-timesyncd or chrony here; in a container, on its host.',
  )
}
