// What erasing somebody takes of imports; apart from the front door, which needs people itself.
export { deleteLinesOf as forgetImportLinesOf } from './line-store.ts'
