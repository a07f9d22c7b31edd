import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDotEnv } from "../../src/config/dot-env.ts";
import { Unusable } from "../../src/schema/faults.ts";
import { freshFolder } from "../support/folders.ts";

function folderWith(text: string | Buffer): string {
  const folder = freshFolder();
  writeFileSync(join(folder, ".env"), text);
  return folder;
}

function faultsOf(folder: string): readonly string[] {
  try {
    readDotEnv(folder);
  } catch (error) {
    if (error instanceof Unusable) return error.faults.map((fault) => fault.replace(join(folder, ".env"), ".env"));
  }
  throw new Error("It was taken");
}

describe(".env", () => {
  it("is read in every way that people write it", () => {
    const text = [
      "\uFEFF# my bot",
      "export LOG_LEVEL=debug",
      "HTTP_HOST = localhost # where",
      'PITBOARD_DRIVER="valentino-rossi"',
      "KEY='one\ntwo'",
      "   ",
      "HTTP_PORT=8080\r",
    ].join("\n");
    expect(readDotEnv(folderWith(text))).toEqual({
      LOG_LEVEL: "debug",
      HTTP_HOST: "localhost",
      PITBOARD_DRIVER: "valentino-rossi",
      KEY: "one\ntwo",
      HTTP_PORT: "8080",
    });
  });

  it("need not be there", () => {
    expect(readDotEnv(freshFolder())).toEqual({});
  });

  it("keeps a value though the same variable stands empty below it", () => {
    const text = 'LOG_LEVEL=warn\nHTTP_PORT=1\n# …\nLOG_LEVEL=\nHTTP_PORT="" # none\n';
    expect(readDotEnv(folderWith(text))).toEqual({ LOG_LEVEL: "warn", HTTP_PORT: "1" });
  });

  it("tells each line that is no variable, and nothing that may be a token", () => {
    const text = "LOG_LEVEL=warn\n\nDISCORD_TOKEN: s3cret.s3cret.s3cret\n123456:s3cret\nTELEGRAM_BOT_TOKEN s3cret\n";
    expect(faultsOf(folderWith(text))).toEqual([
      '.env: line 3: expected NAME=value, or # before a comment, found "DISCORD_TOKEN …"',
      ".env: line 4: expected NAME=value, or # before a comment, found something else",
      '.env: line 5: expected NAME=value, or # before a comment, found "TELEGRAM_BOT_TOKEN …"',
    ]);
  });

  it("tells a variable that stands there with two values, and takes it with the same one twice", () => {
    expect(faultsOf(folderWith("HTTP_PORT=1\nHTTP_PORT=2\n"))).toEqual([
      ".env: HTTP_PORT stands there 2 times with different values; keep one of them",
    ]);
    expect(readDotEnv(folderWith("HTTP_PORT=1\nHTTP_PORT=1\n"))).toEqual({ HTTP_PORT: "1" });
  });

  it("tells that it is saved as something else than UTF-8", () => {
    const told = [".env: expected text in UTF-8; save it again as such"];
    expect(faultsOf(folderWith(Buffer.from("\uFEFFLOG_LEVEL=warn", "utf16le")))).toEqual(told);
    expect(faultsOf(folderWith(Buffer.from("# für mich", "latin1")))).toEqual(told);
  });

  it("tells why it cannot be read, and what to do", () => {
    const folder = freshFolder();
    mkdirSync(join(folder, ".env"));
    expect(faultsOf(folder)).toEqual([
      ".env: cannot be read: it is a folder (EISDIR); move it away, and copy .env.example to .env",
    ]);
  });
});
