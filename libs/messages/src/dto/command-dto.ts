import type { Form } from '../form.js';
import { messageClass, type MessageClass } from './message-class.js';

const made = new WeakMap<Form, MessageClass>();

/**
 * The class-validator DTO class of a row of a command table, made once: its fields' kinds, lengths, ranges and choices
 * as decorators, its texts and bounds in the OpenAPI document. The schema's name is `<Command>Request`.
 */
export function commandDto(form: Form): MessageClass {
  const known = made.get(form);
  if (known) return known;
  const dto = messageClass(`${form.name}Request`, form.fields, `${form.says.en}. (${form.says.sv}.)`);
  made.set(form, dto);
  return dto;
}
