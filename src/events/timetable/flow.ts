/**
 * Flows in networks with whole capacities and costs.
 *
 * `push` finds a largest flow (Dinic 1970); `cheapest` adds flow along shortest paths for as long as that lowers the
 * cost (primal-dual: Dijkstra with potentials, then a blocking flow over the arcs that are tight). Both go on from the
 * flow that is there, so that capacities may be widened in between.
 */
export interface FlowNetwork {
  /** An arc of this capacity; its number. */
  arc(from: number, to: number, capacity: number, cost?: number): number
  widen(arc: number, by: number): void
  flow(arc: number): number
  /** Pushes as much more as fits; how much that was. */
  push(source: number, sink: number): number
  /** Pushes more while a path with negative cost is left. Costs may be negative in a network without circles. */
  cheapest(source: number, sink: number): void
  /** The nodes that can still be reached: the source's side of a smallest cut after `push`. */
  reachable(source: number): readonly boolean[]
}

export const flowNetwork = (nodes: number): FlowNetwork => {
  const first = new Int32Array(nodes).fill(-1)
  const next: number[] = []
  const to: number[] = []
  const left: number[] = []
  const cost: number[] = []
  const level = new Int32Array(nodes)
  const pointer = new Int32Array(nodes)
  const potential = new Float64Array(nodes)

  const half = (a: number, b: number, capacity: number, price: number) => {
    to.push(b)
    left.push(capacity)
    cost.push(price)
    next.push(first[a]!)
    first[a] = to.length - 1
  }
  const reduced = (from: number, arc: number) => cost[arc]! + potential[from]! - potential[to[arc]!]!

  /** Levels from the source over arcs with room; tight ones only, where costs count. */
  const levels = (source: number, tight: boolean): void => {
    level.fill(-1)
    level[source] = 0
    const queue = [source]
    for (const node of queue)
      for (let arc = first[node]!; arc >= 0; arc = next[arc]!)
        if (left[arc]! > 0 && level[to[arc]!]! < 0 && (!tight || reduced(node, arc) === 0)) {
          level[to[arc]!] = level[node]! + 1
          queue.push(to[arc]!)
        }
  }
  const advance = (node: number, sink: number, limit: number, tight: boolean): number => {
    if (node === sink) return limit
    let sent = 0
    for (; pointer[node]! >= 0 && sent < limit; ) {
      const arc = pointer[node]!
      const there = to[arc]!
      if (left[arc]! > 0 && level[there]! === level[node]! + 1 && (!tight || reduced(node, arc) === 0)) {
        const got = advance(there, sink, Math.min(limit - sent, left[arc]!), tight)
        left[arc]! -= got
        left[arc ^ 1]! += got
        sent += got
        if (sent === limit) break
      }
      pointer[node] = next[arc]!
    }
    return sent
  }
  const block = (source: number, sink: number, tight: boolean): number => {
    let all = 0
    for (;;) {
      levels(source, tight)
      if (level[sink]! < 0) return all
      pointer.set(first)
      all += advance(source, sink, Number.POSITIVE_INFINITY, tight)
    }
  }

  /** Shortest distances with negative costs, for the first potentials. */
  const settle = (source: number): void => {
    potential.fill(Number.POSITIVE_INFINITY)
    potential[source] = 0
    for (let changed = true; changed; ) {
      changed = false
      for (let node = 0; node < nodes; node++) {
        if (potential[node] === Number.POSITIVE_INFINITY) continue
        for (let arc = first[node]!; arc >= 0; arc = next[arc]!)
          if (left[arc]! > 0 && potential[node]! + cost[arc]! < potential[to[arc]!]!) {
            potential[to[arc]!] = potential[node]! + cost[arc]!
            changed = true
          }
      }
    }
    for (let node = 0; node < nodes; node++)
      if (potential[node] === Number.POSITIVE_INFINITY) potential[node] = 0
  }
  const distance = new Float64Array(nodes)
  /** Distances by reduced costs into the potentials; whether the sink is reached. */
  const shortest = (source: number, sink: number): boolean => {
    distance.fill(Number.POSITIVE_INFINITY)
    distance[source] = 0
    const heap = new Heap()
    heap.push(0, source)
    for (let top = heap.pop(); top; top = heap.pop()) {
      const [far, node] = top
      if (far > distance[node]!) continue
      for (let arc = first[node]!; arc >= 0; arc = next[arc]!) {
        if (left[arc]! <= 0) continue
        const there = far + reduced(node, arc)
        if (there < distance[to[arc]!]!) {
          distance[to[arc]!] = there
          heap.push(there, to[arc]!)
        }
      }
    }
    const most = distance[sink]!
    if (most === Number.POSITIVE_INFINITY) return false
    for (let node = 0; node < nodes; node++) potential[node]! += Math.min(distance[node]!, most)
    return true
  }

  return {
    arc: (from, into, capacity, price = 0) => {
      half(from, into, capacity, price)
      half(into, from, 0, -price)
      return to.length - 2
    },
    widen: (arc, by) => {
      left[arc]! += by
    },
    flow: (arc) => left[arc ^ 1]!,
    push: (source, sink) => block(source, sink, false),
    cheapest: (source, sink) => {
      settle(source)
      while (shortest(source, sink) && potential[sink]! - potential[source]! < 0) block(source, sink, true)
    },
    reachable: (source) => {
      levels(source, false)
      return [...level].map((one) => one >= 0)
    },
  }
}

/** A binary heap of (key, node). */
class Heap {
  private readonly keys: number[] = []
  private readonly nodes: number[] = []

  push(key: number, node: number): void {
    const { keys, nodes } = this
    let at = keys.length
    keys.push(key)
    nodes.push(node)
    for (; at > 0; ) {
      const above = (at - 1) >> 1
      if (keys[above]! <= key) break
      keys[at] = keys[above]!
      nodes[at] = nodes[above]!
      at = above
    }
    keys[at] = key
    nodes[at] = node
  }

  pop(): readonly [key: number, node: number] | undefined {
    const { keys, nodes } = this
    if (keys.length === 0) return undefined
    const top = [keys[0]!, nodes[0]!] as const
    const [key, node] = [keys.pop()!, nodes.pop()!]
    const size = keys.length
    if (size > 0) {
      let at = 0
      for (;;) {
        let below = 2 * at + 1
        if (below >= size) break
        if (below + 1 < size && keys[below + 1]! < keys[below]!) below++
        if (keys[below]! >= key) break
        keys[at] = keys[below]!
        nodes[at] = nodes[below]!
        at = below
      }
      keys[at] = key
      nodes[at] = node
    }
    return top
  }
}
