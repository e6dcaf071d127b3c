import ts from 'typescript';
import { declarationOf } from './offer-shape.ts';

/** Where a value stands: in a part of the document, and in which object of it. */
interface Place {
  readonly part: string;
  readonly before: string;
}

/** The first value of each field of each part of a document, by `TierSpec.contacts.seats`. */
export function valuesIn(document: object): ReadonlyMap<string, unknown> {
  const values = new Map<string, unknown>();
  eachField(document, (at, holder, field) => {
    if (!values.has(at)) values.set(at, Reflect.get(holder, field));
  });
  return values;
}

/** Gives every field of every part of a document: its name, the object that holds it, and its key there. */
export function eachField(document: object, found: (at: string, holder: object, field: string) => void): void {
  function follow(value: unknown, type: ts.TypeNode, place: Place): void {
    if (typeof value !== 'object' || value === null) return;
    if (ts.isUnionTypeNode(type)) {
      for (const one of type.types) follow(value, one, place);
    } else if (ts.isTypeOperatorNode(type) || ts.isParenthesizedTypeNode(type)) follow(value, type.type, place);
    else if (ts.isArrayTypeNode(type)) {
      if (Array.isArray(value)) for (const one of value) follow(one, type.elementType, place);
    } else if (ts.isTypeLiteralNode(type)) followObject(value, type.members, place);
    else if (ts.isTypeReferenceNode(type)) followNamed(value, type, place);
  }

  function followNamed(value: object, type: ts.TypeReferenceNode, place: Place): void {
    const name = type.typeName.getText();
    const [of] = type.typeArguments ?? [];
    if (name === 'ById' && of !== undefined) for (const one of Object.values(value)) follow(one, of, place);
    const declared = declarationOf(name);
    if (declared === undefined || name === 'ById') return;
    if (ts.isTypeAliasDeclaration(declared)) follow(value, declared.type, place);
    else followObject(value, declared.members, { part: name, before: '' });
  }

  /** The fields of an object, or the things of a record. An object of another form of a union has other fields. */
  function followObject(value: object, members: ts.NodeArray<ts.TypeElement>, { part, before }: Place): void {
    const fields = new Map(
      members.filter(ts.isPropertySignature).map((member) => [member.name.getText(), member.type] as const),
    );
    const [index] = members.filter(ts.isIndexSignatureDeclaration);
    if (index !== undefined && !Array.isArray(value)) {
      for (const one of Object.values(value)) follow(one, index.type, { part, before });
    }
    if (Object.keys(value).some((field) => !fields.has(field))) return;
    for (const [field, one] of Object.entries(value)) {
      const name = `${before}${field}`;
      found(`${part}.${name}`, value, field);
      const type = fields.get(field);
      if (type !== undefined) follow(one, type, { part, before: `${name}.` });
    }
  }

  const root = declarationOf('CatalogSpec');
  if (root !== undefined && ts.isInterfaceDeclaration(root)) {
    followObject(document, root.members, { part: 'CatalogSpec', before: '' });
  }
}
