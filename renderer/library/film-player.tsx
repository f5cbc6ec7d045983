import { useLayoutEffect, useRef, useState } from 'react';
import { loudness } from '../kiosk/ease/read-button.tsx';
import { useKiosk } from '../kiosk/kiosk-session.tsx';
import { Button } from '../parts/button.tsx';
import { mediaAddress } from '../parts/media-address.ts';
import { useSay } from '../words/language.tsx';
import { filmWords } from '../words/library.ts';
import type { Film } from './library-stock.ts';

/**
 * A film with large controls. Where it has sound it is silent until somebody asks for it, and forgets that when it is
 * left; it is as loud as the visitor wants voices. Where it cannot be played its words stand alone.
 */
export function FilmPlayer({ film }: { film: Film }) {
  const say = useSay();
  const { content, visit } = useKiosk();
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<'still' | 'playing' | 'ended' | 'failed'>('still');
  const [muted, setMuted] = useState(true);
  const [share, setShare] = useState(0);
  useLayoutEffect(() => {
    const element = video.current;
    return () => element?.pause();
  }, []);
  const volume = loudness[visit.ease.volume];
  useLayoutEffect(() => {
    if (video.current) video.current.volume = volume;
  }, [volume]);
  const address = mediaAddress(content.revision, film.path);
  const press = () => {
    const element = video.current;
    if (state === 'playing') element?.pause();
    else element?.play().catch(() => setState('failed'));
  };
  const seconds = (element: HTMLVideoElement) => element.currentTime / (element.duration || 1);
  if (state === 'failed') {
    return (
      <section className="film" data-failed>
        <p role="alert">{say(filmWords.failed)}</p>
        <FilmWords film={film} />
      </section>
    );
  }
  return (
    <section className="film">
      <video
        ref={video}
        src={address}
        muted={muted}
        playsInline
        preload="metadata"
        disablePictureInPicture
        aria-label={say(filmWords.name)}
        aria-describedby="film-words"
        onPlay={() => setState('playing')}
        onPause={(event) => setState(event.currentTarget.ended ? 'ended' : 'still')}
        onEnded={() => setState('ended')}
        onError={() => setState('failed')}
        onTimeUpdate={(event) => setShare(seconds(event.currentTarget))}
      />
      <progress value={share} aria-label={say(filmWords.progress)} />
      <div className="film-controls">
        <Button before={state === 'playing' ? 'pause' : 'play'} onClick={press}>
          {say({ still: filmWords.play, playing: filmWords.pause, ended: filmWords.again }[state])}
        </Button>
        {film.sound && (
          <Button
            before={muted ? 'sound' : 'silent'}
            onClick={() => {
              setMuted(!muted);
              if (video.current) video.current.muted = !muted;
            }}
          >
            {say(muted ? filmWords.soundOn : filmWords.soundOff)}
          </Button>
        )}
      </div>
      <FilmWords film={film} />
    </section>
  );
}

function FilmWords({ film }: { film: Film }) {
  const say = useSay();
  return (
    <div className="film-words">
      <h2 className="film-words-title">{say(filmWords.words)}</h2>
      <p id="film-words" className="film-words-text">
        {say(film.words)}
      </p>
    </div>
  );
}
