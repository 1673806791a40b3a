export { listTeamProfiles } from './queries.ts'
