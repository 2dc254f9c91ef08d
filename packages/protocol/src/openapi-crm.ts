import { content, problems, ref } from './openapi-shapes.ts';
import { WEBHOOK_EVENTS, WEBHOOK_EVENT_TYPES, eventSchemaId } from './webhook.ts';

/** `POST /v1/screen`. */
export const screenContacts = () => ({
  operationId: 'screenContacts',
  summary: 'Which of these contacts may be reached, and why and since when the others may not.',
  description: 'Under an integration key of the scope `screen`. It changes nothing, and may be repeated.',
  security: [{ integration: [] }],
  requestBody: { required: true, content: content('application/json', 'ScreenRequest') },
  responses: {
    200: { description: 'A decision for each contact, in their order.', content: content('application/json', 'ScreenResult') },
    ...problems(400, 401, 403, 405, 413, 415, 422, 500, 503),
  },
});

const header = (name: string, description: string) => ({ name, in: 'header', required: true, description, schema: { type: 'string' } });

/** What leaves for other systems, in the place that OpenAPI 3.1 has for it. */
export const webhookEvents = () =>
  Object.fromEntries(
    WEBHOOK_EVENT_TYPES.map((type) => [
      type,
      {
        post: {
          operationId: `on${eventSchemaId(type)}`,
          summary: WEBHOOK_EVENTS[type].meta()?.description ?? type,
          parameters: [
            header('webhook-id', 'The same in every repeat: take an event once.'),
            header('webhook-timestamp', 'Seconds since 1970, when it was sent: refuse one that is older than five minutes.'),
            header('webhook-signature', 'By the Standard Webhooks scheme: check it before you read the body.'),
          ],
          requestBody: { required: true, content: { 'application/json': { schema: ref(eventSchemaId(type)) } } },
          responses: { '2XX': { description: 'Taken, and kept.' }, default: { description: 'It comes again, for three days.' } },
        },
      },
    ]),
  );
