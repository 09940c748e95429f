import { createContext } from 'react';
import type { Action } from '../state/action.ts';

/** By what a component that has keys of its own says what they meant; nothing where a frame is only drawn. */
export const DispatchContext = createContext<(action: Action) => void>(() => undefined);
