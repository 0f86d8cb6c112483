/** A definition to start from, with every member and a word on each. */
export const exampleDefinition = `# What an archive is created from: apicontract create definition.yaml -o apicontract-export.zip
# The same definition gives the same archive, byte for byte. Members that are commented out may be left out.

# Tenant (FedmemberID) that everything belongs to: what follows the dot in IDs of the platform.
tenant: acme

# Time (UTC) that stands wherever the platform notes one.
# date: 2020-01-01T00:00:00

# Boxes of the platform's export dialog that are ticked; all if left out, only the contract itself if [].
# include: [api, application, license, policies]

# The API version that is called.
api:
  name: Payments
  version: v1
  # description: Takes payments
  # visibility: Public               # Public, Limited or com.soa.visibility.registered.users
  # tags: [money]
  # IDs as they are on the platform, to mean what is there; made from the names if left out.
  # id: 3d379998-3a08-4b2f-a63a-efd9bc5b9c16.acme
  # versionId: 809600cf-a73d-4b97-9a26-bdcc96974b6a.acme
  # Scopes that a caller needs for the whole version.
  # scopes: [payments.write]

  # What can be called: listed here, or taken from an OpenAPI 3.0, OpenAPI 3.1, Swagger 2.0 or WSDL document.
  # document: payments.openapi.yaml
  operations:
    - call: GET /payments
      name: listPayments             # the call itself if left out
      summary: List payments
      # description: Payments of the last 30 days, the youngest first
      # tags: [payments]
      parameters:                    # beside what stands in the path
        - name: from
          in: query                  # path, query, header, form or entity (the whole body)
          # required: false
          # type: string
          # format: date
          # description: First day
    - call: POST /payments
      name: addPayment
      scopes: [payments.write]       # scopes that a caller needs for this operation
    - call: GET /payments/{paymentId}
      name: getPayment

  # Where the version is implemented: Production (the user interface says Live), Sandbox or both.
  environments:
    Production:
      target: https://payments.internal.example.com/rest
      gateways:                      # where the proxy is hosted; nowhere yet if left out
        - url: https://gateway.example.com/payments
          container: ND-Cluster      # key of the container
          # listener: default-http0
          # host: payments.example.com
      # autoApprove: false           # whether requests are approved without anybody; in Sandbox they are
      # anonymous: false             # whether the API may be called without a contract
      # policies: [Atmosphere-DetailedAuditing]   # keys of operational policies attached to the proxy
    Sandbox:
      target: http://payments.sandbox.internal.example.com/rest

# The app version that calls.
app:
  name: Web Shop
  version: v1
  # description: Sells things
  # visibility: Public
  # tags: [shop]
  # website: https://shop.example.com
  # id: 4b9b5d5e-9df0-4a41-8f3c-5a1a63f6d6f1.acme
  # versionId: 5uipIH6aGT59LtfJ4gbSEM8S.acme
  # clientId: acme-5uipIH6aGT59LtfJ4gbSEM8S

# The contract between the two.
contract:
  environment: Production
  # id: 0c7d3a5e-4d43-4a6f-9d3e-2f6f3f1f9a11.acme
  # state: activated                 # approved, pending_approval, rejected, resubmitted, suspended, cancelled …
  # restricted: true                 # whether it gives access by its licenses only; it does if it has some
  licenses: [Gold]
  # policies: [Gold quota]

# Scopes that the API, operations and licenses name.
scopes:
  - name: payments.write
    # description: Make payments
    # longDescription: Make payments of up to 100
    # visibility: Public
    # anonymous: []                  # environments that need no contract for it
    # id: 7a7f4a80-6b6c-4c57-8f43-0d6e3b1a2c3d.acme

# Licenses that the contract names.
licenses:
  - name: Gold
    # description: Everything
    # visibility: Public
    scopes: [payments.write]
    # environments: [Production, Sandbox]
    # autoApprove: [Sandbox]         # environments in which requests are approved without anybody
    # active: true
    # id: 9d1c2b3a-0f1e-4d2c-8b3a-4f5e6d7c8b9a.acme

# Quality-of-service policies that the contract names.
# policies:
#   - name: Gold quota
#     key: urn:uuid:3f1d8d0a-8a4b-11ee-9c60-0242ac120002
#     description: 100 calls a minute
#     type: Service Level Policy
#     subType: policy.qos.throughputquota
#     configuration: <wsp:Policy xmlns:wsp="http://schemas.xmlsoap.org/ws/2004/09/policy"/>
`
