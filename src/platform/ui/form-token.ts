import { AsyncLocalStorage } from 'node:async_hooks'

/** The hidden field that shows where a form was filled in, for browsers that do not say it themselves. */
export const formTokenField = 'form-token'

// Not a context of the renderer: parts of a page are made at the same time as parts of somebody else's.
const tokens = new AsyncLocalStorage<string | undefined>()

/** While `work` renders a page, its forms carry this token. */
export const withFormToken = <T>(token: string | undefined, work: () => T): T => tokens.run(token, work)
export const currentFormToken = (): string | undefined => tokens.getStore()
