import type { StockPhrases } from '../../analysis/index.ts';
import { messages } from '../messages.ts';
import { only, type Reduced } from './action.ts';
import { type AppState, withView } from './state.ts';

/** Dims the stock phrases of the report that is read, which are asked for where they are not known; or no longer. */
export function toggleStock(state: AppState): Reduced {
  const { id, stock, isStockDimmed } = state.view;
  const there = withView(state, { isStockDimmed: !isStockDimmed, isOverview: false });
  return stock === null && !isStockDimmed
    ? { state: { ...there, notice: messages.seekingStock }, effects: [{ type: 'find-stock', report: id }] }
    : only(there);
}

/** Takes what is known of a report's stock phrases, and says so where nothing can be known of them. */
export function showStock(state: AppState, id: string, stock: StockPhrases | null): AppState {
  if (state.view.id !== id) {
    return state;
  }
  // That they are looked for, or the shelf is read, is said until then.
  const there = state.view.isStockDimmed && state.view.stock === null ? { ...state, notice: null } : state;
  return stock === null
    ? { ...withView(there, { isStockDimmed: false }), notice: messages.noStock }
    : withView(there, { stock });
}
