export { openPoints } from './point-store.ts'
export { proposePoint } from './propose-point.ts'
