/** A timestamp authority for tests: certificates and answers by openssl, behind a real HTTP server on this machine. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** True when openssl is here; tests that need it are skipped with a notice when not. */
export const hasOpenssl: boolean = spawnSync('openssl', ['version']).status === 0;

const config = (folder: string, nameDigest: string): string => `
[tsa]
default_tsa = one
[one]
dir = ${folder}
serial = ${folder}/serial
default_policy = 1.2.3.4.1
digests = sha256
accuracy = secs:1
ordering = yes
tsa_name = no
ess_cert_id_chain = no
ess_cert_id_alg = ${nameDigest}
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign
subjectKeyIdentifier = hash
[stamps]
basicConstraints = CA:FALSE
keyUsage = critical,digitalSignature
extendedKeyUsage = critical,timeStamping
[lax]
extendedKeyUsage = timeStamping
[mail]
extendedKeyUsage = critical,timeStamping,emailProtection
[req]
distinguished_name = name
[name]
`;

/** Which kind of certificate the authority signs with. */
export interface AuthorityOptions {
  /** Section of the configuration with its extensions. */
  readonly usage?: 'stamps' | 'lax' | 'mail';
  /** For `openssl genpkey`. */
  readonly key?: readonly string[];
  /** Days that its certificate is valid; 0 ends it at once. */
  readonly days?: number;
  /** Digest by which a timestamp names its certificate; with sha1 in the attribute of RFC 2634. */
  readonly nameDigest?: 'sha1' | 'sha256' | 'sha512';
  /** Digest of the signature. */
  readonly digest?: 'sha1' | 'sha256' | 'sha512';
  /** An intermediate authority between root and signer. */
  readonly intermediate?: boolean;
}

/** An authority in a folder of its own. */
export class OpensslAuthority {
  readonly folder: string = mkdtempSync(join(tmpdir(), 'sakkhi-authority-'));
  /** PEM of the root. */
  readonly rootFile: string = join(this.folder, 'root.pem');
  readonly #digest: string;

  constructor(options: AuthorityOptions = {}) {
    const { usage = 'stamps', key = ['-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'] } = options;
    this.#digest = options.digest ?? 'sha256';
    this.write('tsa.cnf', config(this.folder, options.nameDigest ?? 'sha256'));
    this.write('serial', '01\n');
    this.#issue('root', { key, section: 'root', days: 3650, by: null });
    if (options.intermediate === true)
      this.#issue('middle', { key, section: 'root', days: 3650, by: 'root' });
    const by = options.intermediate === true ? 'middle' : 'root';
    this.#issue('stamps', { key, section: usage, days: options.days ?? 3650, by });
    this.write('chain.pem', by === 'middle' ? this.read('middle.pem') : this.read('root.pem'));
  }

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  openssl(...args: readonly string[]): { readonly ok: boolean; readonly said: string } {
    const ran = spawnSync('openssl', [...args], { cwd: this.folder, encoding: 'utf8' });
    return { ok: ran.status === 0, said: `${ran.stdout}${ran.stderr}` };
  }

  /** The answer to a request, as `openssl ts -reply` gives it, with the signer's certificate and its issuer's. */
  answer(request: Uint8Array): Uint8Array {
    const query = this.write('query.tsq', request);
    const out = join(this.folder, 'answer.tsr');
    const args = ['ts', '-reply', '-config', 'tsa.cnf', '-section', 'one', '-queryfile', query];
    const signer = ['-signer', 'stamps.pem', '-inkey', 'stamps.key', `-${this.#digest}`];
    execFileSync('openssl', [...args, ...signer, '-chain', 'chain.pem', '-out', out], {
      cwd: this.folder,
      stdio: 'pipe',
    });
    return readFileSync(out);
  }

  /** A token over any TSTInfo, signed with any certificate: `openssl ts` would not make it, `openssl cms` does. */
  tokenOver(content: Uint8Array): Uint8Array {
    const out = join(this.folder, 'made.tst');
    const args = [
      'cms',
      '-sign',
      '-nodetach',
      '-binary',
      '-cades',
      '-md',
      'sha256',
      '-outform',
      'DER',
      '-nosmimecap',
    ];
    const type = ['-econtent_type', '1.2.840.113549.1.9.16.1.4', '-in', this.write('content', content)];
    const { ok, said } = this.openssl(
      ...args,
      ...type,
      '-signer',
      'stamps.pem',
      '-inkey',
      'stamps.key',
      '-out',
      out,
    );
    if (!ok) throw new Error(said);
    return readFileSync(out);
  }

  /** `openssl ts -verify` of a token over `data`; `attime` in seconds since 1970. */
  verify(given: {
    readonly data: Uint8Array;
    readonly token: Uint8Array;
    readonly attime: number | null;
  }): boolean {
    const data = this.write('data', given.data);
    const token = this.write('token.tst', given.token);
    const time = given.attime === null ? [] : ['-attime', String(given.attime)];
    return this.openssl(
      'ts',
      '-verify',
      '-data',
      data,
      '-in',
      token,
      '-token_in',
      '-CAfile',
      'root.pem',
      ...time,
    ).ok;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #issue(
    name: string,
    how: {
      readonly key: readonly string[];
      readonly section: string;
      readonly days: number;
      readonly by: string | null;
    },
  ): void {
    const must = (...args: readonly string[]): void => {
      const { ok, said } = this.openssl(...args);
      if (!ok) throw new Error(`openssl ${args.join(' ')}: ${said}`);
    };
    const subject = `/CN=Authority of the example, ${name}`;
    must('genpkey', ...how.key, '-out', `${name}.key`);
    must('req', '-new', '-config', 'tsa.cnf', '-key', `${name}.key`, '-subj', subject, '-out', `${name}.csr`);
    const signed =
      how.by === null
        ? ['-signkey', `${name}.key`]
        : ['-CA', `${how.by}.pem`, '-CAkey', `${how.by}.key`, '-CAcreateserial'];
    const ends = ['-days', String(how.days), '-extfile', 'tsa.cnf', '-extensions', how.section];
    must('x509', '-req', '-in', `${name}.csr`, ...signed, ...ends, '-out', `${name}.pem`);
  }
}

/** A server on this machine that answers with `listener`. */
export async function serve(
  listener: RequestListener,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server: Server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/tsa`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** The whole body of a request. */
export async function bodyOf(request: IncomingMessage): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}
