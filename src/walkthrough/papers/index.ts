export { routes } from './web/routes.tsx'
