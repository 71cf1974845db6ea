/** The driver ships the interface of better-sqlite3 but does not export its own declarations. */
declare module 'better-sqlite3-multiple-ciphers' {
  import Database = require('better-sqlite3')
  export = Database
}
