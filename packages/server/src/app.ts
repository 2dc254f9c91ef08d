import type { Links } from '@clarion-privacy/mail';
import { Hono } from 'hono';
import { methodNotAllowed } from 'hono/method-not-allowed';
import type { Logger } from 'pino';
import { createLimits } from './abuse/limits.ts';
import type { LimitSettings } from './abuse/limit-settings.ts';
import { acknowledgementRoutes } from './acknowledgements/routes.ts';
import { bundleRoutes } from './access/routes.ts';
import type { Clock } from './clock.ts';
import type { Site } from './config/schema.ts';
import { LINK_DAYS } from './confirmation/confirming.ts';
import type { LinkDays } from './confirmation/confirming.ts';
import { confirmationRoutes } from './confirmation/routes.ts';
import { healthRoutes } from './health/routes.ts';
import { answerErrors, answerFailure } from './http/errors.ts';
import { Idempotency } from './http/idempotency.ts';
import { allowOrigins } from './http/origins.ts';
import { HttpProblem } from './http/problems.ts';
import type { Env } from './http/problems.ts';
import { logRequests } from './http/request-log.ts';
import type { Notices } from './notices/notices.ts';
import { noticeRoutes } from './notices/routes.ts';
import type { Measures } from './observe/measures.ts';
import { openApiRoutes } from './openapi/routes.ts';
import { builtReceiptScript } from './pages/receipt-script.ts';
import { assetRoutes } from './pages/routes.ts';
import { preferenceRoutes } from './preferences/routes.ts';
import { screeningRoutes } from './screening/routes.ts';
import { receiptCheckRoutes } from './receipts/check-routes.ts';
import { jwksRoutes } from './receipts/jwks.ts';
import type { SignReceipt } from './receipts/sign-receipt.ts';
import type { Random } from './requests/reference.ts';
import { requestRoutes } from './requests/routes.ts';
import { statusRoutes } from './requests/status-routes.ts';
import type { Storage } from './storage/storage.ts';
import type { SuppressionKeys } from './suppression/keys.ts';
import type { LiveFilter } from './suppression/live-filter.ts';
import { unsubscribeRoutes } from './unsubscribe/routes.ts';
import type { UnsubscribeScope } from './unsubscribe/scope.ts';

/** Everything that the application works with: it reads no environment and no clock of its own. */
export interface AppParts {
  readonly storage: Storage;
  readonly clock: Clock;
  readonly random: Random;
  readonly notices: Notices;
  readonly keys: SuppressionKeys;
  /** What screening looks at first; made here unless given. */
  readonly filter?: LiveFilter | undefined;
  /** Reads the links of emails, and mints those to one's own choices. */
  readonly links: Links;
  readonly signReceipt: SignReceipt;
  /** Whether somebody delivers what is put into the outbox. */
  readonly sendsMail: boolean;
  readonly config: {
    readonly sites: readonly Site[];
    /** Where this server is reached: its own pages post to it. */
    readonly baseUrl?: string | undefined;
    /** What the button of a mail program stops; all marketing email of the group unless given. */
    readonly unsubscribeScope?: UnsubscribeScope | undefined;
    /** A week each unless given. */
    readonly linkDays?: LinkDays | undefined;
    /** How much may come from one place; as much as comes, unless given. */
    readonly limits?: LimitSettings | undefined;
  };
  readonly logger: Logger;
  /** Told of each answer and each screening, where somebody measures. */
  readonly measures?: Measures | undefined;
}

/** Builds the application; it answers requests and never listens. */
export const createApp = ({ storage, clock, random, notices, keys, filter, links, signReceipt, sendsMail, config, logger, measures }: AppParts): Hono<Env> => {
  const app = new Hono<Env>();
  const origins = new Set(config.sites.flatMap((site) => site.origins));
  if (config.baseUrl !== undefined) origins.add(new URL(config.baseUrl).origin);
  const receipts = { sign: signReceipt, issuer: config.baseUrl ?? '' };
  const idempotency = new Idempotency({ storage, keys, clock });

  app.use(logRequests(logger, measures));
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (c, methods) =>
        answerFailure(c, new HttpProblem('method-not-allowed', [], { Allow: methods.join(', ') }), notices.current.figures),
    }),
  );
  app.use('/v1/*', allowOrigins(origins));
  const { sites, baseUrl = '' } = config;
  const { limits } = config;
  const gate = limits && { limits: createLimits(limits, random), leastSeconds: limits.leastSeconds };
  const taking = { clock, random, keys, notices, sites, idempotency, gate };
  app.route('/', statusRoutes({ ...taking, storage, baseUrl, sendsMail: sendsMail && baseUrl !== '' }));
  app.route('/', acknowledgementRoutes({ clock, random, keys, notices, links, receipts, sites: config.sites, idempotency, sendsMail, baseUrl: config.baseUrl, gate }));
  app.route('/', jwksRoutes(storage));
  app.route('/', receiptCheckRoutes({ storage, notices, script: builtReceiptScript() }));
  const mailLinks = { baseUrl, days: config.linkDays ?? LINK_DAYS };
  const confirmation = { storage, clock, random, keys, notices, sites, mailLinks };
  const canWrite = sendsMail && baseUrl !== '';
  app.route('/', requestRoutes({ ...taking, receipts, mailing: { baseUrl, sendsMail: canWrite }, confirmBy: canWrite ? { notices, mailLinks } : undefined }));
  app.route('/', confirmationRoutes(confirmation));
  app.route('/', bundleRoutes(confirmation));
  const preferences = { storage, clock, random, keys, links, notices, idempotency, sendsMail, gate };
  app.route('/', preferenceRoutes(preferences));
  app.route('/', screeningRoutes({ storage, clock, keys, notices, measures, filter }));
  app.route('/', unsubscribeRoutes({ ...preferences, receipts, sites: config.sites, scope: config.unsubscribeScope ?? 'group' }));
  app.route('/', noticeRoutes(notices));
  app.route('/', openApiRoutes());
  app.route('/', healthRoutes(storage));
  app.route('/', assetRoutes());
  app.notFound((c) => answerFailure(c, new HttpProblem('not-found'), notices.current.figures));
  app.onError(answerErrors(logger, notices.current.figures));
  return app;
};
