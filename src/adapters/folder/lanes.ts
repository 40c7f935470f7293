/** Work on many files at the same time. */

/** Files that are written and fsynced at the same time: the system joins their fsyncs. */
const concurrency = 8;

/** Runs `work` over all items, a few at a time; the first failure is thrown once all have ended. */
export async function inLanes<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values();
  let failure: { readonly error: unknown } | null = null;
  const lane = async (): Promise<void> => {
    for (const item of queue) {
      if (failure !== null) return;
      try {
        await work(item);
      } catch (error) {
        failure ??= { error };
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(concurrency, items.length) }, lane));
  const failed = failure as { readonly error: unknown } | null;
  if (failed !== null) throw failed.error;
}
