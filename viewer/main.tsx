/** The page that `--reporter html` writes: shows the report that the page carries. */
import type { PageDocument } from '../src/report/page-document.ts';
import { mount } from './mount.tsx';
import './style/page.css';

const carried = document.getElementById('heddle-document')?.textContent ?? '';
const report: PageDocument | null = carried.trim() === '' ? null : JSON.parse(carried);
const place = document.getElementById('heddle-report');
if (report && place) mount(place, report, { isWholePage: true });
