import type { MessageEntity } from 'grammy/types';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { deepLink } from './place.ts';

interface RichTextProps {
  readonly text: string;
  readonly entities: readonly MessageEntity[] | undefined;
  readonly botName: string;
  readonly hiddenLabel: string;
  readonly onCommand: (command: string) => void;
  readonly onDeepLink: (payload: string) => void;
}

/** A text with its entities (offsets in UTF-16 units, as JavaScript counts). Overlaps are cut at the outer end. */
export function RichText(props: RichTextProps) {
  const { text } = props;
  return <>{pieces(props, sorted(props.entities ?? []), 0, text.length)}</>;
}

/** A block ends its line by itself; the line break behind it would leave an empty one. */
function isBlock({ type }: MessageEntity): boolean {
  return type === 'pre' || type === 'blockquote' || type === 'expandable_blockquote';
}

function sorted(entities: readonly MessageEntity[]): MessageEntity[] {
  return [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
}

function pieces(
  props: RichTextProps,
  entities: readonly MessageEntity[],
  from: number,
  to: number,
): ComponentChildren[] {
  const nodes: ComponentChildren[] = [];
  let cursor = from;
  let rest = [...entities];
  for (let outer = rest.shift(); outer !== undefined; outer = rest.shift()) {
    const end = Math.min(outer.offset + outer.length, to);
    if (outer.offset < cursor || end <= outer.offset) continue;
    nodes.push(props.text.slice(cursor, outer.offset));
    const inside = rest.filter((one) => one.offset < end);
    const tails = inside
      .filter((one) => one.offset + one.length > end)
      .map((one) => ({ ...one, offset: end, length: one.offset + one.length - end }));
    rest = sorted([...rest.filter((one) => one.offset >= end), ...tails]);
    const children = pieces(props, inside, outer.offset, end);
    nodes.push(wrapped(props, outer, props.text.slice(outer.offset, end), children));
    cursor = isBlock(outer) && props.text.charAt(end) === '\n' ? end + 1 : end;
  }
  nodes.push(props.text.slice(cursor, to));
  return nodes;
}

function wrapped(props: RichTextProps, entity: MessageEntity, raw: string, children: ComponentChildren) {
  switch (entity.type) {
    case 'bold':
      return <strong>{children}</strong>;
    case 'italic':
      return <em>{children}</em>;
    case 'underline':
      return <u>{children}</u>;
    case 'strikethrough':
      return <s>{children}</s>;
    case 'code':
      return <code>{children}</code>;
    case 'pre':
      return <pre>{children}</pre>;
    case 'blockquote':
      return <blockquote>{children}</blockquote>;
    case 'expandable_blockquote':
      return <Expandable>{children}</Expandable>;
    case 'spoiler':
      return <Spoiler label={props.hiddenLabel}>{children}</Spoiler>;
    case 'text_link':
      return link(props, entity.url, children);
    case 'url':
      return link(props, /^[a-z]+:/i.test(raw) ? raw : `https://${raw}`, children);
    case 'email':
      return <a href={`mailto:${raw}`}>{children}</a>;
    case 'phone_number':
      return <a href={`tel:${raw.replace(/[^+\d]/g, '')}`}>{children}</a>;
    case 'bot_command':
      return (
        <button type="button" class="link" onClick={() => props.onCommand(raw)}>
          {children}
        </button>
      );
    default:
      return <>{children}</>;
  }
}

function link(props: RichTextProps, url: string, children: ComponentChildren) {
  const payload = deepLink(url, props.botName);
  if (payload !== undefined) {
    return (
      <button type="button" class="link" onClick={() => props.onDeepLink(payload)}>
        {children}
      </button>
    );
  }
  if (!/^(https?|mailto|tel):/i.test(url)) return <>{children}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}

function Spoiler({ label, children }: { readonly label: string; readonly children: ComponentChildren }) {
  const [isShown, show] = useState(false);
  if (isShown) return <span class="spoiler-open">{children}</span>;
  return (
    <button type="button" class="spoiler" aria-label={label} onClick={() => show(true)}>
      <span aria-hidden="true">{children}</span>
    </button>
  );
}

function Expandable({ children }: { readonly children: ComponentChildren }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <blockquote class={isOpen ? 'open' : 'folded'}>
      <div>{children}</div>
      <button
        type="button"
        class="fold"
        aria-expanded={isOpen}
        aria-label={isOpen ? '−' : '+'}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? '⌃' : '⌄'}
      </button>
    </blockquote>
  );
}
