import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { OBJECTION, postForm, postJson, startApp } from '../app.fixture.ts';

/** In every place where a client can put a word. */
const MARK = 'zebedee';
const MARKED = {
  ...OBJECTION,
  subject: { name: MARK, email: `${MARK}@example.com`, phone: '07700 900123', postal: `1 ${MARK} Street` },
  message: MARK,
};

describe('the log', () => {
  it('has one line for each request, with the pattern of its route', async (t) => {
    const { app, log } = await startApp(t);
    await app.request('/v1/notice/2018-05-10');
    await app.request('/v1/notice/1999');
    await postJson(app, OBJECTION);
    const lines = log.map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      lines.map(({ method, route, status, problem }) => [method, route, status, problem]),
      [
        ['GET', '/v1/notice/:version', 200, undefined],
        ['GET', '/v1/notice/:version', 404, 'not-found'],
        ['POST', '/v1/requests', 201, undefined],
      ],
    );
  });

  it('holds nothing personal, whatever is sent where and however it fails', async (t) => {
    let failing = false;
    const { app, log, storage } = await startApp(t, {
      wrap: (inner) => ({
        ...inner,
        transaction: (work) =>
          failing ? Promise.reject(new Error(`${MARK}@example.com was not stored`, { cause: MARK })) : inner.transaction(work),
      }),
    });
    const marks = { 'User-Agent': MARK, Referer: `https://${MARK}.example.com/`, Cookie: MARK, [`X-${MARK}`]: MARK };
    await postJson(app, MARKED, { key: `${MARK}-1`, headers: marks });
    await postJson(app, { ...MARKED, message: 'other' }, { key: `${MARK}-1`, headers: marks });
    await postJson(app, { ...MARKED, [MARK]: MARK, right: MARK, noticeVersion: MARK }, { key: `${MARK}-2` });
    await postJson(app, { ...MARKED, noticeVersion: MARK, site: MARK, companies: [MARK] }, { key: `${MARK}-3` });
    await postJson(app, `{"${MARK}`, { key: `${MARK}-4` });
    await postJson(app, MARKED, { key: MARK, headers: { Origin: `https://${MARK}.example.com` } });
    await postJson(app, MARKED, { key: MARK, headers: { 'Content-Type': `text/${MARK}` } });
    await postForm(app, { right: 'objection', email: `${MARK}@example.com`, noticeVersion: '2018-05-10' });
    await postForm(app, { right: MARK, email: MARK, [MARK]: MARK });
    for (const path of [`/v1/notice/${MARK}`, `/v1/requests/${MARK}`, `/${MARK}?email=${MARK}`, `/v1/openapi.json?${MARK}`, `/health/live?${MARK}`, `/health/ready?${MARK}`]) {
      await app.request(path);
    }
    await app.request(`/v1/requests?${MARK}`, { method: MARK.toUpperCase() });
    failing = true;
    assert.equal((await postJson(app, MARKED, { key: `${MARK}-5` })).status, 500);
    await storage.close();
    await app.request('/health/ready');
    assert.ok(log.length >= 17);
    assert.doesNotMatch(log.join(''), new RegExp(`${MARK}|7700|example\\.com`, 'i'));
  });

  it('tells where the server failed, so that it can be mended', async (t) => {
    const { app, log } = await startApp(t, {
      wrap: (inner) => ({ ...inner, transaction: () => Promise.reject(new TypeError(MARK)) }),
    });
    await postJson(app, OBJECTION);
    const { error } = JSON.parse(log[0]!) as { error: { name: string; at: string[] } };
    assert.equal(error.name, 'TypeError');
    assert.match(error.at[0] ?? '', /request-log\.test/);
  });
});
