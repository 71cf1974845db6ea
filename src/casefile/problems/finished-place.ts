/**
 * Where in a finished file a text stands: in the name of the file or of a part of it, or in its content, `of` a part by its
 * name or a field by its path. Decoded where references, percent signs or escapes had to be undone first.
 */
export interface FinishedPlace {
  readonly is: 'file-name' | 'part-name' | 'content' | 'words' | 'attributes' | 'comments' | 'days' | 'field-name'
  readonly of: string
  readonly decoded: boolean
}
