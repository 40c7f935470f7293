/**
 * The parser process: reads one request after the other from stdin and answers on stdout. It holds no keys, has an empty
 * environment and no network (see sandbox.ts), and writes nowhere else. What it says is checked by its parent (answer.ts).
 */
import type { ParseOutcome } from '../../ports/capture-parser.ts';
import {
  FrameReader,
  answerFrame,
  brokenInstallation,
  kindOfByte,
  wireNames,
  type WireKind,
} from './frames.ts';
import { parseHtml } from './html.ts';
import type { ImageFormat } from './image-header.ts';
import { mediaTypes } from './media-types.ts';
import type { OcrEngine } from './ocr-engine.ts';
import { ocrRole } from './ocr-process.ts';
import { unreadable } from './outcome.ts';
import { silence, sharedObjects } from './silence.ts';

// Libraries print warnings; stdout belongs to the answers alone.
globalThis.console = new console.Console(process.stderr, process.stderr);

const role = ocrRole(process.argv);

// The web clients of Node are not needed here, and touching one loads WebAssembly, which reserves more address space than
// the fence allows (measured: pdf.js then dies under `ulimit -v` of 12 GB). OCR is WebAssembly, and brings its own bounds.
for (const name of [
  'fetch',
  'Headers',
  'Request',
  'Response',
  'FormData',
  'WebSocket',
  'EventSource',
  ...(role === null ? ['WebAssembly'] : []),
]) {
  Reflect.deleteProperty(globalThis, name);
}

silence();

const reader = new FrameReader({ headerBytes: 5, limitBytes: 0xffffffff });
let queue: Promise<void> = Promise.resolve();

process.stdin.on('data', (chunk: Buffer) => {
  const frames = reader.push(chunk);
  if (frames === 'too-large') process.exit(2);
  for (const { header, body } of frames) queue = queue.then(() => answer(kindOfByte(header[4] ?? 0), body));
});
process.stdin.on('end', () => process.exit(0));
for (const part of answerFrame('"ready"')) process.stdout.write(part);

async function answer(kind: WireKind | null, bytes: Uint8Array): Promise<void> {
  if (kind === null) process.exit(2);
  const outcome = await parse(kind, bytes);
  for (const part of answerFrame(JSON.stringify(outcome))) {
    if (!process.stdout.write(part)) await new Promise((resolve) => process.stdout.once('drain', resolve));
  }
}

async function parse(kind: WireKind, bytes: Uint8Array): Promise<ParseOutcome> {
  const parser = await loaded(kind);
  const before = sharedObjects();
  try {
    const outcome = await parser(bytes);
    return sharedObjects() === before ? outcome : unreadable(mediaTypes[kind], ...reachedOut(kind));
  } catch (error) {
    return unreadable(mediaTypes[kind], ...troubleIn(kind, error));
  }
}

type Parser = (bytes: Uint8Array) => ParseOutcome | Promise<ParseOutcome>;

/** The libraries are loaded when first needed. One that is missing is a broken installation, never a broken file. */
async function loaded(kind: WireKind): Promise<Parser> {
  try {
    switch (kind) {
      case 'html':
        return parseHtml;
      case 'pdf':
        return await pdfParser();
      case 'docx':
        return (await import('./docx.ts')).parseDocx;
      case 'eml':
        return (await import('./eml.ts')).parseEml;
      case 'csv':
        return (await import('./csv.ts')).parseCsv;
      case 'xlsx':
        return (await import('./xlsx.ts')).parseXlsx;
      case 'xlsx-rows':
        return (await import('./xlsx-rows.ts')).parseXlsxRows;
      case 'warc':
        return (await import('./warc.ts')).parseWarc;
      case 'wacz':
        return (await import('./wacz.ts')).parseWacz;
      case 'png':
      case 'jpeg':
      case 'webp':
      case 'tiff':
        return await pictureParser(kind);
    }
  } catch (error) {
    process.stderr.write(String(error));
    process.exit(brokenInstallation);
  }
}

/** Made once: the recogniser keeps its language data between pictures. */
let engine: OcrEngine | null | undefined;

async function pictureParser(format: ImageFormat): Promise<Parser> {
  const { parseImage } = await import('./image.ts');
  await startEngine();
  return (bytes) => parseImage(format, bytes, engine ?? null);
}

async function pdfParser(): Promise<Parser> {
  const { parsePdf } = await import('./pdf.ts');
  if (role === null) return (bytes) => parsePdf(bytes);
  await startEngine();
  const scan = engine === null || engine === undefined ? null : { engine, seconds: role.secondsPerScan };
  return (bytes) => parsePdf(bytes, { scan });
}

async function startEngine(): Promise<void> {
  if (engine !== undefined) return;
  const { ocrEngine } = await import('./ocr-engine.ts');
  engine = role === null ? null : ocrEngine(role.folders, role.secondsPerPicture);
}

/** A file whose reading changed what all objects share: nothing read after it in this process could be believed. */
function reachedOut(kind: WireKind): [code: string, reason: string] {
  process.stdin.removeAllListeners('data');
  setImmediate(() => process.stdout.end(() => process.exit(0)));
  return [
    `${kind}-hostile`,
    `This ${wireNames[kind]} changed the program that read it, as only a hostile file does; keep it apart, and add its text instead.`,
  ];
}

function troubleIn(kind: WireKind, error: unknown): [code: string, reason: string] {
  const detail = (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, 200);
  if (/allocation failed|invalid array length|invalid string length/i.test(detail)) {
    return [
      'parser-memory',
      `This ${wireNames[kind]} needs more memory than reading one file may use; split it, or add its text.`,
    ];
  }
  if (/call stack/i.test(detail)) {
    return [
      `${kind}-too-deep`,
      `This ${wireNames[kind]} nests its parts too deeply to be read; save its text and add that.`,
    ];
  }
  return [
    `${kind}-broken`,
    `This ${wireNames[kind]} cannot be read (${detail}); open it where it came from, save it again and add that.`,
  ];
}
