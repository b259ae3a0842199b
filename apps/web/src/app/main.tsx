import './dsfr.css';
import 'virtual:icones-dsfr.css';
import './base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startTheme } from '../lib/theme.ts';
import { Application } from './application.tsx';

startTheme();
const racine = document.getElementById('racine');
if (racine === null) throw new Error('index.html has no #racine');
createRoot(racine).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
