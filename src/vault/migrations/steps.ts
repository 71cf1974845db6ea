import type { Migration } from 'kysely/migration'
import * as matter from './0001-matter.ts'
import * as audit from './0002-audit.ts'
import * as pageSearch from './0003-page-search.ts'
import * as contentSeal from './0004-content-seal.ts'
import * as history from './0005-history.ts'
import * as messages from './0006-messages.ts'
import * as fileStamps from './0007-file-stamps.ts'
import * as searchForms from './0008-search-forms.ts'
import * as pageMeaning from './0009-page-meaning.ts'
import * as cells from './0010-cells.ts'

/** Every step ever released, in order. A released step is never edited; a change is a new one. */
export const steps: Readonly<Record<string, Migration>> = {
  '0001-matter': matter,
  '0002-audit': audit,
  '0003-page-search': pageSearch,
  '0004-content-seal': contentSeal,
  '0005-history': history,
  '0006-messages': messages,
  '0007-file-stamps': fileStamps,
  '0008-search-forms': searchForms,
  '0009-page-meaning': pageMeaning,
  '0010-cells': cells,
}
