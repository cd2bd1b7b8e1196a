/** Whether the long tests run with their full numbers (`npm run test:long`), or in their short version. */
export const isLongRun = process.env.LONG_TESTS === '1'
