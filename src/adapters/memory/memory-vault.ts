/** The vault in memory: the reference for the port's contract, and the vault of tests. */
import { createHash } from 'node:crypto';
import { byCodeUnit, Fault } from '../../base/index.ts';
import type { StartedPut, StoredBytes, Vault } from '../../ports/vault.ts';

/** A vault that ends with the process. */
export class MemoryVault implements Vault {
  readonly #objects = new Map<string, Uint8Array>();

  put(bytes: Uint8Array): Promise<StoredBytes> {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const existed = this.#objects.has(sha256);
    if (!existed) this.#objects.set(sha256, bytes.slice());
    return Promise.resolve({ sha256, sizeBytes: bytes.length, existed });
  }

  async putMany(batch: readonly Uint8Array[]): Promise<readonly StoredBytes[]> {
    const stored: StoredBytes[] = [];
    for (const bytes of batch) stored.push(await this.put(bytes));
    return stored;
  }

  async startPut(batch: readonly Uint8Array[]): Promise<StartedPut> {
    return { stored: await this.putMany(batch), durable: Promise.resolve() };
  }

  get(sha256: string): Promise<Uint8Array> {
    return Promise.resolve(sha256).then((hash) => {
      assertHash(hash);
      const bytes = this.#objects.get(hash);
      if (bytes === undefined) throw absentFault(hash);
      return bytes.slice();
    });
  }

  has(sha256: string): Promise<boolean> {
    return Promise.resolve(sha256).then((hash) => {
      assertHash(hash);
      return this.#objects.has(hash);
    });
  }

  async *list(): AsyncIterable<{ readonly sha256: string; readonly sizeBytes: number }> {
    for (const sha256 of await Promise.resolve([...this.#objects.keys()].sort(byCodeUnit))) {
      yield { sha256, sizeBytes: this.#objects.get(sha256)?.length ?? 0 };
    }
  }
}

function assertHash(sha256: string): void {
  if (/^[0-9a-f]{64}$/.test(sha256)) return;
  throw new Fault({
    code: 'vault/bad-hash',
    kind: 'invalid',
    message: 'A capture is named by 64 lower-case hex digits.',
  });
}

function absentFault(sha256: string): Fault {
  return new Fault({
    code: 'vault/absent',
    kind: 'absent',
    message: `The vault holds no capture ${sha256}.`,
    data: { sha256 },
  });
}
