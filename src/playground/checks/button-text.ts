import { badRequest } from '../errors.ts';
import { limits } from './limits.ts';

/** Refuses a label that is empty or longer than 64 UTF-16 units (the latter is a rule of this playground). */
export function checkButtonText(text: string): void {
  if (text.trim() === '') throw badRequest('text of a keyboard button must be non-empty');
  if (text.length > limits.buttonTextUnits) {
    throw badRequest(
      `button text is ${text.length} characters long, at most ${limits.buttonTextUnits} are readable on a phone`,
    );
  }
}
