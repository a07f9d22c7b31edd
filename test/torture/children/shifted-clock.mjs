// Loaded before the program: its clock goes by as many milliseconds wrong as a file says, which is read again on SIGUSR2.
import { readFileSync } from "node:fs";

const Right = Date;
const read = () => Number(readFileSync(process.env.TORTURE_CLOCK, "utf8"));
let wrongBy = read();
process.on("SIGUSR2", () => {
  wrongBy = read();
});

globalThis.Date = class extends Right {
  constructor(...given) {
    super(...(given.length === 0 ? [Right.now() + wrongBy] : given));
  }
  static now() {
    return Right.now() + wrongBy;
  }
};
