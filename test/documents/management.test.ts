import fc from 'fast-check'
import { expect, test } from 'vitest'
import { managementSettings } from '../../src/documents/management.ts'
import { buildText, parseText } from './laws.ts'
import { arbitraryMutations, expectKept } from './mutations.ts'

const text =
  '<?xml version="1.0" encoding="UTF-8"?>\n' +
  '<ManagementImplementation xmlns="http://federatedgovernance.org/mc/configuration/managed-endpoints" ' +
  'xmlns:ns2="http://schemas.xmlsoap.org/ws/2004/09/mex"><PolicyEnforcementConfiguration>' +
  '<HandlePolicies>true</HandlePolicies></PolicyEnforcementConfiguration><TroubleShootingConfiguration>' +
  '<LogLevel>1</LogLevel></TroubleShootingConfiguration></ManagementImplementation>'

test('the usual settings need no word', () => {
  expect(parseText(managementSettings, text)).toEqual({})
  expect(buildText(managementSettings, {})).toBe(text)
})

test('another log level', () => {
  const quiet = text.replace('>1<', '>0<')
  expect(parseText(managementSettings, quiet)).toEqual({ logLevel: 0 })
  expect(buildText(managementSettings, { logLevel: 0 })).toBe(quiet)
})

test('nothing of changed settings is lost', () => {
  fc.assert(fc.property(arbitraryMutations, (mutations) => expectKept(managementSettings, text, mutations, [])))
})
