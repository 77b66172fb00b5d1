// What a license document may hold at most, and why one is refused, by name. No schemas: browsers load this.

/** Most units of one line. */
export const mostQuantity = 1_000_000

/** License documents may be this large. */
export const mostDocumentBytes = 5_000_000

/** Why a document is refused; the first that holds, in this order. */
export const documentReasons = ['format', 'signature', 'account', 'serial', 'superseded', 'expired'] as const
export type DocumentReason = (typeof documentReasons)[number]
