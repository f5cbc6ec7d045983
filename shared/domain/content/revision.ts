import { z } from 'zod';

/** The revision of a content pack, which changes whenever a byte of it does. */
export const Revision = z.string().regex(/^[0-9a-f]{12}$/, 'must be a content revision');
