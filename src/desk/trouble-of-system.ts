/** What the doors say of a failure of the system that no desk function expected. */
export { problemOfFolder, problemOfSystem } from '../vault/problem-of-store.ts'
