import { z } from 'zod';
import { chatForBot, sendFromBot } from '../chats.ts';
import { parseMarkup } from '../checks/markup.ts';
import { badRequest } from '../errors.ts';
import { replyTarget } from './content.ts';
import { type Method, method, sendOptions } from './method.ts';

const point = { latitude: z.number(), longitude: z.number() };

/** The place in directories of others. */
const placeIds = {
  foursquare_id: z.string().optional(),
  foursquare_type: z.string().optional(),
  google_place_id: z.string().optional(),
  google_place_type: z.string().optional(),
};

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
  z.strictObject({ ...sendOptions, ...point, title: z.string(), address: z.string(), ...placeIds }),
  (asked, { world }) => {
    const location = checkedPoint(asked);
    if (asked.title.trim() === '') throw badRequest('title must be non-empty');
    if (asked.address.trim() === '') throw badRequest('address must be non-empty');
    const markup = parseMarkup(asked.reply_markup);
    const state = chatForBot(world, asked.chat_id);
    const { title, address, foursquare_id, foursquare_type, google_place_id, google_place_type } = asked;
    const ids = { foursquare_id, foursquare_type, google_place_id, google_place_type };
    const content = { location, venue: { location, title, address, ...ids } };
    return sendFromBot(world, state, content, markup, replyTarget(state, asked.reply_parameters));
  },
);

export const placeMethods: Readonly<Record<string, Method>> = { sendLocation, sendVenue };
