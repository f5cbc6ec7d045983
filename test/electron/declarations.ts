import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodesOf } from './syntax.ts';

const file = join(import.meta.dirname, '..', '..', 'node_modules', 'electron', 'electron.d.ts');

/** Per class or interface of the installed Electron: the events it says it emits. */
const events = new Map<string, Set<string>>();
/** Per method: the literals its declaration allows for a parameter named `permission`. */
const permissions = new Map<string, Set<string>>();

readDeclarations();

/** The events a class or interface of the installed Electron is declared to emit. */
export function eventNames(type: string): ReadonlySet<string> {
  const names = events.get(type);
  if (names === undefined) throw new Error(`The installed Electron declares no ${type} with events.`);
  return names;
}

/** The permissions a handler of the installed Electron can be asked for. */
export function permissionNames(
  handler: 'setPermissionRequestHandler' | 'setPermissionCheckHandler',
): string[] {
  return [...(permissions.get(handler) ?? [])];
}

function readDeclarations(): void {
  let type = '';
  let method = '';
  let parameter = '';
  // From the outside in: a literal belongs to the parameter, method and type met last.
  for (const node of nodesOf(file, readFileSync(file, 'utf8'))) {
    if (node.type === 'ClassDeclaration') type = node.id?.name ?? '';
    else if (node.type === 'TSInterfaceDeclaration') type = node.id.name;
    else if (node.type === 'MethodDefinition' || node.type === 'TSMethodSignature') {
      method = node.key.type === 'Identifier' ? node.key.name : '';
      parameter = '';
    } else if (node.type === 'TSPropertySignature') method = '';
    else if (node.type === 'Identifier') parameter = node.name;
    else if (node.type === 'TSLiteralType' && typeof node.literal === 'object') {
      const value = 'value' in node.literal ? node.literal.value : undefined;
      if (typeof value !== 'string') continue;
      if (method === 'on' && parameter === 'event') add(events, type, value);
      if (parameter === 'permission') add(permissions, method, value);
    }
  }
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}
