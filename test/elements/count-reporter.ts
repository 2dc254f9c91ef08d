import type { Reporter, TestSuiteResult } from '@web/test-runner';

/** Prints one line that the whole run adds up: a test counts once for each engine. */
export function countReporter(): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      let passed = 0;
      let failed = 0;
      const count = (suite: TestSuiteResult | undefined): void => {
        for (const test of suite?.tests ?? []) {
          if (test.passed) passed += 1;
          else if (!test.skipped) failed += 1;
        }
        for (const inner of suite?.suites ?? []) count(inner);
      };
      for (const session of sessions) {
        count(session.testResults);
        // A file that does not load has no test to fail.
        if (!session.passed && !session.testResults) failed += 1;
      }
      console.log(`elements: ${passed} passed, ${failed} failed`);
    },
  };
}
