/** The only door to data: GET, and POST where something is recorded, under /api on our own origin, with the token header. */
import type { ErrorBody } from '../../contract/http.ts';
import { storedToken } from './token.ts';

/** A request that failed, with what the reader can do next. `status` 0 means that the server did not answer. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly advice: string | null;

  constructor(problem: { status: number; code: string; message: string; advice: string | null }) {
    super(problem.message);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = problem.code;
    this.advice = problem.advice;
  }
}

/** Reads JSON of the contract's shape `T`. Throws ApiProblem. */
export async function getJson<T>(path: string): Promise<T> {
  const response = await get(path);
  return (await response.json()) as T;
}

/** Records an act and reads its answer, of the contract's shape `T`. Throws ApiProblem: then nothing was recorded. */
export async function postJson<T>(path: string, body: unknown): Promise<T> {
  const response = await answer(path, posting(body));
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}

/** Sends the bytes of a file and reads the answer, of the contract's shape `T`. Throws ApiProblem: then nothing was recorded. */
export async function postBytes<T>(path: string, body: Blob): Promise<T> {
  const headers = { 'content-type': 'application/octet-stream' };
  const response = await answer(path, { method: 'POST', headers, body });
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as T;
}

/** Fetches an export and hands it to the browser as a file. Throws ApiProblem. */
export async function download(path: string, fileName: string): Promise<void> {
  await save(await get(path), fileName);
}

/** An act whose answer is a file: it was recorded when this resolves. Throws ApiProblem. */
export async function postForFile(path: string, body: unknown): Promise<void> {
  const response = await answer(path, posting(body));
  if (!response.ok) throw await problemOf(response);
  const given = /filename="([A-Za-z0-9._-]+)"/.exec(response.headers.get('content-disposition') ?? '');
  await save(response, given?.[1] ?? 'sakkhi.bin');
}

async function save(response: Response, fileName: string): Promise<void> {
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The click has handed the blob over; the address may go once the browser has started to save it.
  window.setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 10_000);
}

/** Path with a query, leaving out what is empty. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') parameters.set(name, value);
  }
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

async function get(path: string): Promise<Response> {
  const response = await answer(path);
  if (response.ok) return response;
  throw await problemOf(response);
}

interface Posted {
  readonly method: 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Blob;
}

function posting(body: unknown): Posted {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function answer(path: string, posted?: Posted): Promise<Response> {
  try {
    const headers = { ...posted?.headers, 'x-sakkhi-token': storedToken() };
    return await fetch(path, { ...posted, headers, cache: 'no-store' });
  } catch (cause) {
    throw new ApiProblem({ status: 0, code: 'no-answer', message: String(cause), advice: null });
  }
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const text = await response.text();
  const body = parseErrorBody(text);
  if (body !== null) return new ApiProblem({ status: response.status, ...body.error });
  const message = `${response.status} ${response.statusText}`;
  return new ApiProblem({ status: response.status, code: 'http', message, advice: null });
}

/** Null when the answer is not an error body of ours, as from a proxy in between. */
function parseErrorBody(text: string): ErrorBody | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'error' in value ? (value as ErrorBody) : null;
  } catch {
    return null;
  }
}
