import type { Buffer } from 'node:buffer';
import { renderClassChart } from './class-chart.ts';
import type { ClassChart } from './class-chart-layout.ts';
import type { ComparisonPicture } from './comparison.ts';
import { renderComparison } from './comparison-render.ts';
import { loadPictureFonts } from './fonts.ts';
import { type PosterKind, renderPoster } from './poster.ts';
import type { Poster } from './poster-layout.ts';
import type { ProfileChart } from './profile-chart.ts';
import { renderQr } from './qr.ts';
import { renderProfile } from './render-profile.ts';

/** What shall be drawn: plain data, so that another thread can draw it. All are PNG but a poster, which may be PDF. */
export type PictureOrder =
  /** An interest profile. */
  | { readonly kind: 'profile'; readonly chart: ProfileChart }
  /** Colleges side by side. */
  | { readonly kind: 'comparison'; readonly picture: ComparisonPicture }
  /** The report of a class. */
  | { readonly kind: 'class'; readonly chart: ClassChart }
  /** A page of A4 with the link of a class. */
  | { readonly kind: 'poster'; readonly poster: Poster; readonly as: PosterKind }
  /** A QR code. */
  | { readonly kind: 'qr'; readonly text: string };

export type Draw = (order: PictureOrder) => Promise<Buffer>;

/** Draws in this thread. Throws one line that names a missing font. */
export function createDraw(): (order: PictureOrder) => Buffer {
  const fonts = loadPictureFonts();
  return (order) => {
    switch (order.kind) {
      case 'profile':
        return renderProfile(fonts, order.chart);
      case 'comparison':
        return renderComparison(fonts, order.picture);
      case 'class':
        return renderClassChart(fonts, order.chart);
      case 'poster':
        return renderPoster(fonts, order.poster, order.as);
      case 'qr':
        return renderQr(order.text);
    }
  };
}
