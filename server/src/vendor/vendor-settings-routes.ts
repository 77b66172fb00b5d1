// The vendor's settings that its customers see: where licenses are bought, and who is told that one is wrong.
import { VendorSettings, VendorSettingsPatch } from '@sitzplan/contract/vendor'
import { changeVendorContact, vendorContact } from '../accounts/vendor-contact.ts'
import type { Services } from '../app.ts'
import { originOf } from '../audit/audit.ts'
import { notFound } from '../platform/errors/refusal.ts'
import type { App } from '../platform/http/http-server.ts'

export function vendorSettingsRoutes(app: App, { database }: Services): void {
  app.get(
    '/api/v1/vendor/settings',
    {
      config: { access: 'operator' },
      schema: {
        tags: ['vendor'],
        operationId: 'readVendorSettings',
        summary: 'Where customers buy licenses, and whom they tell that one is wrong',
        response: { 200: VendorSettings },
      },
    },
    async () => {
      const contact = await vendorContact(database)
      if (!contact) throw notFound()
      return { shopUrl: contact.shopUrl, contactEmail: contact.contactEmail }
    },
  )

  app.patch(
    '/api/v1/vendor/settings',
    {
      config: { access: 'operator' },
      schema: {
        tags: ['vendor'],
        operationId: 'changeVendorSettings',
        summary: 'Change where customers buy licenses and whom they tell that one is wrong',
        description: 'Without a contact, problems that customers report go to the operators.',
        body: VendorSettingsPatch,
        response: { 200: VendorSettings },
      },
    },
    async (request) => database.transaction((tx) => changeVendorContact(tx, originOf(request), request.body)),
  )
}
