// What deleting somebody takes of what is held; apart from the front doors, which need people themselves.
export { deleteHeldOf as forgetHeldOf } from './held-store.ts'
