export { checkBody } from './check/check-body.js';
export { commandDto } from './dto/command-dto.js';
export type { MessageClass } from './dto/message-class.js';
export { eventTexts } from './events/event-texts.js';
export { kebab, pascal } from './dto/names.js';
export type { Form } from './form.js';
export type { Violation, ViolationCode } from './violation.js';
