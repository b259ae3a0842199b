import { describe, expect, test } from 'vitest';
import { readPlaywrightReport, readVitestReport } from './test-reports.mjs';

describe('readVitestReport', () => {
  const file = (status, tests) => ({ status, assertionResults: Array(tests).fill({}) });

  test('counts tests', () => {
    const report = { numPassedTests: 5, numFailedTests: 2, testResults: [file('failed', 7)] };
    expect(readVitestReport(report, 1)).toEqual({ passed: 5, failed: 2 });
  });

  test('counts a file that could not be read as one failure', () => {
    const report = { numPassedTests: 5, numFailedTests: 0, testResults: [file('passed', 5), file('failed', 0)] };
    expect(readVitestReport(report, 1)).toEqual({ passed: 5, failed: 1 });
  });

  test('counts a run that failed without a failing test as one failure', () => {
    expect(readVitestReport({ numPassedTests: 5, numFailedTests: 0, testResults: [] }, 1)).toEqual({
      passed: 5,
      failed: 1,
    });
    expect(readVitestReport(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  });

  test('finds nothing to say of a project without tests', () => {
    expect(readVitestReport(undefined, 0)).toEqual({ passed: 0, failed: 0 });
  });
});

describe('readPlaywrightReport', () => {
  test('counts tests', () => {
    expect(readPlaywrightReport({ stats: { expected: 3, flaky: 1, unexpected: 2, skipped: 4 } }, 1)).toEqual({
      passed: 4,
      failed: 2,
    });
  });

  test('counts a run that never began as one failure', () => {
    expect(readPlaywrightReport(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  });
});
