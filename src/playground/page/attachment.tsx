import type { Message } from 'grammy/types';
import { Icon } from './icons.tsx';
import type { Words } from './words.ts';

interface AttachmentProps {
  readonly message: Message;
  readonly phone: Words;
}

/** What a message carries besides text. */
export function Attachment({ message, phone }: AttachmentProps) {
  const photo = message.photo?.at(-1);
  if (photo !== undefined) {
    const address = `/play/files/${photo.file_id}`;
    return (
      <a class="photo" href={address} target="_blank" rel="noreferrer noopener">
        <img src={address} width={photo.width} height={photo.height} alt={message.caption ?? phone.photo} />
      </a>
    );
  }
  if (message.document !== undefined) {
    const { file_id, file_name, file_size } = message.document;
    return (
      <a class="file" href={`/play/files/${file_id}`} download={file_name ?? 'file'}>
        <Icon name="document" />
        <span>
          <b>{file_name}</b>
          <small>{sizeInWords(file_size ?? 0)}</small>
        </span>
      </a>
    );
  }
  if (message.location !== undefined) return <Place message={message} phone={phone} />;
  if (message.contact !== undefined) {
    return <p class="other">{`${phone.contact}: ${message.contact.first_name}`}</p>;
  }
  if (message.voice !== undefined) return <p class="other">{phone.voice}</p>;
  if (message.sticker !== undefined) {
    return (
      <svg class="sticker" viewBox="0 0 80 80" role="img" aria-label={phone.sticker}>
        <circle cx="40" cy="40" r="36" />
        <path d="M24 46c3 9 9 13 16 13s13-4 16-13M28 31v4M52 31v4" />
      </svg>
    );
  }
  return null;
}

function Place({ message, phone }: AttachmentProps) {
  const { latitude = 0, longitude = 0 } = message.location ?? {};
  return (
    <div class="file">
      <Icon name="pin" />
      <span>
        <b>{message.venue?.title ?? phone.location}</b>
        <small>{message.venue?.address ?? `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`}</small>
      </span>
    </div>
  );
}

function sizeInWords(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
