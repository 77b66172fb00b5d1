// The vendor's settings: where its customers buy licenses, who is told that one is wrong, in what currency prices are, and
// the vendor's time zone.
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
        summary:
          'Where customers buy licenses, whom they tell that one is wrong, the currency of prices, and the time zone',
        response: { 200: VendorSettings },
      },
    },
    async () => {
      const contact = await vendorContact(database)
      if (!contact) throw notFound()
      const { id: _id, name: _name, ...settings } = contact
      return settings
    },
  )

  app.patch(
    '/api/v1/vendor/settings',
    {
      config: { access: 'operator' },
      schema: {
        tags: ['vendor'],
        operationId: 'changeVendorSettings',
        summary:
          'Change where customers buy licenses, whom they tell that one is wrong, the currency of prices, and the time zone',
        description:
          'Without a contact, problems that customers report go to the operators. 409 `wrong_state` for another currency while a product has a price.',
        body: VendorSettingsPatch,
        response: { 200: VendorSettings },
      },
    },
    async (request) => database.transaction((tx) => changeVendorContact(tx, originOf(request), request.body)),
  )
}
