/** The style sheet of the page: light or dark as the reader's system is, severities hidden by the boxes above. */
export const htmlStyle = `
:root { color-scheme: light dark; --text: #1f2328; --soft: #59636e; --page: #ffffff; --panel: #f6f8fa; --line: #d1d9e0;
  --error: #b91c1c; --warning: #8a5a00; --info: #1d5fb8; --clean: #1a7f37; --mark: #ffe58f; }
@media (prefers-color-scheme: dark) { :root { --text: #e6edf3; --soft: #9198a1; --page: #0d1117; --panel: #161b22;
  --line: #30363d; --error: #ff7b72; --warning: #e3a008; --info: #79b8ff; --clean: #56d364; --mark: #6b5300; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem 1rem 3rem; color: var(--text); background: var(--page);
  font: 16px/1.5 system-ui, sans-serif; }
h1 { margin: 0; font-size: 1.5rem; }
h2 { margin: 2rem 0 .75rem; font-size: 1.2rem; overflow-wrap: anywhere; }
header p { margin: .25rem 0 1rem; color: var(--soft); }
footer { margin-top: 3rem; color: var(--soft); font-size: .85rem; }
code, pre, .place { font-family: ui-monospace, monospace; font-size: .85rem; }
.error { --own: var(--error); } .warning { --own: var(--warning); } .info { --own: var(--info); }
body > input { position: absolute; opacity: 0; }
body > label { display: inline-block; margin: 0 .5rem .5rem 0; padding: .2rem .8rem; cursor: pointer; color: var(--own);
  border: 1px solid var(--own); border-radius: 1rem; font-weight: 600; user-select: none; }
body > input:not(:checked) + label { color: var(--soft); border-color: var(--line); text-decoration: line-through; }
body > input:focus-visible + label { outline: 2px solid var(--own); outline-offset: 2px; }
#show-error:not(:checked) ~ main .group.error, #show-warning:not(:checked) ~ main .group.warning,
#show-info:not(:checked) ~ main .group.info { display: none; }
.group, .operations { margin: 0 0 .75rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--panel); }
.group { border-left: 4px solid var(--own); }
summary { padding: .6rem .9rem; cursor: pointer; overflow-wrap: anywhere; }
.badge { margin: 0 .4rem; color: var(--own); font-weight: 700; }
summary code { margin-right: .6rem; }
.count { color: var(--soft); } .count::before { content: "× "; }
ol { margin: 0; padding: 0; list-style: none; }
li { padding: .6rem .9rem; border-top: 1px solid var(--line); }
li p { margin: 0; overflow-wrap: anywhere; }
.subject { font-weight: 600; }
.place, .advice { color: var(--soft); }
.advice { margin: 0; padding: .6rem .9rem; border-top: 1px solid var(--line); }
pre { margin: .4rem 0 0; padding: .4rem .6rem; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--page);
  border: 1px solid var(--line); border-radius: .3rem; }
.line { margin-right: .8rem; color: var(--soft); user-select: none; }
mark { color: inherit; background: var(--mark); }
table { margin: .5rem .9rem 1rem; border-collapse: collapse; font-size: .9rem; }
.overview { margin: .5rem 0; }
caption { padding-bottom: .3rem; text-align: left; font-weight: 600; }
th, td { padding: .25rem .7rem; border: 1px solid var(--line); text-align: left; font-weight: normal; }
thead th { color: var(--soft); }
tbody th { min-width: 6rem; overflow-wrap: anywhere; }
.operations { overflow-x: auto; }
.overview td { text-align: right; }
td.error, td.warning, td.info { color: var(--own); font-weight: 700; }
.gap { color: var(--error); font-weight: 700; }
.none { color: var(--soft); }
.clean { color: var(--clean); }
a { color: var(--info); }
@media print { .group, .operations { break-inside: avoid; } body > label { display: none; } }
`
