import type { Change } from "../../racing/change.ts";
import { isSettled, settledSpans } from "../../talk/answers/history.ts";
import { publisherSpan } from "../../talk/phrasing/attribution.ts";
import { changeSpans } from "../../talk/phrasing/change.ts";
import { type Span, strong, text } from "../../talk/reply.ts";
import { nameOf, type Scene } from "../../talk/scene.ts";

/** "FIA WEC: ▲ likely → ✔ confirmed, LMGT3 (Speedweek)" */
export function toldChange(scene: Scene, change: Change): readonly Span[] {
  const told = isSettled(change)
    ? settledSpans(scene, change)
    : [...changeSpans(scene, change), text(" ("), publisherSpan(scene, change.because.article), text(")")];
  return [strong(nameOf(scene, change.about.series)), text(scene.texts.say("colon")), ...told];
}
