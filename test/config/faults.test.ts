import { describe, expect, it } from "vitest";
import { parseConfig } from "../../src/config.ts";
import { Unusable } from "../../src/schema/faults.ts";

function faultOf(name: string, value: string): string {
  try {
    parseConfig({ HTTP_PORT: "0", TELEGRAM_WEBHOOK_SECRET: "long-enough", [name]: value }, "/somewhere");
  } catch (error) {
    if (error instanceof Unusable) return error.faults.join("\n");
  }
  throw new Error("It was taken");
}

const TELEGRAM_TOKEN = "123456:AA-s3cret_of_telegram";
const DISCORD_TOKEN = "MTk4NjIyNDgz.C-s3cret.ZnCjm1XVW7vRze4b7Cq4se7kKWs";

describe("a value that is another's", () => {
  it.each([
    ["DISCORD_TOKEN", TELEGRAM_TOKEN, /this looks like Telegram's: put it into TELEGRAM_BOT_TOKEN$/],
    ["DISCORD_TOKEN", "a".repeat(64), /this looks like the public key: the token is under Bot, Reset Token$/],
    ["DISCORD_TOKEN", "1574548869780340737", /this looks like an id: the token is under Bot, Reset Token$/],
    ["DISCORD_TOKEN", `Bot ${DISCORD_TOKEN}`, /take the word Bot away$/],
    ["DISCORD_TOKEN", `"${DISCORD_TOKEN}"`, /take the quotes away$/],
    ["TELEGRAM_BOT_TOKEN", DISCORD_TOKEN, /this looks like Discord's: put it into DISCORD_TOKEN$/],
    ["TELEGRAM_BOT_TOKEN", `bot${TELEGRAM_TOKEN}`, /take the word bot away$/],
    ["TELEGRAM_BOT_TOKEN", "@MyPitboardBot", /this is the bot's name: @BotFather tells its token with \/token$/],
    ["DISCORD_GUILD_ID", "my server", /Developer Mode, then right click the server, Copy Server ID$/],
    ["DISCORD_PUBLIC_KEY", "1574548869780340737", /it is under General Information at https:/],
    ["DATABASE_URL", "postgres://me:s3cret#s3cret@host/db", /in a user or password write @ : \/ # \? % as %40/],
    ["DATABASE_URL", "host/db", /it begins with postgres:\/\/$/],
    ["PITBOARD_CURATORS", "telegram:@ada", /a person is told by number: \/review in a chat with the bot tells it$/],
    ["PITBOARD_DATA_DIR", "~/pitboard", /"~\/pitboard"; neither ~ nor \$ is known here: write the full path$/],
    ["PITBOARD_FEEDS", "$HOME/feeds.json", /neither ~ nor \$ is known here/],
    ["PITBOARD_ALLOW_HOSTS", "http://news.lan", /hosts alone, without http:\/\/$/],
    ["PITBOARD_DRIVER", "Valentino Rossi", /such as valentino-rossi$/],
    ["HTTP_PORT", "127.0.0.1:8080", /the address before it goes into HTTP_HOST$/],
    ["HTTP_HOST", "http://0.0.0.0", /without http:\/\/$/],
    ["LOG_LEVEL", "'info'", /take the quotes away$/],
    ["TELEGRAM_WEBHOOK_URL", "https://localhost/hook", /expected a host that Telegram reaches over the internet/],
    ["TELEGRAM_WEBHOOK_URL", "https://192.168.1.4/hook", /reaches over the internet, found 192\.168\.1\.4$/],
    ["TELEGRAM_WEBHOOK_URL", "https://[::1]/hook", /reaches over the internet/],
  ])("is told with what to do: %s %s", (name, value, told) => {
    const fault = faultOf(name, value);
    expect(fault).toMatch(told);
    expect(fault.startsWith(`${name}: expected `)).toBe(true);
    expect(fault).not.toContain("s3cret");
  });

  it("is taken where what is meant is plain", () => {
    const config = parseConfig(
      {
        DISCORD_API_BASE: "https://discord.com/api/v10/",
        LOG_LEVEL: "INFO",
        PITBOARD_CURATORS: "Discord: 123, telegram :456",
        PITBOARD_DATA_DIR: "/srv/pit~board",
        DISCORD_TOKEN,
        TELEGRAM_BOT_TOKEN: TELEGRAM_TOKEN,
      },
      "/somewhere",
    );
    expect(config).toMatchObject({
      discord: { apiBase: "https://discord.com/api" },
      logLevel: "info",
      curators: [
        { platform: "discord", id: "123" },
        { platform: "telegram", id: "456" },
      ],
      dataFolder: "/srv/pit~board",
    });
  });

  it("may be an address of one's own network where the Bot API server is one's own", () => {
    const own = { TELEGRAM_API_ROOT: "http://localhost:8081", TELEGRAM_WEBHOOK_URL: "https://localhost:9000/hook" };
    const config = parseConfig({ ...own, TELEGRAM_WEBHOOK_SECRET: "long-enough", HTTP_PORT: "0" }, "/");
    expect(config.telegram.webhook?.url).toBe("https://localhost:9000/hook");
  });
});
