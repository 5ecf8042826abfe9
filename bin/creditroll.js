#!/usr/bin/env node
// Sources are TypeScript and run as they are: the loader and the instrumentation hook come first, then the command.
import { register } from 'tsx/esm/api';

register();
await import('@creditroll/service-kit/register');
await import('../services/standalone/src/main.ts');
