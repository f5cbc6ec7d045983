import { useSelector } from '@xstate/react';
import { useEffect, useRef, useState } from 'react';
import type { Presented } from '../../shared/machines/signage-context.ts';
import { pageMarks } from '../../shared/signage/page-marks.ts';
import { planAt } from '../../shared/signage/turn.ts';
import { client } from '../client.ts';
import { useOutput } from './canvas/output.ts';
import { PictureFrame } from './canvas/picture-frame.tsx';
import { TestCard } from './canvas/test-card.tsx';
import { TestCardPage } from './canvas/test-card-page.tsx';
import { DrawnLayer } from './layers/drawn-layer.tsx';
import { Ground } from './layers/ground.tsx';
import { imageLayer } from './layers/image-layer.ts';
import type { Stage } from './layers/stage.ts';
import { streamLayer } from './layers/stream-layer.ts';
import { videoLayer } from './layers/video-layer.ts';
import { webLayer } from './layers/web-layer.ts';
import { useWebLayers } from './layers/web-origins.ts';
import { createScreenRun } from './screen-run.ts';
import { signageWords } from './words.ts';
import { Zoned } from './zones/zoned.tsx';
import './signage.css';

declare global {
  interface Window {
    /** What is on the screen, for measurements and tests. */
    tantamSignage?: { presented: Presented | undefined; changes: number };
  }
}

/** Two of a kind: one is seen while the next is prepared. */
const pair = ['a', 'b'];

/** `/signage?screen=lobby`: the screen's loop, by the clock, on a screen of any size; with `&card` its test card. */
export function SignagePage() {
  const [asked] = useState(() => new URLSearchParams(location.search));
  const screen = asked.get('screen') ?? 'lobby';
  return asked.has('card') ? <TestCardPage screen={screen} /> : <Loop screen={screen} />;
}

function Loop({ screen }: { screen: string }) {
  const [run] = useState(() => createScreenRun(screen));
  const { stage, lobby, player } = run;
  useEffect(() => {
    run.start();
    return run.stop;
  }, [run]);
  const presented = useSelector(player, ({ context }) => context.presented);
  const trouble = useSelector(player, ({ context }) => context.trouble);
  const mounted = useSelector(player, ({ context }) => context.plans.at(-1)?.screen);
  const isCarded = useSelector(player, ({ context }) => context.above.cards?.includes(screen) === true);
  const plans = useSelector(player, ({ context }) => context.plans);
  const zones = planAt(plans, presented?.presentedAt ?? stage.now())?.zones;
  const web = useWebLayers(plans);
  const output = useOutput();
  usePublished(presented);
  useBlankMark(presented !== undefined && mayBeBlank(presented.item));

  return (
    <main
      className="signage"
      style={output}
      data-item={presented?.item.id}
      data-index={presented?.index}
      data-layer={presented?.layer}
    >
      <PictureFrame display={mounted?.display} now={stage.now}>
        {(picture) => (
          <>
            <Zoned isKnown={plans.length > 0} {...{ zones, picture, presented, run }}>
              {(shows) => (
                <>
                  <Ground
                    stage={stage}
                    screen={screen}
                    trouble={presented === undefined ? trouble : undefined}
                  />
                  {pair.map((name) => (
                    <DrawnLayer key={name} id={`drawn-${name}`} stage={stage} lobby={lobby} shows={shows} />
                  ))}
                  {pair.map((name) => (
                    <ImageLayer key={name} id={`image-${name}`} stage={stage} />
                  ))}
                  {pair.map((name) => (
                    <VideoLayer key={name} id={`video-${name}`} stage={stage} />
                  ))}
                  {web.pages &&
                    pair.map((name) => <PageLayer key={name} id={`page-${name}`} stage={stage} />)}
                  {web.streams &&
                    pair.map((name) => <StreamLayer key={name} id={`stream-${name}`} stage={stage} />)}
                </>
              )}
            </Zoned>
            {isCarded && mounted && (
              <TestCard {...mounted} title={mounted.title.vi} display={mounted.display} />
            )}
          </>
        )}
      </PictureFrame>
    </main>
  );
}

interface LayerProps {
  id: string;
  stage: Stage;
}

function ImageLayer({ id, stage }: LayerProps) {
  const element = useRef<HTMLImageElement>(null);
  useEffect(() => {
    return element.current ? stage.add(id, () => ['image'], imageLayer(element.current)) : undefined;
  }, [id, stage]);
  return <img ref={element} className="layer" data-layer-state="resting" alt="" />;
}

function VideoLayer({ id, stage }: LayerProps) {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    return element.current ? stage.add(id, () => ['video'], videoLayer(element.current, stage)) : undefined;
  }, [id, stage]);
  return <video ref={element} className="layer" data-layer-state="resting" muted />;
}

function PageLayer({ id, stage }: LayerProps) {
  const element = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    return element.current
      ? stage.add(id, () => ['page'], webLayer(element.current, client, stage))
      : undefined;
  }, [id, stage]);
  return (
    <iframe
      ref={element}
      className="layer web-page"
      data-layer-state="resting"
      title={signageWords.page}
      sandbox="allow-scripts allow-same-origin"
      allow=""
      referrerPolicy="no-referrer"
      tabIndex={-1}
      inert
    />
  );
}

function StreamLayer({ id, stage }: LayerProps) {
  const element = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    return element.current ? stage.add(id, () => ['stream'], streamLayer(element.current, stage)) : undefined;
  }, [id, stage]);
  return <video ref={element} className="layer" data-layer-state="resting" muted />;
}

/** Says to whoever watches the page from outside that what is seen may be of one colour. */
function useBlankMark(isSo: boolean): void {
  useEffect(() => {
    document.documentElement.toggleAttribute(pageMarks.mayBeBlank, isSo);
    return () => document.documentElement.removeAttribute(pageMarks.mayBeBlank);
  }, [isSo]);
}

/** A dark screen, a film that says so itself, and a page of the network, which may be as empty as it likes. */
function mayBeBlank(item: Presented['item']): boolean {
  if (item.kind === 'scene') return item.scene === 'dark';
  return item.kind === 'page' || ('mayBeBlack' in item && item.mayBeBlack === true);
}

function usePublished(presented: Presented | undefined): void {
  useEffect(() => {
    window.tantamSignage = { presented, changes: (window.tantamSignage?.changes ?? 0) + 1 };
  }, [presented]);
}
