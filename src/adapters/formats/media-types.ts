/** The media types that this folder reads, each named once. */

export const mediaTypes = {
  text: 'text/plain',
  html: 'text/html',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
  mhtml: 'multipart/related',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  /** A workbook whose rows alone are asked for. */
  'xlsx-rows': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  warc: 'application/warc',
  wacz: 'application/wacz',
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  tiff: 'image/tiff',
  binary: 'application/octet-stream',
} as const;
