import { childrenNamed, hasName, type XmlElement, type XmlName } from '../../xml/tree.ts'
import { am, mig, ms } from '../namespaces.ts'
import type { Fields, Shape } from '../shape/shape.ts'
import { apiObject, apiVersion } from './api.ts'
import { application, appVersion } from './app.ts'
import { bindingEntry, interfaceEntry, processEntry, schemaEntry, scriptEntry } from './artifact.ts'
import { business } from './business.ts'
import { contract } from './contract.ts'
import { group } from './group.ts'
import { identity } from './identity.ts'
import { license } from './license.ts'
import { organization } from './organization.ts'
import { policy } from './policy.ts'
import { policyManagerContract } from './policy-manager-contract.ts'
import { scope } from './scope.ts'
import { physicalService, virtualService } from './service.ts'

/** A kind of object in objectdata.xml. */
export interface Kind {
  /** The member of the model that lists the objects. */
  readonly collection: Collection
  /** The payload, second child of `ExportObjectConfiguration`. */
  readonly payload: XmlName
  /** What the payload must hold, where a payload comes in two kinds. */
  readonly holds?: XmlName
  readonly shape: Shape<unknown>
}

/** Every kind of object, in the order of the platform's files. */
export const kinds = [
  { collection: 'organizations', payload: mig('ExportOrganization'), shape: organization },
  { collection: 'scripts', payload: mig('ExportScript'), shape: scriptEntry },
  { collection: 'processes', payload: mig('ExportBpel'), shape: processEntry },
  { collection: 'schemas', payload: mig('ExportSchema'), shape: schemaEntry },
  { collection: 'businesses', payload: am('ExportedBusinessDetails'), shape: business },
  { collection: 'apis', payload: am('ExportedAPIDetails'), shape: apiObject },
  { collection: 'interfaces', payload: mig('ExportInterface'), shape: interfaceEntry },
  { collection: 'bindings', payload: mig('ExportBinding'), shape: bindingEntry },
  { collection: 'services', payload: mig('ExportService'), holds: ms('VirtualService'), shape: virtualService },
  { collection: 'services', payload: mig('ExportService'), holds: ms('PhysicalService'), shape: physicalService },
  { collection: 'policyManagerContracts', payload: mig('ExportContract'), shape: policyManagerContract },
  { collection: 'policies', payload: mig('ExportPolicy'), shape: policy },
  { collection: 'identities', payload: mig('ExportUserIdentity'), shape: identity },
  { collection: 'scopes', payload: am('ExportedResourceDetails'), shape: scope },
  { collection: 'licenses', payload: am('ExportedLicenseDetails'), shape: license },
  { collection: 'apiVersions', payload: am('ExportedAPIVersionDetails'), shape: apiVersion },
  { collection: 'apps', payload: am('ExportedAppDetails'), shape: application },
  { collection: 'appVersions', payload: am('ExportedAppVersionDetails'), shape: appVersion },
  { collection: 'contracts', payload: am('ExportedApiContractDetails'), shape: contract },
  { collection: 'groups', payload: am('ExportedGroupDetails'), shape: group },
] as const satisfies readonly { collection: string; payload: XmlName; holds?: XmlName; shape: Shape<unknown> }[]

export type Collection = (typeof kinds)[number]['collection']

/** Every collection once, in the order of the platform's files. */
export const collections: readonly Collection[] = [...new Set(kinds.map(({ collection }) => collection))]

/** Objects by kind; each follows the shape of its kind. */
export type ObjectsByCollection = Readonly<Record<Collection, readonly Fields[]>>

/** The element that each object stands in, whatever its kind. */
export const configurationName = mig('ExportObjectConfiguration')

/** Every list that objects stand in, in the usual order: those of the kinds, then that of objects of no known kind. */
export const listOrder = [...collections, 'otherObjects'] as const

/** The kind of an object of a collection: of two kinds, the one whose shape fits. */
export function kindOf(collection: Collection, object: Fields): Kind | undefined {
  return kinds.find((kind: Kind) => kind.collection === collection && fits(kind.shape, object))
}

/** The kind of the object that a payload describes. */
export function kindOfPayload(payload: XmlElement | undefined): Kind | undefined {
  return kinds.find(
    (kind: Kind) =>
      hasName(payload, kind.payload) && (kind.holds === undefined || childrenNamed(payload, kind.holds).length > 0),
  )
}

/** A shape with a fixed member is for the objects that have it. */
function fits(shape: Kind['shape'], object: Fields): boolean {
  return shape.parts.every((part) => part.part !== 'fixed' || object[part.key] === part.value)
}
