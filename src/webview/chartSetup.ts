import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
} from 'chart.js';
import { reducedMotion } from './theme';

// Only what is drawn here: everything else of chart.js stays out of the bundle.
Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  LogarithmicScale,
  PointElement,
);

export { Chart };

/** For `animation` of a chart: short, or none for people who asked for less motion. */
export function motion(): false | { readonly duration: number } {
  return reducedMotion() ? false : { duration: 200 };
}
