import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
  ComponentType,
  TextInputStyle,
} from "discord-api-types/v10";
import { callKey, callOf } from "../../talk/call-key.ts";
import { type CommandCall, formOf, type OptionName } from "../../talk/commands.ts";
import { cutWords } from "../../talk/plain-words.ts";
import type { Field, Form } from "../../talk/reply.ts";
import { oneLine } from "../one-line.ts";

/** See https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal */
const MAX_TITLE = 45;
const MAX_CUSTOM_ID = 100;
const MAX_FIELDS = 5;

/** See https://discord.com/developers/docs/components/reference#label and #text-input */
const MAX_LABEL = 45;
const MAX_HINT = 100;
const MAX_VALUE = 4000;

/** A form as Discord shows it; `undefined` for one that does not fit. */
export function modalOf({ title, fields, call }: Form): APIModalInteractionResponseCallbackData | undefined {
  const key = callKey(call);
  const fits = key.length <= MAX_CUSTOM_ID && fields.length > 0 && fields.length <= MAX_FIELDS;
  if (!fits || fields.some(({ filled = "" }) => filled.length > MAX_VALUE)) return undefined;
  return { custom_id: key, title: cut(title, MAX_TITLE), components: fields.map(labelled) };
}

function labelled({ option, label, hint, filled, isNeeded, isLong }: Field): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: cut(label, MAX_LABEL),
    ...(hint !== undefined && { description: cut(hint, MAX_HINT) }),
    component: {
      type: ComponentType.TextInput,
      custom_id: option,
      style: isLong ? TextInputStyle.Paragraph : TextInputStyle.Short,
      required: isNeeded,
      ...(filled !== undefined && { value: filled }),
    },
  };
}

function cut(words: string, most: number): string {
  return cutWords(oneLine(words), most);
}

/** What is to be done with a form that was filled in; `undefined` for one of another version. */
export function callByForm({ custom_id, components }: APIModalSubmission): CommandCall | undefined {
  const call = callOf(custom_id);
  if (call === undefined) return undefined;
  const options: { [O in OptionName]?: string } = { ...call.options };
  for (const row of components) {
    if (row.type !== ComponentType.Label || row.component.type !== ComponentType.TextInput) continue;
    const { custom_id: name, value } = row.component;
    const option = formOf(call.command).options.find((each) => each === name);
    if (option !== undefined && value.trim() !== "") options[option] = value;
  }
  return { command: call.command, options };
}
