export { type ListedTeam, listTeamProfiles } from './queries.ts'
export { type Side, sides } from './side.ts'
