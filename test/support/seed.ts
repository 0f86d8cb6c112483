import fc from 'fast-check'

/** Every run tries the same values, so that a change answers for itself alone; SEED=<number> tries others. */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20140609) })
