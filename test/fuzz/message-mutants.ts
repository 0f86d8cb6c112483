import { contractMessage } from '../../src/platform/contract-message.ts'
import { apiLicensesMessage, autoConnectMessage } from '../../src/platform/license-message.ts'
import { buildMessage, parseMessage } from '../../src/platform/message.ts'
import type { MessageKind } from '../../src/platform/message-kind.ts'
import { fixtureText } from './bases.ts'
import { edges } from './edges.ts'
import { Faults } from './faults.ts'
import { spoiledValue } from './mutate-json.ts'
import { mutateText } from './mutate-text.ts'
import { mutateXml } from './mutate-xml.ts'
import type { Random } from './random.ts'
import type { Subject } from './subjects.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** A message in both of its languages. */
interface Sample {
  readonly kind: MessageKind<unknown>
  readonly json: string
  readonly xml: string
}

/** The samples of the documentation. */
export function messageSamples(): readonly Sample[] {
  const kinds: readonly [string, MessageKind<unknown>][] = [
    ...[1, 2, 3, 4, 5].flatMap((n): [string, MessageKind<unknown>][] => [
      [`contract-request-${n}`, contractMessage],
      [`contract-response-${n}`, contractMessage],
    ]),
    ['auto-connect-request', autoConnectMessage],
    ['licenses-response', apiLicensesMessage],
  ]
  return kinds.map(([name, kind]) => {
    const json = fixtureText(`platform/${name}.json`)
    return { kind, json, xml: buildMessage(kind, parseMessage(kind, json, 'application/json'), 'application/xml') }
  })
}

/** Mutants of REST messages, in JSON and in XML. */
export function messageMutant(samples: readonly Sample[]): Subject['mutant'] {
  return (random) => {
    const { kind, json, xml } = random.pick(samples)
    const mediaType = random.pick([
      'application/json',
      'application/xml',
      random.once(20) ? random.pick(edges) : 'text/xml',
    ])
    const bytes =
      mediaType === 'application/json'
        ? encoder.encode(spoiledJson(json, random))
        : mutateXml(encoder.encode(xml), random)
    return { bytes, faults: () => faultsOfMessage(kind, decoder.decode(bytes), mediaType) }
  }
}

function spoiledJson(json: string, random: Random): string {
  return random.once(3) ? mutateText(json, random) : JSON.stringify(spoiledValue(JSON.parse(json), random))
}

/** What is parsed is built, and parsed again the same. */
function faultsOfMessage(kind: MessageKind<unknown>, text: string, mediaType: string): readonly string[] {
  const faults = new Faults(() => [])
  const message = faults.attempt('parse message', () => parseMessage(kind, text, mediaType))
  if (message === undefined) return faults.list
  const built = faults.attempt('build message', () => buildMessage(kind, message, mediaType))
  const again =
    built === undefined ? undefined : faults.attempt('parse message again', () => parseMessage(kind, built, mediaType))
  if (built !== undefined && JSON.stringify(again) !== JSON.stringify(message)) faults.add('message not the same again')
  return faults.list
}
