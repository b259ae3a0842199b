/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {{ numPassedTests: number, numFailedTests: number,
 *   testResults: { status: string, assertionResults: unknown[] }[] }} VitestReport
 * @typedef {{ stats: { expected: number, flaky: number, unexpected: number } }} PlaywrightReport
 */

/**
 * The counts of a Vitest run. A file that could not be read counts as one failure, and so does a run that failed
 * without a failing test.
 * @param {VitestReport | undefined} report its JSON report, undefined when it wrote none
 * @param {number} exitCode
 * @returns {Counts}
 */
export function readVitestReport(report, exitCode) {
  const files = report?.testResults ?? [];
  const broken = files.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return settle({ passed: report?.numPassedTests ?? 0, failed: (report?.numFailedTests ?? 0) + broken }, exitCode);
}

/**
 * The counts of a Playwright run; a test that passed at its second try passed.
 * @param {PlaywrightReport | undefined} report its JSON report, undefined when it wrote none
 * @param {number} exitCode
 * @returns {Counts}
 */
export function readPlaywrightReport(report, exitCode) {
  const { expected, flaky, unexpected } = report?.stats ?? { expected: 0, flaky: 0, unexpected: 0 };
  return settle({ passed: expected + flaky, failed: unexpected }, exitCode);
}

/** @param {Counts} counts @param {number} exitCode @returns {Counts} */
function settle({ passed, failed }, exitCode) {
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed };
}
