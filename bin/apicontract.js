#!/usr/bin/env node
await (await import('../dist/command/process.js')).run()
