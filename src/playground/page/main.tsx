import { render } from 'preact';
import { App } from './app.tsx';
import { readPlace } from './place.ts';

const place = readPlace(location.search, navigator.language);
document.documentElement.lang = place.language;
const root = document.getElementById('phone');
if (root !== null) render(<App place={place} />, root);
