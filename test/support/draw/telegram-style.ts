/** The light theme of Telegram on a phone. */
export const telegramStyle = `
.telegram { width: 380px; box-sizing: border-box; padding: 10px 8px; background: linear-gradient(160deg, #d9e4bd, #a9cfae 60%, #9cc7b4); color: #000; font: 16px/1.32 Roboto, Inter, "Liberation Sans", sans-serif; overflow-wrap: anywhere; }
.telegram .bubble { position: relative; width: fit-content; min-width: 90px; max-width: 340px; box-sizing: border-box; background: #fff; border-radius: 16px 16px 16px 5px; padding: 6px 11px 7px; box-shadow: 0 1px 1px rgba(0, 0, 0, .13); }
.telegram .bubble:has(+ .keys) { width: 340px; }
.telegram .media { display: block; width: calc(100% + 22px); margin: -6px -11px 6px; border-radius: 16px 16px 0 0; }
.telegram .text { white-space: pre-wrap; display: flow-root; }
.telegram .text::after { content: ""; display: inline-block; width: 44px; height: 1px; }
.telegram .preview + time { position: static; display: block; text-align: right; margin-top: 3px; }
.telegram time { position: absolute; right: 10px; bottom: 5px; color: #a0acb6; font-size: 12px; line-height: 1; }
.telegram a { color: #2678b6; text-decoration: none; }
.telegram b { font-weight: 500; }
.telegram code, .telegram pre { font: 14px/1.35 "Roboto Mono", "DejaVu Sans Mono", monospace; color: #37698f; }
.telegram pre { margin: 3px 0; padding: 6px 8px; background: #eef4f9; border-left: 3px solid #3390ec; border-radius: 6px; white-space: pre-wrap; }
.telegram .language { display: block; font: 500 13px Roboto, Inter, sans-serif; color: #3390ec; margin-bottom: 4px; }
.telegram .quote { position: relative; margin: 3px 0; padding: 4px 24px 4px 9px; background: rgba(51, 144, 236, .09); border-left: 3px solid #3390ec; border-radius: 5px; font-size: 15px; }
.telegram .quote::before { content: "\\201D"; position: absolute; top: 1px; right: 7px; color: #3390ec; font: 700 22px/1 Georgia, "DejaVu Serif", serif; }
.telegram .quote.folded > div { max-height: 3.96em; overflow: hidden; -webkit-mask: linear-gradient(#000 65%, transparent); }
.telegram :is(.folded, .unfolded)::after { content: ""; position: absolute; right: 9px; bottom: 9px; width: 7px; height: 7px; border: 2px solid #3390ec; border-left: 0; border-top: 0; transform: rotate(45deg); }
.telegram .unfolded::after { transform: rotate(225deg); bottom: 4px; }
.telegram .spoiler:not(.opened) { color: transparent; background: radial-gradient(#8a949c 22%, #d4dade 26%) 0 0 / 5px 5px; border-radius: 3px; }
.telegram .spoiler:not(.opened) * { visibility: hidden; }
.telegram .raw { color: #e0101b; background: #ffe3e4; font-weight: 600; }
.telegram .preview { margin: 5px 0 0; padding: 4px 9px; background: rgba(51, 144, 236, .09); border-left: 3px solid #3390ec; border-radius: 5px; font-size: 14px; display: flex; flex-direction: column; }
.telegram .preview b { color: #3390ec; } .telegram .preview span { color: #7d8890; }
.telegram .only-you { color: #7d8890; font-size: 12.5px; margin-bottom: 2px; }
.telegram .only-you i { display: inline-block; width: 11px; height: 6px; border: 1.5px solid currentColor; border-radius: 50%; margin-right: 5px; vertical-align: 1px; }
.telegram .keys { display: flex; gap: 4px; width: 340px; margin-top: 4px; }
.telegram .key { position: relative; flex: 1 1 0; min-width: 0; box-sizing: border-box; min-height: 40px; display: grid; place-items: center; padding: 4px 12px; text-align: center; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; background: rgba(74, 105, 82, .58); color: #fff; border-radius: 8px; font-size: 14.5px; font-weight: 500; }
.telegram .key.primary { background: #3390ec; } .telegram .key.success { background: #39a84e; } .telegram .key.danger { background: #e0484f; }
.telegram .key.away::after, .telegram .key.inline::after, .telegram .key.copy::after { position: absolute; top: 3px; right: 6px; font-size: 10px; line-height: 1; }
.telegram .key.away::after { content: "\\2197"; } .telegram .key.inline::after { content: "\\2934"; } .telegram .key.copy::after { content: "\\29C9"; }
.telegram .board { display: flex; gap: 6px; margin: 6px -8px 0; padding: 0 6px; }
.telegram .board span { flex: 1; padding: 11px 6px; text-align: center; background: #fff; border-radius: 6px; }
.telegram .results { margin: -10px -8px; background: #fff; }
.telegram .result { display: flex; gap: 12px; padding: 9px 12px; border-bottom: 1px solid #e7ebee; }
.telegram .result > div { min-width: 0; }
.telegram .result :is(b, p) { display: -webkit-box; -webkit-box-orient: vertical; overflow: hidden; }
.telegram .result b { -webkit-line-clamp: 1; } .telegram .result p { -webkit-line-clamp: 2; margin: 1px 0 0; color: #7d8890; font-size: 14px; }
.telegram .letter { flex: 0 0 50px; height: 50px; border-radius: 4px; background: #e4e8eb; color: #7b858d; font-size: 24px; display: grid; place-items: center; }
.telegram .toast { margin: 4px 6px; padding: 11px 14px; border-radius: 10px; background: rgba(30, 34, 38, .9); color: #fff; font-size: 15px; }
.telegram.dimmed { background: #6e7f70; padding: 26px 40px; }
.telegram .alert { background: #fff; border-radius: 14px; padding: 18px 20px 14px; } .telegram .alert b { font-size: 18px; }
.telegram .alert p { margin: 8px 0 14px; white-space: pre-wrap; } .telegram .alert span { display: block; text-align: right; color: #2678b6; font-weight: 500; }
.telegram .fault { background: #ffe3e4; color: #b80d17; }
`;
