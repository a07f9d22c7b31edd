import { ModalInteractionCallbackRequestSchema } from "discord-api-spec/zod";
import { ComponentType } from "discord-api-types/v10";
import { checkSchema } from "./check-schema.ts";
import { type FormFault, refuseFaults } from "./refusal.ts";

/** https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-modal */
const MAX_COMPONENTS = 5;
/** https://discord.com/developers/docs/components/reference#text-input */
const MAX_VALUE = 4_000;

/** A line, or several, to fill in. */
interface TextInput {
  readonly type: number;
  readonly custom_id: string;
  readonly style: number;
  readonly label?: string | null;
  readonly required?: boolean | null;
  readonly value?: string | null;
  readonly min_length?: number | null;
  readonly max_length?: number | null;
}

/** A label with what it stands above; text alone has neither. */
interface Row {
  readonly type: number;
  readonly label?: string;
  readonly description?: string | null;
  readonly component?: TextInput;
  readonly components?: readonly TextInput[];
}

/** A window with fields to fill in. */
export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Row[];
}

/** The modal of an answer, or what Discord says against it. */
export function checkModal(body: unknown): Modal {
  checkSchema(ModalInteractionCallbackRequestSchema, body);
  const modal = Object(body).data as Modal;
  refuseFaults(modalFaults(modal), ["data"]);
  return modal;
}

function modalFaults({ components }: Modal): FormFault[] {
  const faults = components.flatMap((row, index) => rowFaults(row).map((fault) => below(index, fault)));
  if (components.length > MAX_COMPONENTS) {
    const message = `Must be between 1 and ${MAX_COMPONENTS} in length.`;
    faults.push({ path: ["components"], code: "BASE_TYPE_BAD_LENGTH", message });
  }
  const ids = components.flatMap((row) => inputsOf(row).map(({ custom_id }) => custom_id));
  if (new Set(ids).size < ids.length) {
    const message = "Component custom id cannot be duplicated";
    faults.push({ path: ["components"], code: "COMPONENT_CUSTOM_ID_DUPLICATED", message });
  }
  return faults;
}

function rowFaults(row: Row): FormFault[] {
  const isLabelled = row.type === ComponentType.Label;
  return inputsOf(row).flatMap(({ label, value, min_length, max_length }) => {
    const faults: FormFault[] = [];
    const fault = (key: string, code: string, message: string) => faults.push({ path: [key], code, message });
    if (isLabelled && label) fault("label", "TEXT_INPUT_LABEL_IN_LABEL", "A label stands above it already");
    if (!isLabelled && !label) fault("label", "BASE_TYPE_REQUIRED", "This field is required");
    const [least, most] = [min_length ?? 0, max_length ?? MAX_VALUE];
    if (value && (value.length < least || value.length > most))
      fault("value", "BASE_TYPE_BAD_LENGTH", `Must be between ${least} and ${most} in length.`);
    return faults;
  });
}

function below(index: number, fault: FormFault): FormFault {
  return { ...fault, path: ["components", index, ...fault.path] };
}

function inputsOf({ component, components = [] }: Row): readonly TextInput[] {
  return [...(component === undefined ? [] : [component]), ...components].filter(
    ({ type }) => type === ComponentType.TextInput,
  );
}

/** What the client sends when a modal is filled in, by the labels of its fields; what is not told stays as it stood there. */
export function submission(modal: Modal, values: Readonly<Record<string, string>>): unknown {
  const labels = modal.components.map(({ label }) => label);
  const unknown = Object.keys(values).filter((label) => !labels.includes(label));
  if (unknown.length > 0) throw new Error(`No field "${unknown.join(", ")}" there, only ${labels.join(", ")}`);
  const components = modal.components.map(({ type, label = "", component }, n) => {
    if (component === undefined) throw new Error("A test fills in labelled fields only");
    const { custom_id, value: standing, required, style } = component;
    const value = values[label] ?? standing ?? "";
    if (value === "" && required !== false) throw new Error(`The client asks for "${label}"`);
    if (value.length > (component.max_length ?? MAX_VALUE)) throw new Error(`"${label}" takes no more`);
    if (style === 1 && value.includes("\n")) throw new Error(`"${label}" is one line`);
    return { type, id: 2 * n + 1, component: { type: component.type, id: 2 * n + 2, custom_id, value } };
  });
  return { custom_id: modal.custom_id, components };
}
