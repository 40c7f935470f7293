export {
  titleOfDraft,
  type DraftProblem,
  type DraftReference,
  type DraftValue,
  type RecordDraft,
  type Table,
  type TableRow,
} from './draft.ts';
export { kindOfName } from './headings.ts';
export { fieldOfTarget, orderOfDates, proposeColumns, type ColumnMapping } from './mapping.ts';
export { readRows, withoutDoubledIds } from './table-rows.ts';
export { tableOf } from './table-head.ts';
export { draftOfJson, isJsonLine, jsonLine } from './json-lines.ts';
export { geojsonFeature, tableOfGeojson } from './geojson.ts';
export { draftsOfFtm, isFtm } from './ftm-in.ts';
export { ftmEntities, ftmStatements, senderEntity } from './ftm-out.ts';
export type { FtmEntity } from './ftm-model.ts';
export { tableHeadings, tableRow } from './table-out.ts';
export { kmlHead, kmlPlacemark, kmlTail } from './kml.ts';
export { uwaziHeadings, uwaziRow } from './uwazi.ts';
