/** The tenant (FedmemberID) that an ID of the platform, `{unique}.{tenant}`, ends with: what follows its first dot. */
export function tenantOf(id: string): string | undefined {
  const dot = id.indexOf('.')
  return dot < 0 ? undefined : id.slice(dot + 1)
}

/** What tells an ID of the platform from others of its tenant: what stands before the first dot, or all of it. */
export function uniqueOf(id: string): string {
  const dot = id.indexOf('.')
  return dot < 0 ? id : id.slice(0, dot)
}

/** The client ID that an app version has by itself; nothing where its ID names no tenant. */
export function clientIdOf(appVersionId: string): string | undefined {
  const tenant = tenantOf(appVersionId)
  return tenant === undefined ? undefined : `${tenant}-${uniqueOf(appVersionId)}`
}

/** Whether a client ID follows from the ID of its app version: documentation has a dot in it too, and case is nothing. */
export function isClientIdOf(appVersionId: string, identity: string): boolean {
  const [tenant, unique] = [tenantOf(appVersionId), uniqueOf(appVersionId)]
  return [`${tenant}-${unique}`, `${tenant}.${unique}`].some((one) => one.toLowerCase() === identity.toLowerCase())
}

/** GroupID of the admins of a business. */
export function businessAdminGroupIdOf(businessId: string): string {
  return `bizadmin-${businessId}`
}

/** GroupID of the admins of an API. */
export function adminGroupIdOf(apiId: string): string {
  return `apiadmin-${apiId}`
}

/** GroupID of the team of an app. */
export function teamIdOf(appId: string): string {
  return `appteam-${appId}`
}

/** Key of the organization that the platform gives to an app. */
export function appOrganizationKey(appId: string): string {
  return `uddi:soa.com:app:${uniqueOf(appId)}`
}

/** Key of the organization of a tenant. */
export function tenantOrganizationKey(tenant: string): string {
  return `uddi:soa.com:atmosphere:tenant:${tenant}`
}
