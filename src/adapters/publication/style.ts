/** The one style sheet of a published report: paper and ink, light and dark, narrow and wide, and on paper. Amber is for witness marks alone. */

const colours = `
:root{color-scheme:light dark;
--paper:light-dark(#faf7f1,#181613);--raised:light-dark(#fffdf9,#201d19);--ink:light-dark(#1f1c18,#ece6da);
--quiet:light-dark(#5d564b,#b0a797);--rule:light-dark(#ddd5c6,#3b352d);--strong:light-dark(#8b8272,#857b6b);
--chart-ink:var(--ink);--chart-quiet:var(--quiet);--chart-rule:var(--rule);--chart-strong:var(--strong);--chart-paper:var(--paper);
--chart-bar:light-dark(#6f675a,#a2988a);--chart-witness:light-dark(#b5660a,#f0ab45);
--serif:'Report Serif','Report Scripts',Georgia,serif;--sans:'Report Sans','Report Scripts',system-ui,sans-serif}`;

/** Print has one ground: white. */
const printColours = `
:root{--paper:#ffffff;--raised:#ffffff;--ink:#1a1815;--quiet:#4d473e;--rule:#cfc7b8;--strong:#7d7465;
--chart-ink:#1a1815;--chart-quiet:#4d473e;--chart-rule:#cfc7b8;--chart-strong:#7d7465;--chart-paper:#ffffff;
--chart-bar:#6f675a;--chart-witness:#a85c05;
--serif:'Report Serif','Report Scripts',Georgia,serif;--sans:'Report Sans','Report Scripts',sans-serif}`;

const text = `
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);font:100%/1.6 var(--serif);-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
body{margin:0 auto;padding:2.5rem 1.25rem 3rem;max-width:42rem;overflow-wrap:anywhere}
h1,h2,h3,h4,h5{font-family:var(--serif);font-weight:600;line-height:1.25;text-wrap:balance;margin:2.2em 0 .6em}
h1{font-size:2.1rem;margin:0}h2{font-size:1.4rem}h3{font-size:1.15rem}h4,h5{font-size:1rem}
p{margin:0 0 1em}
ul,ol{margin:0 0 1em;padding-inline-start:1.4em}
li{margin-block-end:.25em}
a{color:inherit;text-decoration-color:var(--strong);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-color:currentcolor;text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--ink);outline-offset:2px;border-radius:2px}
blockquote{margin:0 0 1em;padding-inline-start:1em;border-inline-start:2px solid var(--rule)}
hr{border:0;border-block-start:1px solid var(--rule);margin:2em 0}
code,pre{font-family:var(--sans);font-size:.875em;font-variant-numeric:tabular-nums}
pre{padding:.75em 1em;background:var(--raised);border:1px solid var(--rule);overflow-x:auto;white-space:pre-wrap}
:lang(km),:lang(th),:lang(ar){line-height:1.9}
.head{margin-block-end:2rem;padding-block-end:1.25rem;border-block-end:1px solid var(--rule)}
.by{margin:.6rem 0 0;font-family:var(--sans);color:var(--quiet)}
.summary{margin:1rem 0 0;font-size:1.125rem}
.fine,.files,.id,.notes .back{font-family:var(--sans);font-size:.8125rem;color:var(--quiet);font-variant-numeric:tabular-nums}
.id{overflow-wrap:anywhere}
.contents{font-family:var(--sans);font-size:.9375rem;margin-block-end:2.5rem}
.contents ol{list-style:none;padding:0;margin:0}
.contents .level-3{padding-inline-start:1.25rem}
.figure{font-variant-numeric:lining-nums;text-decoration-style:dotted}
.figure.stale,.figure.broken{text-decoration:line-through dotted}
.by-hand{text-decoration-style:dashed}
.note{font:.75em/1 var(--sans);margin-inline-start:.1em}
.note a{padding:.5em .12em;text-decoration:none}
.note a:hover{text-decoration:underline}
.plain{list-style:none;padding:0}
.draft{position:sticky;top:0;z-index:1;margin:0 0 1.5rem;padding:.5rem .75rem;background:var(--ink);color:var(--paper);font:600 .9375rem/1.4 var(--sans);text-align:center}
.skip{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip:focus{position:static;inline-size:auto;block-size:auto;clip-path:none}
footer{margin-block-start:3rem;padding-block-start:1rem;border-block-start:1px solid var(--rule);font-family:var(--sans);font-size:.875rem;color:var(--quiet)}`;

const blocks = `
.block{margin:2rem 0;padding:0}
.block figcaption{font:600 .9375rem/1.4 var(--sans);margin-block-end:.6rem}
.block>svg{display:block;width:100%;max-width:30rem;height:auto;font-family:var(--sans)}
.block details{margin-block-start:.4rem;font:.875rem/1.5 var(--sans);color:var(--quiet)}
.block summary{cursor:pointer;width:fit-content}
.files{margin:.4rem 0 0}
.problem{padding:.75rem 1rem;border:1px dashed var(--strong)}
.wide{overflow-x:auto;margin:0 0 1em}
table{border-collapse:collapse;width:100%;font:.9375rem/1.45 var(--sans);font-variant-numeric:tabular-nums;overflow-wrap:normal}
th,td{padding:.35rem .75rem .35rem 0;text-align:start;vertical-align:top;border-block-end:1px solid var(--rule)}
th{font-weight:600;border-block-end-color:var(--strong)}
.marks svg{display:inline-block;height:.7em;width:auto;vertical-align:baseline}
dl{display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.15rem 1rem;margin:0 0 1em;font:.9375rem/1.5 var(--sans)}
dt{color:var(--quiet)}dd{margin:0;min-width:0}
.letter{margin-block-end:1.25rem;padding-block-start:.75rem;border-block-start:1px solid var(--rule)}
.letter p{margin:0 0 .3rem}.questions{font:.9375rem/1.5 var(--sans)}
.notes,.figures,.sources{font-size:.9375rem;line-height:1.55;padding-inline-start:2em}
.notes li,.figures li,.sources li{margin-block-end:.6em}
.rows{font-size:.875rem;margin:.2rem 0 0}.rows li{margin:0}
.cited+.cited{display:block}
@media (max-width:30rem){body{padding:1.5rem 1rem 2rem}h1{font-size:1.65rem}dl{grid-template-columns:1fr}dt{margin-block-start:.3rem}}
@media print{:root{color-scheme:light}body{max-width:none;padding:0;font-size:10.5pt}.contents,.skip,.files,.notes .back,details{display:none}.block,tr,li{break-inside:avoid}h2,h3,h4{break-after:avoid}a{text-decoration:none}.draft{position:static;background:none;color:inherit;border:1px solid}}
`;

/** The style sheet of the site. */
export function siteStyle(fonts: string): string {
  return `${fonts}${colours}${text}${blocks}`;
}

/** A text as it may stand in a CSS string. */
function cssText(value: string): string {
  return value.replace(/[\\"\n\r\f<>]/g, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `);
}

/** The style sheet of the pages on paper, for paged.js: notes at the foot, running heads, numbered pages. */
export function printStyle(
  fonts: string,
  head: {
    readonly title: string;
    /** What every page says of a draft; null for none. */ readonly draft: string | null;
  },
): string {
  const running = `font:8.5pt/1.3 var(--sans);color:#4d473e`;
  const draft =
    head.draft === null ? '' : `@top-right{content:"${cssText(head.draft)}";${running};font-weight:600}`;
  const pages = `
@page{size:A4;margin:24mm 22mm 24mm 22mm;
@top-left{content:"${cssText(head.title)}";${running}}${draft}
@bottom-center{content:counter(page) " / " counter(pages);${running}}
@footnote{border-top:.5pt solid #7d7465;padding-top:2mm;margin-top:3mm}}
@page:first{@top-left{content:none}}
html{font-size:10.5pt;background:#ffffff}
body{max-width:none;padding:0}
.draft{display:none}
.footnote{float:footnote;font:8.5pt/1.4 var(--serif);overflow-wrap:anywhere}
.footnote .fine,.footnote .id{font-size:7.5pt}
::footnote-call{font:7pt/1 var(--sans);content:counter(footnote);vertical-align:super}
::footnote-marker{font:7.5pt/1 var(--sans);content:attr(data-number) " "}
.block,tr,.letter{break-inside:avoid}h2,h3,h4{break-after:avoid}
.block>svg{max-width:120mm}
.appendix{break-before:page}
.appendix .figures,.appendix .sources{font-size:9pt}
a{text-decoration:none}
.figure{text-decoration:none}`;
  return `${fonts}${printColours}${text}${blocks}${pages}`;
}
