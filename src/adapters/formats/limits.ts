/** The bounds of reading one file. Every bound ends in a sentence to the reader, never in silence. */

export interface ParserLimits {
  /** Wall-clock seconds for one file; then the parser process is killed (SIGKILL). Default 30. */
  readonly secondsPerFile: number;
  /** V8 heap of a parser process in megabytes (`--max-old-space-size`). Default 512. */
  readonly heapMegabytes: number;
  /** Address space of a parser process in megabytes (`ulimit -v`), which also bounds Buffers. Default 3,072. */
  readonly addressSpaceMegabytes: number;
  /** CPU seconds of a parser process over its whole life (`ulimit -t`): ends one whose parent died. Default 600. */
  readonly cpuSeconds: number;
  /** Bytes of one answer (text, blocks and metadata as JSON). Default 64 MB. */
  readonly answerBytes: number;
  /** Bytes of one file of any format but plain text that are handed to a parser process. Default 200 MB. */
  readonly inputBytes: number;
  /** Bytes of one plain-text file; a JavaScript string cannot hold much more than 500 MB. Default 400 MB. */
  readonly textBytes: number;
  /** Seconds in which the text of one picture or one scanned page is looked for. Default 60. */
  readonly secondsPerPicture: number;
  /** Seconds for all scanned pages of one document; pages read by then are kept. Default 600. */
  readonly secondsPerScan: number;
  /** Files that one process reads before it is replaced. Default 500. */
  readonly filesPerProcess: number;
  /** Parser processes at once. Default 2. */
  readonly processes: number;
}

export const defaultLimits: ParserLimits = {
  secondsPerFile: 30,
  heapMegabytes: 512,
  addressSpaceMegabytes: 3_072,
  cpuSeconds: 600,
  answerBytes: 64_000_000,
  inputBytes: 200_000_000,
  textBytes: 400_000_000,
  secondsPerPicture: 60,
  secondsPerScan: 600,
  filesPerProcess: 500,
  processes: 2,
};
