import type { Group } from '../check.ts';
import { constructorSteps } from './constructor-steps.ts';
import { conversion } from './conversion.ts';
import { errors } from './errors.ts';
import { events } from './events.ts';
import { interfaceObject } from './interface-object.ts';
import { lastWords } from './last-words.ts';
import { methods } from './methods.ts';
import { prototypeObject } from './prototype-object.ts';
import { realms } from './realms.ts';
import { replacedGlobals } from './replaced-globals.ts';
import { streams } from './streams.ts';
import { subclassing } from './subclassing.ts';

/** By the names of their files, each of which a frame can load alone. */
export const groupsByFile: Readonly<Record<string, Group>> = {
  'interface-object': interfaceObject,
  'prototype-object': prototypeObject,
  'constructor-steps': constructorSteps,
  subclassing,
  streams,
  conversion,
  methods,
  'last-words': lastWords,
  events,
  errors,
  realms,
  'replaced-globals': replacedGlobals,
};

export const groups: readonly Group[] = Object.values(groupsByFile);
