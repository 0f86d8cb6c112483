#!/usr/bin/env node
require('../dist/command/process.cjs').run()
