import { existsSync } from 'node:fs'
import { system } from '../actor.ts'
import type { Command } from '../chapter.ts'
import type { World } from '../world.ts'
import { type ReadAnchors, readAnchors } from './anchor-file.ts'
import { anchorHeads, rememberedAnchors } from './anchor-heads.ts'
import type { Broken } from './chain.ts'
import { chainsThere, verifyChain } from './verify-chain.ts'

type Out = (line: string) => void

/** Checks every chain and says what is wrong, one line each. */
const verifyAudit = async (world: World, args: readonly string[], out: Out): Promise<number> => {
  const named = namedFiles(args)
  if (!named) {
    out('Usage: verify-audit [--anchor <file>] …')
    return 1
  }
  // Before the file is read: what is written down meanwhile is there.
  const remembered = await world.look(system('verify audit'), rememberedAnchors)
  const own = ownFile(world)
  const files = [...(own && (existsSync(own) || remembered.length > 0) ? [own] : []), ...named]
  const anchors = await readAnchors(files).catch((error: NodeJS.ErrnoException) => {
    out(`The file with anchors cannot be read: ${error.path ?? ''} (${error.code ?? error.name}).`)
  })
  if (!anchors) return 1
  let wrong = damagedAnchors(anchors, own ? remembered : [], out)
  let entries = 0
  const chains = await chainsThere(world, anchors.of.keys())
  for (const organizationId of chains) {
    const found = await verifyChain(world, organizationId, anchors.of.get(organizationId))
    entries += found.entries
    if (!found.broken) continue
    wrong++
    out(`Organization ${organizationId}: ${say(found.broken)}`)
  }
  out(
    wrong === 0
      ? `${chains.length} ${chains.length === 1 ? 'chain' : 'chains'}, ${entries} entries: nothing altered, missing, inserted, reordered or cut off.`
      : `${wrong} found, ${chains.length} chains looked at.`,
  )
  if (files.length === 0)
    out(
      'No anchors: a chain that was rewritten or cut off together with its head is not found (AUDIT_ANCHOR, --anchor).',
    )
  else out(`Compared with ${anchors.count} ${anchors.count === 1 ? 'anchor' : 'anchors'}.`)
  return wrong === 0 ? 0 : 1
}

const ownFile = ({ config: { auditAnchor } }: World): string | undefined =>
  auditAnchor && 'file' in auditAnchor ? auditAnchor.file : undefined

/** The files after each `--anchor`; undefined for anything else. */
const namedFiles = (args: readonly string[]): readonly string[] | undefined => {
  const files: string[] = []
  for (let i = 0; i < args.length; i += 2) {
    const file = args[i + 1]
    if (args[i] !== '--anchor' || !file) return undefined
    files.push(file)
  }
  return files
}

/** Lines that do not follow, and the last ones, which nothing follows: the database remembers those. */
const damagedAnchors = (
  { loose, of }: ReadAnchors,
  remembered: readonly { readonly organization: string; readonly seq: number }[],
  out: Out,
): number => {
  for (const { file, line } of loose)
    out(`Anchors ${file}: line ${line} does not follow from the line before: one is missing or altered.`)
  const gone = remembered.filter(({ organization, seq }) => (of.get(organization)?.at(-1)?.seq ?? 0) < seq)
  for (const { organization, seq } of gone)
    out(
      `Anchors: the line for entry ${seq} of organization ${organization} is missing (--anchor, if it is elsewhere).`,
    )
  return loose.length + gone.length
}

const say = ({ what, seq, to }: Broken): string =>
  ({
    altered: `entry ${seq} was altered.`,
    missing: `entry ${seq} is missing.`,
    inserted: `entry ${seq} was inserted.`,
    reordered: `entry ${seq} stands in the place of another.`,
    'cut off': `cut off: entry ${seq} and all after it are gone.`,
    rewritten: `rewritten: an anchor contradicts ${seq === to ? `entry ${seq}` : `the entries ${seq} to ${to}`}.`,
    'without a head': `the head is gone, after entry ${seq}.`,
  })[what]

const anchorAudit = async (world: World, _args: readonly string[], out: Out): Promise<number> => {
  const count = await anchorHeads(world, true)
  out(
    count === undefined
      ? 'AUDIT_ANCHOR is not set: there is nowhere to write to.'
      : `${count} heads anchored.`,
  )
  return count === undefined ? 1 : 0
}

export const commands: readonly Command[] = [
  {
    name: 'verify-audit',
    usage:
      'verify-audit [--anchor <file>]   check the audit chains of all organizations, and name what was tampered with',
    run: verifyAudit,
  },
  {
    name: 'anchor-audit',
    usage: 'anchor-audit   write the heads of all chains to AUDIT_ANCHOR now',
    run: anchorAudit,
  },
]
