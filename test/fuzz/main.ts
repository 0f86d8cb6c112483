import { parseArgs } from 'node:util'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import { allBases, smallBases } from './bases.ts'
import { fuzzer, type Tried } from './fuzz.ts'
import { type Run, type Told, tallyOf } from './tally.ts'

const usage = `npm run fuzz -- [options]

  --count 1000000   mutants to try
  --seed 1          another seed gives other mutants
  --from 0          number of the first mutant: a seed and a number make one again
  --only document   container, document, model, properties, definition, workflow or message
  --small           from small bases only, as the tests do
  --save FOLDER     where to write the mutants that fail`

/** Without a word for so long, a mutant hangs. */
const patience = 60_000
const mebibytes = 512
const batch = 200

if (isMainThread) {
  const { values } = parseArgs({
    options: {
      count: { type: 'string', default: '100000' },
      seed: { type: 'string', default: '1' },
      from: { type: 'string', default: '0' },
      only: { type: 'string' },
      small: { type: 'boolean', default: false },
      save: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  })
  if (values.help) console.log(usage)
  else {
    const [seed, from, count] = [values.seed, values.from, values.count].map(Number)
    const run = { seed: seed ?? 1, from: from ?? 0, count: count ?? 0, isSmall: values.small }
    process.exitCode = await supervise({ ...run, ...(values.only !== undefined && { only: values.only }) }, values.save)
  }
} else await work(workerData)

/** Lets a thread try the mutants, so that one that hangs or takes all memory is told too; the exit code. */
async function supervise(run: Run, save: string | undefined): Promise<number> {
  const tally = tallyOf(run, save)
  console.log(`seed ${run.seed}, mutants ${run.from} to ${run.from + run.count - 1}`)
  const current = new Float64Array(new SharedArrayBuffer(8))
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { run, current },
    resourceLimits: { maxOldGenerationSizeMb: mebibytes },
  })
  const end = await new Promise<string>((resolve) => {
    const hangs = () => resolve(`hangs: no answer for ${patience / 1000} s`)
    let timer = setTimeout(hangs, patience)
    worker.on('message', (told: Told) => {
      clearTimeout(timer)
      timer = setTimeout(hangs, patience)
      tally.add(told)
    })
    worker.on('error', (error) => resolve(`ends the thread: ${error.message}`))
    worker.on('exit', () => {
      clearTimeout(timer)
      resolve('')
    })
  })
  await worker.terminate()
  if (end !== '') tally.fail({ number: current[0] ?? 0, subject: 'any', fault: end, bytes: new Uint8Array(0) })
  return tally.end()
}

async function work({ run, current }: { readonly run: Run; readonly current: Float64Array }): Promise<void> {
  const tryMutant = fuzzer(run.isSmall ? smallBases() : allBases(), run.seed, run.only)
  const last = run.from + run.count
  for (let next = run.from; next < last; ) {
    const tried: Tried[] = []
    for (const stop = Math.min(last, next + batch); next < stop; next++) {
      current[0] = next
      tried.push(await tryMutant(next))
    }
    parentPort?.postMessage({ next, tried } satisfies Told)
  }
}
