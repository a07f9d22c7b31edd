import { fileURLToPath } from "node:url";
import {
  type BaseType,
  ChainNodeParser,
  type Context,
  createFormatter,
  createParser,
  createProgram,
  DEFAULT_CONFIG,
  ObjectProperty,
  ObjectType,
  SchemaGenerator,
  type SubNodeParser,
} from "ts-json-schema-generator";

type Node = Parameters<SubNodeParser["supportsNode"]>[0];

/** The literal type behind `ApiMethods`, whose members are methods. */
interface MethodsNode {
  readonly members: readonly {
    readonly name: { getText(): string };
    /** Not there where a deprecated name points to another method. */
    readonly parameters?: readonly { readonly type: Node }[];
  }[];
}

function isApiMethods(node: Node): node is Node & MethodsNode {
  return "members" in node && /^(export )?type ApiMethods\b/.test(node.parent.getText());
}

/** The generator takes a method for its result; here a method stands for its one parameter. */
function parametersOf(chain: ChainNodeParser): SubNodeParser {
  const nothing = new ObjectType("nothing", [], [], false);
  return {
    supportsNode: isApiMethods,
    createType(node: Node, context: Context): BaseType {
      if (!isApiMethods(node)) throw new Error("Only ApiMethods was offered.");
      const methods = node.members.flatMap(({ name, parameters }) => {
        if (!parameters) return [];
        const type = parameters[0] ? chain.createType(parameters[0].type, context) : nothing;
        return [new ObjectProperty(name.getText(), type, true)];
      });
      return new ObjectType("api-methods", [], methods, false);
    },
  };
}

/** A JSON Schema whose properties are the parameters of every method; unknown parameters are refused at every level. */
export function generateSchema(): object {
  const config = {
    ...DEFAULT_CONFIG,
    path: fileURLToPath(new URL("./requests.ts", import.meta.url)),
    type: "Requests",
    jsDoc: "none",
    encodeRefs: false,
    topRef: false,
    skipTypeCheck: true,
  } as const;
  const program = createProgram(config);
  const parser = createParser(program, config, (chain) => {
    if (!(chain instanceof ChainNodeParser))
      throw new Error("ts-json-schema-generator builds its parsers otherwise now.");
    chain.addNodeParser(parametersOf(chain));
  });
  return new SchemaGenerator(program, parser, createFormatter(config), config).createSchema("Requests");
}
