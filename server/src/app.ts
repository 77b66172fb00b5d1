// The list of features: the table of contents of the server.
import cookie from '@fastify/cookie'
import type { FastifyBaseLogger } from 'fastify'
import { takeTurnsByAccount } from './access/account-turns.ts'
import { authentication } from './access/authenticate.ts'
import { guardRoutes } from './access/guard.ts'
import { shareBodies } from './access/large-bodies.ts'
import { closeToForeignOrigins, openToProductOrigins } from './access/product-origins.ts'
import { accountRoutes } from './accounts/account-routes.ts'
import { AssignmentJobs } from './assignments/assignment-jobs.ts'
import { assignmentRoutes } from './assignments/assignment-routes.ts'
import { auditRoutes } from './audit/audit-routes.ts'
import { bulkRoutes } from './bulk/bulk-routes.ts'
import { catalogRoutes } from './catalog/catalog-routes.ts'
import type { Config } from './config.ts'
import { deviceRoutes } from './devices/device-routes.ts'
import { downloadRoutes } from './downloads/download-routes.ts'
import { emailChangeRoutes } from './email-change/email-change-routes.ts'
import { certificateWarnings } from './enterprise-sign-in/certificate-warnings.ts'
import { companySignInRoutes } from './enterprise-sign-in/company-sign-in-routes.ts'
import { domainRoutes } from './enterprise-sign-in/domain-routes.ts'
import { metadataRefresh } from './enterprise-sign-in/metadata-refresh.ts'
import { providerRoutes } from './enterprise-sign-in/provider-routes.ts'
import { eventRoutes } from './events/event-routes.ts'
import { firstRunRoutes } from './first-run/setup-routes.ts'
import { gettingStartedRoutes } from './getting-started/getting-started-routes.ts'
import { groupRuleRoutes } from './group-rules/group-rule-routes.ts'
import { applyRulesBeforeAnswering, ruleJob } from './group-rules/rule-work.ts'
import { groupRoutes } from './groups/group-routes.ts'
import { healthRoutes } from './health/health-routes.ts'
import type { Readiness } from './health/readiness.ts'
import { invitationRoutes } from './invitations/invitation-routes.ts'
import { peopleDeadlines } from './invitations/people-deadlines.ts'
import { feedRoutes } from './license-feed/feed-routes.ts'
import { feedJob } from './license-feed/fetch-license.ts'
import { licenseDateWarnings } from './licenses/date-warnings.ts'
import { licenseClock } from './licenses/license-clock.ts'
import { licenseRoutes } from './licenses/license-routes.ts'
import { WaitingLine } from './line/line.ts'
import { lineRoutes } from './line/line-routes.ts'
import { MailDelivery } from './mail/mail-delivery.ts'
import { outboxRoutes } from './mail/outbox-routes.ts'
import { myDataRoutes } from './my-data/my-data-routes.ts'
import { openidClientRoutes } from './openid-provider/openid-client-routes.ts'
import { openidRoutes } from './openid-provider/openid-routes.ts'
import { chargeJob } from './orders/charge-jobs.ts'
import { orderRoutes } from './orders/order-routes.ts'
import { vendorOrderRoutes } from './orders/vendor-order-routes.ts'
import { cardRoutes } from './payments/card-routes.ts'
import { StripeAccess } from './payments/stripe.ts'
import { meRoutes } from './people/me-routes.ts'
import { peopleRoutes } from './people/people-routes.ts'
import { importRoutes } from './people-import/import-routes.ts'
import { checkTakeover, importJob } from './people-import/import-run.ts'
import { Announcements } from './platform/database/announcements.ts'
import type { Database } from './platform/database/database.ts'
import { logFailure } from './platform/failure-log.ts'
import { type App, createHttpServer } from './platform/http/http-server.ts'
import { Afterwards } from './platform/jobs/afterwards.ts'
import { Outside } from './platform/outside/guarded-fetch.ts'
import type { Secrets } from './platform/secrets.ts'
import { productRequestRoutes } from './product-requests/product-request-routes.ts'
import { productSettingsRoutes } from './product-settings/product-settings-routes.ts'
import { provisioningRoutes } from './provisioning/provisioning-routes.ts'
import { tokenWarnings } from './provisioning/token-warnings.ts'
import { queueRoutes } from './queues/queue-routes.ts'
import { removalRoutes } from './removals/removal-routes.ts'
import { retention } from './retention/retention.ts'
import { roleRoutes } from './roles/role-routes.ts'
import { savedViewRoutes } from './saved-views/saved-view-routes.ts'
import { scimAddress, scimRoutes } from './scim/scim-routes.ts'
import { sealRoutes } from './seals/seal-routes.ts'
import { sealing } from './seals/seals.ts'
import { seatingPlanRoutes } from './seating-plan/seating-plan-routes.ts'
import { helpRequestRoutes } from './seats/help-request-routes.ts'
import { seatRoutes } from './seats/seat-routes.ts'
import { SeatEngine } from './seats/seats.ts'
import { SessionEndings } from './seats/session-endings.ts'
import { sessionRoutes } from './seats/session-routes.ts'
import { secondFactorRoutes } from './second-factor/second-factor-routes.ts'
import { passwordRoutes } from './sign-in/password-routes.ts'
import { signInRoutes } from './sign-in/sign-in-routes.ts'
import { statementMails } from './statements/statement-mails.ts'
import { statementRoutes } from './statements/statement-routes.ts'
import { stripeEventRoutes } from './stripe-events/stripe-event-routes.ts'
import { surplusRoutes } from './surplus/surplus-routes.ts'
import { tokenRoutes } from './tokens/token-routes.ts'
import { usageCounting } from './usage/usage.ts'
import { usageRoutes } from './usage/usage-routes.ts'
import { productKeyRoutes } from './vendor/product-key-routes.ts'
import { vendorAccountRoutes } from './vendor/vendor-account-routes.ts'
import { vendorKeyRoutes } from './vendor/vendor-key-routes.ts'
import { vendorRevisionRoutes } from './vendor/vendor-revision-routes.ts'
import { vendorSettingsRoutes } from './vendor/vendor-settings-routes.ts'
import { vetoRoutes } from './vetoes/veto-routes.ts'
import { webRoutes } from './web/web-routes.ts'

/** What a server has before it does anything. */
export interface Foundations {
  config: Config
  database: Database
  secrets: Secrets
  log: FastifyBaseLogger
  readiness: Readiness
}

/** What features are built from. Made once in main.ts (and by the tests), handed down; nothing is global. */
export interface Services extends Foundations {
  announcements: Announcements
  seats: SeatEngine
  line: WaitingLine
  sessionEndings: SessionEndings
  outside: Outside
  stripe: StripeAccess
  mailDelivery: MailDelivery
  afterwards: Afterwards
}

export function composeServices(foundations: Foundations): Services {
  const { config, database, log } = foundations
  const announcements = new Announcements(database, logFailure(log, 'announcing failed'))
  const seats = new SeatEngine(database, log)
  const line = new WaitingLine(database, seats, announcements)
  const sessionEndings = new SessionEndings(database, seats, announcements)
  const outside = new Outside(config)
  const stripe = new StripeAccess(config)
  const mailDelivery = new MailDelivery(foundations)
  const afterwards = new Afterwards(log)
  return { ...foundations, announcements, seats, line, sessionEndings, outside, stripe, mailDelivery, afterwards }
}

/** Starts what runs beside the calls: ticks, sweeping, live signals, completing what waits. Returns how to stop it. */
export async function startServices(services: Services): Promise<() => Promise<void>> {
  const { announcements, seats, mailDelivery } = services
  const jobs = new AssignmentJobs(services)
  const repeating = [
    retention(services.database, services.log),
    sealing(services),
    peopleDeadlines(services),
    certificateWarnings(services),
    tokenWarnings(services),
    metadataRefresh(services),
    feedJob(services),
    licenseDateWarnings(services),
    statementMails(services),
    licenseClock(services),
    chargeJob(services),
    importJob(services),
    checkTakeover(services),
    ruleJob(services),
    usageCounting(services),
  ]
  await announcements.start()
  await seats.start()
  jobs.start()
  await mailDelivery.start()
  for (const job of repeating) job.start()
  return async () => {
    await services.afterwards.drained()
    await Promise.all(repeating.map((job) => job.stop()))
    await jobs.stop()
    await mailDelivery.stop()
    await seats.stop()
    announcements.stop()
  }
}

export async function buildApp(services: Services): Promise<App> {
  const app = await createHttpServer({
    log: services.log,
    trustedProxies: services.config.trustedProxies,
    publicUrl: services.config.publicUrl,
    addressOf: scimAddress,
  })
  openToProductOrigins(app, services.database)
  guardRoutes(app, authentication(app, services))
  closeToForeignOrigins(app)
  takeTurnsByAccount(app)
  shareBodies(app)
  applyRulesBeforeAnswering(app, services)

  webRoutes(app, services)
  healthRoutes(app, services)
  // Cookies are set by these routes alone; authentication reads them by itself.
  await app.register(async (scope) => {
    await scope.register(cookie)
    signInRoutes(scope, services)
    secondFactorRoutes(scope, services)
    companySignInRoutes(scope, services)
    providerRoutes(scope, services)
    firstRunRoutes(scope, services)
    invitationRoutes(scope, services)
    passwordRoutes(scope, services)
  })
  domainRoutes(app, services)
  meRoutes(app, services)
  emailChangeRoutes(app, services)
  myDataRoutes(app, services)
  savedViewRoutes(app, services)
  accountRoutes(app, services)
  gettingStartedRoutes(app, services)
  peopleRoutes(app, services)
  bulkRoutes(app, services)
  await importRoutes(app, services)
  removalRoutes(app, services)
  groupRoutes(app, services)
  groupRuleRoutes(app, services)
  queueRoutes(app, services)
  roleRoutes(app, services)
  tokenRoutes(app, services)
  provisioningRoutes(app, services)
  catalogRoutes(app, services)
  assignmentRoutes(app, services)
  downloadRoutes(app, services)
  productSettingsRoutes(app, services)
  productRequestRoutes(app, services)
  seatRoutes(app, services)
  sessionRoutes(app, services)
  lineRoutes(app, services)
  seatingPlanRoutes(app, services)
  usageRoutes(app, services)
  helpRequestRoutes(app, services)
  deviceRoutes(app, services)
  eventRoutes(app, services)
  licenseRoutes(app, services)
  feedRoutes(app, services)
  statementRoutes(app, services)
  surplusRoutes(app, services)
  orderRoutes(app, services)
  cardRoutes(app, services)
  await stripeEventRoutes(app, services)
  vetoRoutes(app, services)
  auditRoutes(app, services)
  sealRoutes(app, services)
  outboxRoutes(app, services)
  vendorAccountRoutes(app, services)
  vendorRevisionRoutes(app, services)
  vendorOrderRoutes(app, services)
  vendorSettingsRoutes(app, services)
  productKeyRoutes(app, services)
  vendorKeyRoutes(app, services)
  openidClientRoutes(app, services)
  openidRoutes(app, services)
  await scimRoutes(app, services)
  return app
}
