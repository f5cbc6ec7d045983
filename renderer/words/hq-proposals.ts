import type { ProposalState } from '../../shared/domain/hq/proposal.ts';
import type { Text } from '../../shared/domain/text.ts';
import type { Words } from './language.tsx';

/** Sentences of what people proposed. */
export const proposalWords = {
  show: { vi: 'Chỉ xem', en: 'Show' },
  all: { vi: 'Tất cả', en: 'All' },
  state: { vi: 'Tình trạng xử lý', en: 'Status' },
  none: { vi: 'Không có đề xuất nào ở mục này.', en: 'There are no proposals here.' },
} satisfies Words;

export const proposalStateWords: Record<ProposalState, Text> = {
  received: { vi: 'Đã tiếp nhận', en: 'Received' },
  answered: { vi: 'Đã trả lời', en: 'Answered' },
  published: { vi: 'Đã công khai', en: 'Published' },
};
