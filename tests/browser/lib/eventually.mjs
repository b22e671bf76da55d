// Waiting for what happens. No test waits for a time to pass: it looks until something is there, however slow the machine is.

/** When to give up, in milliseconds: only a test that fails ever waits so long. */
export const patience = 120_000;

/**
 * Looks again and again until something is there, and gives it.
 * @template T
 * @param {() => T | Promise<T>} look gives undefined, null or false while it is not there
 * @param {() => string} [seen] what is there instead, for the message
 * @returns {Promise<Exclude<T, undefined | null | false>>}
 */
export async function eventually(look, seen = () => "") {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== undefined && found !== null && found !== false)
      return /** @type {Exclude<T, undefined | null | false>} */ (found);
    if (Date.now() > deadline) throw new Error(`not reached: ${look}\n${seen()}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
