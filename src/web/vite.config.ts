import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  publicDir: false,
  build: { outDir: '../../dist/web', emptyOutDir: true, assetsInlineLimit: 0, sourcemap: false },
})
