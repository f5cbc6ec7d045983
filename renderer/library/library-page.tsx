import { useMemo, useReducer } from 'react';
import type { LibraryAccess } from '../kiosk/begin/library-screen.tsx';
import { useKiosk } from '../kiosk/kiosk-session.tsx';
import { useWhenIdle } from '../parts/when-idle.ts';
import { AnswerScreen } from './answer-screen.tsx';
import { ChangesScreen } from './changes-screen.tsx';
import { ChannelsScreen } from './channels-screen.tsx';
import { ContentsScreen } from './contents-screen.tsx';
import { DirectoryScreen } from './directory-screen.tsx';
import { FilmScreen } from './film-screen.tsx';
import { GuideScreen } from './guide-screen.tsx';
import { type Library, LibraryProvider } from './library.tsx';
import { type LibraryPlace, walk, wayIn } from './library-place.ts';
import { createLibrarySearch } from './library-search.ts';
import { libraryStock } from './library-stock.ts';
import { PracticeScreen } from './practice-screen.tsx';
import { PracticeTaskScreen } from './practice-task-screen.tsx';
import { QuickGuideScreen } from './quick-guide-screen.tsx';
import { QuizScreen } from './quiz-screen.tsx';
import { ServicesScreen } from './services-screen.tsx';
import { TopicScreen } from './topic-screen.tsx';
import { TopicsScreen } from './topics-screen.tsx';
import { UtilitiesScreen } from './utilities-screen.tsx';

/**
 * Everything to read, watch and practise beside the way of guidance. Where a visitor stands and what they type or
 * press in it lives in this page only, and is gone with it.
 */
export function LibraryPage({ beside, help }: LibraryAccess) {
  const { content, visit, send } = useKiosk();
  const [way, dispatch] = useReducer(walk, wayIn);
  const stock = useMemo(() => libraryStock(content, visit.today), [content, visit.today]);
  const search = useMemo(() => createLibrarySearch(stock), [stock]);
  useWhenIdle(() => search(''));
  const library: Library = {
    stock,
    search,
    beside,
    help,
    open: (place) => dispatch({ type: 'place.opened', place }),
    exchange: (place) => dispatch({ type: 'place.exchanged', place }),
    back: () => (way.length > 1 ? dispatch({ type: 'place.left' }) : send({ type: 'library.closed' })),
    contents: () => dispatch({ type: 'contents.opened' }),
  };
  const place = way.at(-1) ?? wayIn[0];
  return (
    <LibraryProvider value={library}>
      <Screen
        key={'id' in place ? place.id : place.at}
        place={place}
        onType={(query) => dispatch({ type: 'query.typed', query })}
      />
    </LibraryProvider>
  );
}

function Screen({ place, onType }: { place: LibraryPlace; onType(query: string): void }) {
  switch (place.at) {
    case 'home':
      return <ContentsScreen query={place.query} onType={onType} />;
    case 'topics':
      return <TopicsScreen of={place.of} />;
    case 'topic':
      return <TopicScreen of={place.of} id={place.id} />;
    case 'guide':
      return <GuideScreen id={place.id} />;
    case 'answer':
      return <AnswerScreen id={place.id} />;
    case 'film':
      return <FilmScreen id={place.id} />;
    case 'practice-task':
      return <PracticeTaskScreen id={place.id} />;
    case 'practice':
      return <PracticeScreen />;
    case 'quick-guide':
      return <QuickGuideScreen />;
    case 'quiz':
      return <QuizScreen />;
    case 'services':
      return <ServicesScreen sought={place.sought} />;
    case 'utilities':
      return <UtilitiesScreen />;
    case 'channels':
      return <ChannelsScreen />;
    case 'directory':
      return <DirectoryScreen />;
    case 'changes':
      return <ChangesScreen />;
  }
}
