/** Somebody else at the same casebook: on one machine every command runs as one person, so their entry is written for them. */
import { openFolderCasebook } from '../src/adapters/folder/index.ts';

/** Passes a record in review as another person, with the number of independent origins that the program counts then. */
export async function passAs(
  actor: string,
  casebook: string,
  { record, origins }: { readonly record: string; readonly origins: number },
): Promise<void> {
  const opened = await openFolderCasebook(casebook, 'write');
  try {
    await opened.journal.append([
      {
        ...{ type: 'register-changed', time: new Date().toISOString(), actor },
        obj: {
          changes: [
            { do: 'review', record, state: 'passed' },
            {
              ...{ do: 'state', record, kind: 'finding' },
              basis: { by: 'person', reason: 'Counted by the program.' },
              values: [{ field: 'stoodOn', value: String(origins), asOf: null }],
            },
          ],
          ...{ rule: null, note: null },
        },
      },
    ]);
  } finally {
    await opened.close();
  }
}
