#!/usr/bin/env node
await (await import('../dist/cli/process.js')).run()
