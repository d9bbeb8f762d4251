import { z } from 'zod';
import { chatForBot, sendFromBot } from '../chats.ts';
import { parseMarkup } from '../checks/markup.ts';
import { badRequest } from '../errors.ts';
import { replyTarget } from './content.ts';
import { type Method, method, sendOptions } from './method.ts';

const point = { latitude: z.number(), longitude: z.number() };

function checkedPoint({ latitude, longitude }: { latitude: number; longitude: number }) {
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) throw badRequest('wrong location specified');
  return { latitude, longitude };
}

const sendLocation = method(
  z.strictObject({ ...sendOptions, ...point, horizontal_accuracy: z.number().optional() }),
  (asked, { world }) => {
    const location = checkedPoint(asked);
    const markup = parseMarkup(asked.reply_markup);
    const state = chatForBot(world, asked.chat_id);
    return sendFromBot(world, state, { location }, markup, replyTarget(state, asked.reply_parameters));
  },
);

const sendVenue = method(
  z.strictObject({ ...sendOptions, ...point, title: z.string().min(1), address: z.string().min(1) }),
  (asked, { world }) => {
    const location = checkedPoint(asked);
    const markup = parseMarkup(asked.reply_markup);
    const state = chatForBot(world, asked.chat_id);
    const content = { location, venue: { location, title: asked.title, address: asked.address } };
    return sendFromBot(world, state, content, markup, replyTarget(state, asked.reply_parameters));
  },
);

export const placeMethods: Readonly<Record<string, Method>> = { sendLocation, sendVenue };
