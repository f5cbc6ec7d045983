import type { Pack } from '../../../../shared/domain/content/pack.ts';
import { safeSlide } from '../../../../shared/signage/built-in.ts';
import { builtInPlaylist } from '../../../../shared/signage/screen.ts';

const name = { vi: 'Tận Tâm', en: 'Tận Tâm' };
const nothing = { vi: '', en: '' };

/**
 * What the app shows where no content can be used: the built-in slide on every screen. It has no procedure, no rule and
 * no address, for nothing of that kind stands in code.
 */
export const builtInPack: Pack = {
  head: {
    format: 1,
    id: 'built-in',
    title: name,
    compiledOn: '1970-01-01',
    organisation: nothing,
    slogan: nothing,
    portal: { name: nothing, url: '', host: '' },
    fields: [],
    popular: [],
  },
  sources: {},
  procedures: [],
  signage: {
    screens: [],
    items: [safeSlide],
    playlists: [{ id: builtInPlaylist, title: safeSlide.title, entries: [{ item: safeSlide.id }] }],
  },
  handbook: {},
};
