import type { Child } from 'hono/jsx'
import type { Visit } from './http/visit.ts'

/** A place on a page of a lower chapter that upper chapters fill. */
export interface Slot<P> {
  readonly name: string
  readonly props?: P
}
export const slot = <P,>(name: string): Slot<P> => ({ name })

export interface Filling {
  readonly slot: string
  readonly render: (visit: Visit, props: never) => Child | Promise<Child>
}
export const fill = <P,>(
  of: Slot<P>,
  render: (visit: Visit, props: P) => Child | Promise<Child>,
): Filling => ({
  slot: of.name,
  render: render as Filling['render'],
})

/** Renders what the chapters put into a slot, in the order of the chapters. */
export const Filled = async <P,>({ of, visit, props }: { of: Slot<P>; visit: Visit; props: P }) => {
  const fillings = visit.world.chapters.flatMap((c) => c.fills ?? []).filter((f) => f.slot === of.name)
  const parts = await Promise.all(fillings.map((f) => f.render(visit, props as never)))
  return <>{parts}</>
}
