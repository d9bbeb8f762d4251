import type { User } from 'grammy/types';
import type { MessageContent } from '../chats.ts';
import { withDetected } from '../checks/detect.ts';
import { document, photoSizes } from '../methods/media.ts';
import type { UploadedFile } from '../methods/method.ts';
import type { World } from '../world.ts';

export type Upload = UploadedFile;

/** The smallest picture there is: one grey pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==',
  'base64',
);
const pixelFile: Upload = { name: 'pixel.png', type: 'image/png', bytes: pixel };

export function photo(world: World, caption: string | undefined, file: Upload = pixelFile): MessageContent {
  const content: MessageContent = { photo: photoSizes(world.files.add(file)) };
  return caption === undefined ? content : { ...content, caption, caption_entities: withDetected(caption) };
}

export function documentFrom(world: World, name = 'file.txt', file?: Upload): MessageContent {
  const upload = file ?? { name, type: 'text/plain', bytes: Buffer.from(name) };
  return { document: document(world.files.add(upload)) };
}

export function voice(): MessageContent {
  return {
    voice: {
      file_id: 'voice',
      file_unique_id: 'voice',
      duration: 2,
      mime_type: 'audio/ogg',
      file_size: 4000,
    },
  };
}

export function sticker(): MessageContent {
  return {
    sticker: {
      file_id: 'sticker',
      file_unique_id: 'sticker',
      type: 'regular',
      width: 512,
      height: 512,
      is_animated: false,
      is_video: false,
      emoji: '👍',
    },
  };
}

export function contact(user: User, phone_number = '+77000000000'): MessageContent {
  return { contact: { phone_number, first_name: user.first_name, user_id: user.id } };
}
