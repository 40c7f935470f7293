/**
 * What a parser process forbids itself in JavaScript, where a library that follows a link in a file would otherwise call
 * out. The fence of the system (sandbox.ts) holds without it; on systems that have none, this is what is left.
 */
import dgram from 'node:dgram';
import net from 'node:net';

/** Connecting, listening, sending and signalling throw from now on. Pipes that are open stay so. */
export function silence(): void {
  const targets: readonly (readonly [object, readonly string[]])[] = [
    [net.Socket.prototype, ['connect']],
    [net.Server.prototype, ['listen']],
    [dgram.Socket.prototype, ['bind', 'connect', 'send']],
    [process, ['kill', 'chdir', 'dlopen', 'binding']],
  ];
  for (const [target, names] of targets) {
    for (const name of names) Object.defineProperty(target, name, { value: forbidden, writable: false });
  }
}

function forbidden(): never {
  throw Object.assign(new Error('A parser process does not call out.'), { code: 'ERR_ACCESS_DENIED' });
}

/**
 * Names that every object and list inherits and that show up when its own are listed, as one string. It must be the same
 * after a file as before; libraries add theirs hidden.
 */
export function sharedObjects(): string {
  return [Object.prototype, Array.prototype, Function.prototype, String.prototype]
    .map((shared) => Object.keys(shared).join())
    .join(';');
}
