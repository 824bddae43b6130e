import { TOKENS } from './tokens'

const names = (place: 1 | 2) => TOKENS.map((token) => `--${token[0]}:${token[place]}`).join(';')

/** The style of pages that stand by themselves: the look of the product, light, dark and on paper. */
export const STYLE = `
:root{color-scheme:light dark;${names(1)};--ui:'Inter Variable',Inter,'IBM Plex Sans Arabic','Noto Sans',system-ui,sans-serif;--serif:'Source Serif 4 Variable','Source Serif 4','Noto Serif',Georgia,serif}
@media (prefers-color-scheme:dark){:root{${names(2)}}}
*{box-sizing:border-box}
body{margin:0;background:var(--canvas);color:var(--text);font:400 13px/20px var(--ui)}
main{max-inline-size:1200px;margin-inline:auto;padding:28px 32px 64px}
h1{margin:0;font:600 26px/32px var(--ui);overflow-wrap:anywhere}
h2{margin:32px 0 8px;font:600 16px/24px var(--ui)}
p{margin:0}
.about{margin-block:4px 20px;color:var(--muted)}
.about>*+*::before{content:'·';padding-inline:.5ch}
.figures{display:grid;grid-template-columns:repeat(5,minmax(0,1fr));margin:0 0 8px;border-block:1px solid var(--line)}
.figures>div{display:flex;flex-direction:column-reverse;justify-content:flex-end;padding-block:12px;padding-inline:20px 4px;border-inline-start:1px solid var(--hairline)}
.figures>div:first-child{padding-inline-start:0;border-inline-start:0}
.figures dt{color:var(--muted);font-size:12px}
.figures dd{margin:0;font:600 20px/28px var(--ui);font-variant-numeric:tabular-nums}
.figures small{font:400 13px var(--ui);color:var(--muted)}
table{inline-size:100%;border-collapse:collapse}
th{padding-block:8px;color:var(--muted);font:500 12px/20px var(--ui);text-align:start;vertical-align:bottom;border-block-end:1px solid var(--line)}
th,td{padding-inline:0 24px}
:root[dir=ltr] th[dir=rtl],:root[dir=rtl] th[dir=ltr]{padding-inline:24px 0}
td{padding-block:10px;vertical-align:top;border-block-end:1px solid var(--hairline)}
tr{break-inside:avoid}
thead{display:table-header-group}
.n{text-align:end;font-variant-numeric:tabular-nums}
.people{inline-size:auto;min-inline-size:50%}
.people td{padding-block:6px}
.segments{table-layout:fixed}
.segments .number{inline-size:48px;color:var(--muted);font-variant-numeric:tabular-nums}
.segments .state{inline-size:190px;padding-inline-end:0}
td.state{color:var(--text-2);font-size:12px;line-height:18px}
.text{font:400 17px/28px var(--serif);overflow-wrap:anywhere;unicode-bidi:isolate;white-space:pre-wrap}
.text:lang(ar),.text:lang(fa),.text:lang(ur){font-family:'Noto Naskh Arabic Variable','Noto Naskh Arabic','Geeza Pro','Segoe UI',serif;font-size:19.7px;line-height:32px}
.text:lang(zh),.text:lang(ja),.text:lang(ko){font-family:'Noto Sans CJK SC','PingFang SC','Hiragino Sans','Microsoft YaHei',sans-serif;line-height:30px}
.text:lang(ja){font-family:'Hiragino Sans','Yu Gothic Medium','Noto Sans JP','Noto Sans CJK JP',sans-serif}
.text:lang(hi),.text:lang(mr),.text:lang(ne){font-family:'Noto Serif Devanagari Variable','Noto Serif Devanagari','Kohinoor Devanagari',serif;line-height:32px}
.source{color:var(--text-2)}
ins,del{color:var(--c);text-decoration-color:var(--c);text-decoration-skip-ink:none}
ins{text-decoration-line:underline;text-decoration-thickness:2px;text-underline-offset:5px}
del{text-decoration-line:line-through;text-decoration-thickness:1.5px}
del+ins{margin-inline-start:3px}
ins:lang(ar),ins:lang(fa),ins:lang(ur){text-underline-offset:8px}
.who-0{--c:var(--text-2)}.who-1{--c:var(--who-1)}.who-2{--c:var(--who-2)}.who-3{--c:var(--who-3)}.who-4{--c:var(--who-4)}
ins.who-2{text-decoration-style:dashed}ins.who-3{text-decoration-style:dotted}ins.who-4{text-decoration-style:double;text-decoration-thickness:1px}
.sign{display:inline-block;inline-size:24px;margin-inline-end:6px;vertical-align:middle;border-block-end:2px solid var(--c)}
.sign.who-2{border-block-end-style:dashed}.sign.who-3{border-block-end-style:dotted}.sign.who-4{border-block-end:3px double var(--c)}
.legend{display:flex;flex-wrap:wrap;gap:4px 20px;margin-block:8px 0;color:var(--text-2);font-size:12px}
.status{font-weight:500}.state .status{display:block}
.status::before{content:'';display:inline-block;inline-size:9px;block-size:9px;margin-inline-end:6px;vertical-align:-.5px;border-radius:50%;border:2px solid currentcolor}
.status.approved::before,.status.final::before{inline-size:0;block-size:0;border-width:6.5px}
.status.rejected::before{border-radius:0}
.initial{color:var(--status-initial)}.draft{color:var(--status-draft)}.rejected{color:var(--status-returned)}.approved{color:var(--status-approved)}.final{color:var(--status-final)}
.findings{color:var(--warning)}
.comments{margin:8px 0 0;padding:0;list-style:none;font-size:13px;line-height:20px}
.comments li{padding-inline-start:10px;border-inline-start:2px solid var(--c);overflow-wrap:anywhere}
.comments p{white-space:pre-wrap;unicode-bidi:isolate}
.comments li+li{margin-block-start:6px}
.comments b{color:var(--c);font-weight:600}
.comments .answer{margin-inline-start:12px}
footer{margin-block-start:32px;color:var(--muted);font-size:12px}
@media screen and (max-width:719px){main{padding:16px}.figures{grid-template-columns:repeat(auto-fit,minmax(120px,1fr))}.figures>div{padding-inline:0 12px;border:0}.segments,.segments tbody,.segments tr,.segments td{display:block}.segments thead{display:none}.segments td{padding:4px 0;border:0}.segments tr{padding-block:10px;border-block-end:1px solid var(--hairline)}.segments .number,.segments .state{inline-size:auto}.people{inline-size:100%}}
@media print{:root{color-scheme:light;${names(1)};--canvas:#fff}main{max-inline-size:none;padding:0}.text.text{font-size:11pt;line-height:16pt}.text:is(:lang(ar),:lang(fa),:lang(ur)){font-size:12.5pt;line-height:20pt}.figures>div{padding-inline:12px 4px}.segments .state{inline-size:37mm}h2{break-after:avoid}@page{margin:16mm;@bottom-center{content:counter(page) ' / ' counter(pages);font:8pt sans-serif;color:#5b5e6b}}}
@media (forced-colors:active){ins,del{color:CanvasText;text-decoration-color:currentcolor}}
`
