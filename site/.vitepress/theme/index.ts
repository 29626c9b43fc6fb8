/** The default theme, with diagrams and the playground. */
import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme';
import { defineAsyncComponent } from 'vue';
import FlowDiagram from './FlowDiagram.vue';
import './style.css';

const theme: Theme = {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component('FlowDiagram', FlowDiagram);
    app.component(
      'ModelPlayground',
      defineAsyncComponent(() => import('../../playground/ModelPlayground.vue')),
    );
  },
};
export default theme;
