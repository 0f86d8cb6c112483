import { api, app, bus, ctr, leg, res } from '../documents/namespaces.ts'
import { names } from '../documents/shape/parts.ts'
import type { XmlName } from '../xml/tree.ts'

const dnmodel = names('http://soa.com/xsd/dnmodel/1.0')
export const workflow = names('http://soa.com/xsd/workflow/1.0')

/** The prefixes that messages are written with. */
export const prefixes: ReadonlyMap<string, string> = new Map(
  Object.entries({ api, app, business: bus, contract: ctr, dnmodel, legals: leg, resource: res, workflow }).map(
    ([prefix, name]) => [name('').namespace, prefix],
  ),
)

/**
 * Elements that are in another namespace than the element around them, by their name, or by that of the element around
 * them and theirs; all others are in the namespace of the element around them.
 */
const elsewhere: ReadonlyMap<string, string> = new Map(
  [
    api('API'),
    api('APIID'),
    api('APIVersion'),
    api('APIVersionID'),
    api('Endpoints'),
    api('PlanID'),
    api('Policies'),
    app('AppID'),
    app('Application'),
    app('ApplicationVersion'),
    app('RuntimeID'),
    bus('BusinessID'),
    bus('ContractScope/LicenseID'),
    bus('License'),
    bus('LicenseDetails'),
    dnmodel('TargetResources'),
    leg('AgreementDocument'),
    res('RatingSummary'),
  ].map(({ local, namespace }) => [local, namespace]),
)

/** The namespace that an element has inside another one. */
export function namespaceWithin(parent: XmlName, local: string): string {
  return elsewhere.get(`${parent.local}/${local}`) ?? elsewhere.get(local) ?? parent.namespace
}
