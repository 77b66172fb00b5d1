// English is the source of every text; another language has the same keys, or does not compile.

/** A catalogue with the keys of `Source` and texts of its own. */
export type Texts<Source> = { [Key in keyof Source]: Source[Key] extends string ? string : Texts<Source[Key]> }
