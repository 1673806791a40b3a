/**
 * A dimension by which hand-overs are counted, as a tree: house → social space → district → network,
 * quarter → year → always, kind → all. Leaves are what base cells carry; every other node is a sum of leaves.
 */
export type Dimension = {
  readonly name: string
  readonly top: string
  /** The parent of every node except the top. */
  readonly parents: Readonly<Record<string, string>>
}

/** A dimension with its look-ups. `leaves` hands out the same set for the same node: readers may remember it. */
export type Tree = {
  readonly name: string
  readonly top: string
  readonly nodes: readonly string[]
  has(node: string): boolean
  parent(node: string): string | undefined
  children(node: string): readonly string[]
  leaves(node: string): ReadonlySet<string>
  /** The node and everything above it, nearest first. */
  upwards(node: string): readonly string[]
}

/** A dimension of two levels: its values and their sum. */
export const flat = (name: string, values: readonly string[], top = 'all'): Dimension => ({
  name,
  top,
  parents: Object.fromEntries(values.map((value) => [value, top])),
})

/** Throws on a parent that leads nowhere and on a circle: both are mistakes of the caller. */
export const treeOf = ({ name, top, parents }: Dimension): Tree => {
  const children = new Map<string, string[]>([[top, []]])
  const chains = new Map<string, string[]>([[top, [top]]])
  const chain = (node: string, below: number): string[] => {
    const known = chains.get(node)
    if (known) return known
    const parent = Object.hasOwn(parents, node) ? parents[node] : undefined
    if (parent === undefined || below > 20)
      throw new Error(`dimension ${name}: ${node} does not lead to ${top}`)
    const found = [node, ...chain(parent, below + 1)]
    chains.set(node, found)
    return found
  }
  for (const [node, parent] of Object.entries(parents)) {
    chain(node, 0)
    children.set(parent, [...(children.get(parent) ?? []), node])
  }
  const leaves = new Map<string, Set<string>>([...chains.keys()].map((node) => [node, new Set<string>()]))
  for (const [node, nodes] of chains) {
    if (!children.get(node)?.length) for (const above of nodes) leaves.get(above)!.add(node)
  }
  const of = <T>(map: Map<string, T>, node: string): T => {
    const found = map.get(node)
    if (found === undefined) throw new Error(`dimension ${name} has no ${node}`)
    return found
  }
  return {
    name,
    top,
    nodes: [...chains.keys()],
    has: (node) => chains.has(node),
    parent: (node) => of(chains, node)[1],
    children: (node) => children.get(node) ?? [],
    leaves: (node) => of(leaves, node),
    upwards: (node) => of(chains, node),
  }
}
