import { expect, test } from '../fixtures/test.ts';

test('the application that was started is ready and opens', async ({ page, request }) => {
  expect((await request.get('/api/health/ready')).status()).toBe(200);
  await page.goto('/');
  await expect(page).toHaveTitle(/Atlas français de la coopération décentralisée/);
});
