/** Doc comments of schema fields, read from the TypeScript source: at run time they are gone. */
import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** What a schema and each of its fields say about themselves. */
export interface Described {
  readonly comment: string;
  readonly field: (key: string) => Described | undefined;
}

/** Reads the schemas in some source files, by the names of their constants. */
export function readComments(paths: readonly string[]): (name: string) => Described {
  const constants = new Map<string, ts.VariableDeclaration>();
  for (const path of paths) {
    const file = ts.createSourceFile(
      path,
      readFileSync(path, 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    for (const statement of file.statements.filter(ts.isVariableStatement)) {
      for (const one of statement.declarationList.declarations)
        constants.set(one.name.getText(), one);
    }
  }

  const described = (node: ts.Node, value: ts.Expression | undefined): Described => ({
    comment: commentOf(node),
    field: (key) => {
      const found = value && propertyOf(value, key);
      return found && described(found, statedValue(found));
    },
  });

  /** The field of the first object literal that an expression such as `z.array(z.strictObject({…}))` leads to. */
  const propertyOf = (
    value: ts.Expression,
    key: string,
  ): ts.ObjectLiteralElementLike | undefined => {
    if (ts.isIdentifier(value)) {
      const constant = constants.get(value.text)?.initializer;
      return constant && propertyOf(constant, key);
    }
    if (ts.isObjectLiteralExpression(value))
      return value.properties.find((property) => property.name?.getText() === key);
    if (!ts.isCallExpression(value)) return undefined;
    // What is called on comes first: in `schema.partial({ id: true })` the fields are those of `schema`. What extends it takes their place.
    const { expression } = value;
    const isAccess = ts.isPropertyAccessExpression(expression);
    const called = isAccess ? [expression.expression] : [];
    const extend = isAccess && expression.name.text === 'extend';
    for (const part of extend ? [...value.arguments, ...called] : [...called, ...value.arguments]) {
      const found = propertyOf(part, key);
      if (found) return found;
    }
    return undefined;
  };

  return (name) => {
    const constant = constants.get(name);
    if (!constant) throw new Error(`No schema ${name} in ${paths.join(', ')}`);
    return described(constant.parent.parent, constant.initializer);
  };
}

function statedValue(property: ts.ObjectLiteralElementLike): ts.Expression | undefined {
  if (ts.isPropertyAssignment(property)) return property.initializer;
  if (ts.isShorthandPropertyAssignment(property)) return property.name;
  if (!ts.isGetAccessor(property)) return undefined;
  return property.body?.statements.find(ts.isReturnStatement)?.expression;
}

function commentOf(node: ts.Node): string {
  return ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map(({ comment }) => (typeof comment === 'string' ? comment : ''))
    .join(' ')
    .replace(/\s+/g, ' ');
}
