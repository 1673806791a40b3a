export { ar } from './ar.ts'
export { de } from './de.ts'
export { leicht } from './de-leicht.ts'
export { en } from './en.ts'
