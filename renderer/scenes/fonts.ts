/** Every weight and script that scenes are set in; the sample asks for both the Latin and the Vietnamese file. */
const faces = ['400', '600', '800'].map((weight) => `${weight} 16px 'Be Vietnam Pro'`);
const sample = 'Nộp hồ sơ trực tuyến 0123';

/** Resolves when no word of a scene can change its looks any more because a font arrives. */
export async function fontsLoaded(): Promise<void> {
  await Promise.all(faces.map((face) => document.fonts.load(face, sample)));
  await document.fonts.ready;
}
