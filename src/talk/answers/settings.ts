import { type Defaults, type Preferences, timeZone } from "../../audience/preferences.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { DriverId } from "../../racing/driver.ts";
import { type Language, language } from "../../racing/language.ts";
import type { CommandCall } from "../commands.ts";
import type { Hears } from "../message.ts";
import type { Texts } from "../phrasing/texts.ts";
import { allOf, languageName } from "../phrasing/words.ts";
import { type Block, paragraph, strong, text } from "../reply.ts";
import { openTypedReader } from "../typed-reader.ts";

/** Where settings are shown and changed. */
export interface SettingsScene {
  readonly texts: Texts;
  readonly catalogue: Catalogue;
  readonly defaults: Defaults;
  /** The languages that replies are written in. */
  readonly spoken: ReadonlySet<Language>;
  /** The driver that a text names; `undefined` for nobody who is followed. */
  readonly driverNamed: (typed: string) => DriverId | undefined;
  readonly hears: Hears;
  /** The channel that is set up from a private chat, as it was typed. */
  readonly channel?: string;
  /** The instant, in milliseconds since 1970. */
  readonly at: number;
}

/** What a change of settings comes to: the settings that change, or what is wrong with each thing that was typed. */
export type Changed =
  | { readonly kind: "changed"; readonly preferences: Preferences }
  | { readonly kind: "refused"; readonly faults: readonly string[] };

/** Reads typed settings, all or none. */
export function changeSettings(scene: SettingsScene, options: CommandCall["options"]): Changed {
  const { texts, spoken } = scene;
  const { faults, read } = openTypedReader(texts);
  const languages = allOf(
    texts,
    [...spoken].map((each) => languageName(texts, each)),
  );
  const chosen = read(options.language, (typed) => spokenLanguage(scene, typed), "settings-no-language", { languages });
  const zone = read(options.zone, zoneNamed, "settings-no-zone");
  const drivers = allOf(
    texts,
    [...scene.catalogue.drivers.values()].slice(0, 5).map((driver) => driver.name),
  );
  const driver = read(options.driver, scene.driverNamed, "decline-driver", { drivers });
  const listenIn = read(options.listen, yesOrNo, "settings-no-listen");
  const pictures = read(options.pictures, yesOrNo, "settings-no-listen");
  const moderatorsOnly = read(options.moderators, yesOrNo, "settings-no-listen");
  if (listenIn === true && scene.hears !== "everything") faults.push(texts.say(`unheard-${scene.hears}`));
  if (moderatorsOnly === true && scene.hears === "private") faults.push(texts.say("settings-alone"));
  if (faults.length > 0) return { kind: "refused", faults };
  return {
    kind: "changed",
    preferences: {
      ...(chosen === undefined ? {} : { language: chosen }),
      ...(zone === undefined ? {} : { timeZone: zone }),
      ...(driver === undefined ? {} : { driver }),
      ...(listenIn === undefined ? {} : { listenIn }),
      ...(moderatorsOnly === undefined ? {} : { moderatorsOnly }),
      ...(pictures === undefined ? {} : { pictures }),
    },
  };
}

/** What is set, and what is only the default. */
export function showSettings(scene: SettingsScene, preferences: Preferences): readonly Block[] {
  const { texts, defaults, catalogue, at } = scene;
  const zone = preferences.timeZone ?? defaults.timeZone;
  const time = new Intl.DateTimeFormat(texts.language, {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
  const driver = preferences.driver ?? defaults.driver;
  const isGroup = scene.hears !== "private";
  const title =
    scene.channel === undefined ? texts.say("settings-title") : texts.say("settings-title-of", { name: scene.channel });
  const onOff = (set: boolean | undefined) => (set === true ? "yes" : "no");
  const item = (said: string, set: unknown) => [
    text(set === undefined ? `${said} ${texts.say("settings-default")}` : said),
  ];
  return [
    { kind: "heading", spans: [strong(title)] },
    {
      kind: "list",
      items: [
        item(
          texts.say("settings-language", { language: languageName(texts, preferences.language ?? defaults.language) }),
          preferences.language,
        ),
        item(texts.say("settings-zone", { zone, time }), preferences.timeZone),
        item(
          texts.say("settings-driver", { driver: catalogue.drivers.get(driver)?.name ?? driver }),
          preferences.driver,
        ),
        item(texts.say("settings-pictures", { on: onOff(preferences.pictures ?? true) }), preferences.pictures),
        ...(isGroup
          ? [
              item(texts.say("settings-listen", { on: onOff(preferences.listenIn) }), preferences.listenIn),
              item(
                texts.say("settings-moderators", { on: onOff(preferences.moderatorsOnly) }),
                preferences.moderatorsOnly,
              ),
            ]
          : []),
      ],
    },
    paragraph(text(howToChange(scene, isGroup))),
  ];
}

/** A language by its code or its name; `undefined` for one that replies are not written in. */
export function spokenLanguage(
  { spoken, texts }: Pick<SettingsScene, "spoken" | "texts">,
  typed: string,
): Language | undefined {
  const byName = [...spoken].find((each) =>
    [languageName(texts, each), languageName({ language: each }, each)].some(
      (name) => name.toLowerCase() === typed.toLowerCase(),
    ),
  );
  const code = byName ?? (/^[a-z]{2}([-_][a-z]+)?$/i.test(typed) ? language(typed) : undefined);
  return code !== undefined && spoken.has(code) ? code : undefined;
}

/** `undefined` for what is neither. */
export function yesOrNo(typed: string): boolean | undefined {
  if (/^(on|yes|true|1)$/i.test(typed)) return true;
  if (/^(off|no|false|0)$/i.test(typed)) return false;
  return undefined;
}

function howToChange({ texts, channel }: SettingsScene, isGroup: boolean): string {
  if (channel !== undefined) return texts.say("settings-how-channel", { name: channel });
  return texts.say(isGroup ? "settings-how-group" : "settings-how");
}

/** A zone by its name, or by that of its city where no other zone has one of that name: `tokyo`. */
export function zoneNamed(typed: string): string | undefined {
  if (typed === "") return undefined;
  const city = typed.toLowerCase().replace(/[\s-]+/g, "_");
  const zones = Intl.supportedValuesOf("timeZone").filter((zone) => zone.toLowerCase().endsWith(`/${city}`));
  return timeZone(typed) ?? (zones.length === 1 ? zones[0] : undefined);
}
