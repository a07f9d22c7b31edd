import { writeSync } from "node:fs";
import { parentPort } from "node:worker_threads";

// Whoever is caught in a loop without an end cannot say so himself.
let timer;

parentPort.on("message", ({ text, mostMs }) => {
  clearTimeout(timer);
  if (text === undefined) return;
  timer = setTimeout(() => {
    writeSync(2, `\nThis did not come to an end within ${mostMs} ms:\n${text}\n`);
    process.kill(process.pid, "SIGKILL");
  }, mostMs);
});
