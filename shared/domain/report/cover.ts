import type { Text } from '../text.ts';
import type { Report } from './report.ts';

/** The words of a report's cover, in the form that Decree 30/2020/NĐ-CP, annex I, gives administrative documents. */
export const coverWords = {
  nation: { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIETNAM' },
  motto: { vi: 'Độc lập - Tự do - Hạnh phúc', en: 'Independence - Freedom - Happiness' },
  number: { vi: 'Số:          /BC-', en: 'No.:          /BC-' },
  placeAndDate: {
    vi: 'Hà Nội, ngày       tháng       năm 20    ',
    en: 'Hanoi, date       month       year 20    ',
  },
  title: { vi: 'BÁO CÁO', en: 'REPORT' },
  subject: {
    vi: 'Kết quả hướng dẫn người dân sử dụng dịch vụ công trực tuyến',
    en: 'How citizens were guided to online public services',
  },
  to: (authority: Text): Text => ({ vi: `Kính gửi: ${authority.vi}`, en: `To: ${authority.en}` }),
  recipients: { vi: 'Nơi nhận:', en: 'Recipients:' },
  asAbove: { vi: '- Như trên;', en: '- As above;' },
  filed: { vi: '- Lưu: VT.', en: '- Filed: clerical office.' },
  preparer: { vi: 'NGƯỜI LẬP BÁO CÁO', en: 'PREPARED BY' },
  headOfBranch: { vi: 'TRƯỞNG CHI NHÁNH', en: 'HEAD OF BRANCH' },
  director: { vi: 'GIÁM ĐỐC', en: 'DIRECTOR' },
  city: { vi: 'Ủy ban nhân dân thành phố Hà Nội', en: 'Hanoi People’s Committee' },
  allSites: { vi: 'Tất cả chi nhánh', en: 'All sites' },
  sign: { vi: '(Ký, ghi rõ họ tên)', en: '(Signature and full name)' },
  signAndSeal: { vi: '(Ký, ghi rõ họ tên, đóng dấu)', en: '(Signature, full name and seal)' },
  made: (instant: string, revision: string): Text => ({
    vi: `Số liệu lấy lúc ${instant} (giờ Hà Nội); tên gọi theo bản nội dung ${revision}.`,
    en: `Figures taken at ${instant} (Hanoi time); names of content ${revision}.`,
  }),
} as const;

/** Who reports to whom. */
export interface ReportCover {
  /** The authority that whoever reports belongs to, and reports to. */
  authority: Text;
  issuer: Text;
  /** Whose figures they are, where these are not the issuer's own; null where they are. */
  about: Text | null;
  /** Who signs, in the words above the signature. */
  signer: Text;
}

/** Reports go from the branch to the centre, and from the centre to the city. */
export function coverOf({ scope, site: { name, authority } }: Pick<Report, 'scope' | 'site'>): ReportCover {
  const own = { vi: name, en: name };
  if (scope === 'branch') return { authority, issuer: own, about: null, signer: coverWords.headOfBranch };
  const about = scope === 'site' ? own : coverWords.allSites;
  return { authority: coverWords.city, issuer: authority, about, signer: coverWords.director };
}
