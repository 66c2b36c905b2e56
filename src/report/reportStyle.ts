/** The style of the exported page. Its text colours have a contrast of at least 4.5 on the background, light and dark. */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --text: #1f2328; --quiet: #59636e; --ground: #ffffff; --card: #f6f8fa; --edge: #d1d9e0; --link: #0969da; --bar: #2a78c2;
  --critical: #b3261e; --high: #b35900; --medium: #8a6a00; --low: #2a78c2; --info: #59636e;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6edf3; --quiet: #9ba5b0; --ground: #14181d; --card: #1c2128; --edge: #3a424c; --link: #6cb2ff; --bar: #4c9be8;
    --critical: #ff7b72; --high: #f0964f; --medium: #e0b93c; --low: #4c9be8; --info: #9ba5b0;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; color: var(--text); background: var(--ground);
  font: 15px/1.55 system-ui, -apple-system, "Segoe UI", "Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", "Noto Sans CJK JP", sans-serif;
}
main { max-width: 980px; margin: 0 auto; padding: 28px 24px 40px; }
h1, h2, h3, p, dl, dd, ul { margin: 0; padding: 0; }
h1 { font-size: 1.7em; font-weight: 600; line-height: 1.3; overflow-wrap: anywhere; }
h2 { margin-bottom: 4px; font-size: 1.2em; font-weight: 600; }
h3 { font-size: 1em; font-weight: 600; }
.scroll + h3 { margin-top: 16px; }
a { color: var(--link); }
section { margin-top: 22px; padding-top: 20px; border-top: 1px solid var(--edge); }
.overline, .note, dt, footer, caption, summary { color: var(--quiet); }
.notice { margin-top: 8px; padding: 6px 10px; border-left: 3px solid var(--bar); background: var(--card); overflow-wrap: anywhere; }
.facts { display: flex; flex-wrap: wrap; gap: 12px 30px; margin-top: 16px; }
.facts dd { font-size: 1.15em; font-variant-numeric: tabular-nums; }

.answers { display: grid; grid-template-columns: max-content 1fr; gap: 4px 14px; margin: 6px 0 12px; }
@media (max-width: 560px) { .answers { grid-template-columns: 1fr; gap: 0 } .answers dd { margin-bottom: 6px; } }
.finding { margin-bottom: 10px; }
.note { margin-top: 6px; font-size: 0.92em; }
.findings { list-style: none; }
.findings > li { margin-top: 10px; padding: 12px 14px; border: 1px solid var(--edge); border-radius: 6px; background: var(--card); overflow-wrap: anywhere; }
.findings dl dt { margin-top: 10px; }
.findings dl ul { padding-left: 1.2em; }
.badge { margin-right: 6px; font-weight: 600; white-space: nowrap; }
.badge.critical { color: var(--critical); } .badge.high { color: var(--high); } .badge.medium { color: var(--medium); }
.badge.low { color: var(--low); } .badge.info { color: var(--info); }
details { margin-top: 8px; }
summary { cursor: pointer; width: fit-content; }
pre { margin: 2px 0 0; padding: 8px 10px; overflow-x: auto; border: 1px solid var(--edge); border-radius: 4px; background: var(--ground); font: 13px/1.45 ui-monospace, Menlo, Consolas, monospace; }
svg.chart { display: block; width: 100%; height: auto; }
.chart.narrow { display: none; }
@media (max-width: 560px) { .chart.wide { display: none; } .chart.narrow { display: block; } }
svg text { fill: var(--text); font-size: 13px; font-variant-numeric: tabular-nums; }
svg .tick, svg .value { fill: var(--quiet); font-size: 12px; }
svg .bar { fill: var(--bar); } svg .mark { stroke: var(--quiet); stroke-dasharray: 4 3; } svg .axis { stroke: var(--edge); } svg .cut { stroke: var(--ground); stroke-width: 3; }
svg .land, svg .cell { fill: none; stroke: var(--edge); stroke-width: 0.5; } svg .seen { fill: var(--bar); stroke: var(--edge); stroke-width: 0.5; }
svg .dot { fill: var(--ground); stroke: var(--text); stroke-width: 1; } svg.legend { margin: 8px 0 14px; }
svg .critical { fill: var(--critical); } svg .high { fill: var(--high); } svg .medium { fill: var(--medium); }
svg .low { fill: var(--low); } svg .info { fill: var(--info); }
.scroll { margin-top: 8px; overflow-x: auto; }
table { border-collapse: collapse; font-size: 0.93em; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { padding: 4px 14px 4px 0; border-bottom: 1px solid var(--edge); text-align: start; white-space: nowrap; font-weight: 400; }
thead th { color: var(--quiet); }
.numeric { text-align: end; font-variant-numeric: tabular-nums; }
section > ul:not(.findings) { padding-left: 1.2em; }
footer { margin-top: 30px; padding-top: 14px; border-top: 1px solid var(--edge); font-size: 0.92em; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
@media print {
  main { max-width: none; padding: 0; }
  section, .findings > li, svg { break-inside: avoid; }
}
`;
