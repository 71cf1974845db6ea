@node "%~dp0..\scripts\run-pinned.mjs" src/cli/main.ts %*
