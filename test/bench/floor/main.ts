import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

// The least that React can be asked for: one button.
const root = document.getElementById('root');
if (root) createRoot(root).render(createElement('button', { type: 'submit' }, 'Nothing'));
