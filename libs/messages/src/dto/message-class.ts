import 'reflect-metadata';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { documented } from './documented.js';
import type { Expectation } from '../expectation/expectation.js';
import { expectations, required } from '../expectation/expectations.js';
import { membersOf, type FormField, type FormFields } from '../expectation/money.js';
import { pascal } from './names.js';

/** A class made from fields; its instances are what class-transformer makes of a message. */
export type MessageClass = new () => object;

/**
 * Makes a class-validator DTO class of a set of fields, its nested objects as classes of their own.
 * @throws Error for a list of lists, which class-validator cannot check
 */
export function messageClass(name: string, fields: FormFields, description?: string): MessageClass {
  const made = named(name, description);
  for (const [property, field] of Object.entries(fields)) describeProperty(made, property, field);
  return made;
}

function named(name: string, description?: string): MessageClass {
  const made = { [name]: class {} }[name] as MessageClass;
  ApiSchema(description === undefined ? { name } : { name, description })(made);
  return made;
}

function describeProperty(owner: MessageClass, property: string, field: FormField): void {
  const { prototype } = owner as { prototype: object };
  const apply = (decorator: PropertyDecorator) => decorator(prototype, property);
  if (field.optional) apply(ValidateIf((message: Record<string, unknown>) => message[property] !== undefined));
  else apply(expect(required));
  for (const one of expectations(field)) apply(expect(one));
  const nested = nestedClass(`${owner.name}${pascal(property)}`, field);
  if (field.kind === 'list') {
    if (field.of.kind === 'list') throw new Error(`${owner.name}.${property}: a list of lists cannot be checked`);
    for (const one of expectations(field.of)) apply(expect(one, true));
  }
  if (nested) {
    apply(Type(() => nested));
    apply(ValidateNested({ each: field.kind === 'list' }));
  }
  apply(ApiProperty(documented(field, nested)));
}

const expect = (one: Expectation, each = false): PropertyDecorator =>
  ValidateBy({ name: each ? `item:${one.code}` : one.code, validator: { validate: one.holds } }, { each });

function nestedClass(name: string, field: FormField): MessageClass | undefined {
  if (field.kind === 'list') return nestedClass(name, field.of);
  if (field.kind === 'money') return (money ??= messageClass('Money', membersOf(field)));
  return field.kind === 'object' ? messageClass(name, field.fields) : undefined;
}

/** One schema for every amount. */
let money: MessageClass | undefined;
