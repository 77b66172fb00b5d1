// The list of features: the table of contents of the server.
import type { FastifyBaseLogger } from 'fastify'
import { authentication } from './access/authenticate.ts'
import { guardRoutes } from './access/guard.ts'
import { closeToForeignOrigins, openToProductOrigins } from './access/product-origins.ts'
import { auditRoutes } from './audit/audit-routes.ts'
import { catalogRoutes } from './catalog/catalog-routes.ts'
import type { Config } from './config.ts'
import { healthRoutes } from './health/health-routes.ts'
import type { Readiness } from './health/readiness.ts'
import { homeRoutes } from './home/home-routes.ts'
import type { Database } from './platform/database/database.ts'
import { type App, createHttpServer } from './platform/http/http-server.ts'
import type { Secrets } from './platform/secrets.ts'

/** What features are built from. Made once in main.ts (and by the tests), handed down; nothing is global. */
export interface Services {
  config: Config
  database: Database
  secrets: Secrets
  log: FastifyBaseLogger
  readiness: Readiness
}

export async function buildApp(services: Services): Promise<App> {
  const app = await createHttpServer({
    log: services.log,
    trustedProxies: services.config.trustedProxies,
    publicUrl: services.config.publicUrl,
  })
  openToProductOrigins(app, services.database)
  guardRoutes(app, authentication(app, services))
  closeToForeignOrigins(app)

  homeRoutes(app)
  healthRoutes(app, services)
  auditRoutes(app, services)
  catalogRoutes(app, services)
  return app
}
